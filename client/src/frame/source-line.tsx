import type { Programme } from '../../../server/contract/programme.ts';
import type { Status } from '../../../server/contract/status.ts';
import { useProgrammes } from '../api/queries.ts';
import { formatDate } from '../i18n/formats.ts';
import { useWords } from '../i18n/use-words.ts';

/** Which of our names the data go by. */
export const dataName = (status: Status): 'demo' | 'wecare' | 'own' | 'empty' => {
  if (status.counts.organizations === 0) return 'empty';
  if (status.demo) return 'demo';
  return status.seed === 'wecare' ? 'wecare' : 'own';
};

const firstSource = (programmes: readonly Programme[]): string | null =>
  programmes.flatMap((each) => each.sources).find((source) => source.url !== null)?.url ?? null;

/** Where the data come from, which revision of them, of which day. */
export const SourceLine = ({ status }: { status: Status }) => {
  const { t, language } = useWords();
  const programmes = useProgrammes();
  const name = dataName(status);
  const url = name === 'wecare' ? firstSource(programmes.data?.items ?? []) : null;
  const text = t('source.is', { source: t(`source.${name}`) });
  const revision =
    status.revisedAt === null
      ? t('source.revision', { number: status.revision })
      : t('source.revisionOf', {
          number: status.revision,
          date: formatDate(status.revisedAt, language),
        });
  return (
    <span className="ts-source">
      {url === null ? (
        text
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {text}
          <span className="visually-hidden"> {t('profile.newTab')}</span>
        </a>
      )}
      , {revision}
    </span>
  );
};
