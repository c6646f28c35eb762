import type { Identifier, Source } from '../../../server/contract/fields.ts';
import { formatDate } from '../i18n/formats.ts';
import { useWords } from '../i18n/use-words.ts';
import { OutsideLink } from '../ui/outside-link.tsx';

interface Props {
  description: string | null;
  website: string | null;
  identifiers: readonly Identifier[];
  sources: readonly Source[];
}

/** What a record says of itself, and where each fact was published. */
export const RecordNotes = ({ description, website, identifiers, sources }: Props) => {
  const { t, language } = useWords();
  const nothing =
    description === null && website === null && identifiers.length + sources.length === 0;
  if (nothing) return null;
  return (
    <dl className="ts-notes">
      {description !== null && (
        <div>
          <dt>{t('profile.about')}</dt>
          <dd>{description}</dd>
        </div>
      )}
      {website !== null && (
        <div>
          <dt>{t('profile.website')}</dt>
          <dd>
            <OutsideLink url={website} />
          </dd>
        </div>
      )}
      {identifiers.length > 0 && (
        <div>
          <dt>{t('profile.identifiers')}</dt>
          {identifiers.map((each) => (
            <dd key={`${each.scheme} ${each.value}`}>
              {each.value} <span className="ts-muted">({each.scheme})</span>
            </dd>
          ))}
        </div>
      )}
      {sources.length > 0 && (
        <div>
          <dt>{t('profile.sources')}</dt>
          {sources.map((source) => (
            <dd key={`${source.url} ${source.title}`}>
              {source.url === null ? (
                source.title
              ) : (
                <OutsideLink url={source.url} text={source.title} />
              )}
              {source.date !== null && (
                <span className="ts-muted"> {formatDate(source.date, language)}</span>
              )}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
};
