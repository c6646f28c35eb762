import type { MeasureDescription } from '../../../../server/contract/measures.ts';
import { measureFile } from '../../api/measures.ts';
import type { Query } from '../../api/client.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { Go } from '../../ui/go.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Choice } from './choice.ts';
import { ChoiceField } from './field.tsx';

interface Props {
  choice: Choice;
  all: readonly MeasureDescription[];
  query: Query;
  /** Whether the ranking can be shown with what missing data could make of it. */
  canSpan: boolean;
  hasRows: boolean;
  onChange: (changes: Partial<Choice>) => void;
}

/** What can be done with a result: set another measure against it, see how sure it is, see it on the network, take it away. */
export const Tools = ({ choice, all, query, canSpan, hasRows, onChange }: Props) => {
  const { t, language } = useWords();
  const { address } = useAddress();
  const { measure, projection, against } = choice;
  const others = all.filter(
    ({ id, of, projections }) =>
      of === 'nodes' && id !== measure.id && projections.includes(projection),
  );
  const ofNodes = measure.of === 'nodes';
  const onPicture = ofNodes && projection === 'organizations';
  return (
    <div className="ts-tools">
      {ofNodes && hasRows && (
        <ChoiceField
          label={t('measures.against')}
          value={against?.id ?? ''}
          options={[
            { id: '', label: t('measures.alone') },
            ...others.map(({ id, title }) => ({ id, label: title[language] })),
          ]}
          onChange={(id) => onChange({ against: others.find((each) => each.id === id) ?? null })}
        />
      )}
      {canSpan && hasRows && (
        <label className="ts-check">
          <input
            type="checkbox"
            checked={choice.uncertain}
            onChange={() => onChange({ uncertain: !choice.uncertain })}
          />
          <span>{t('measures.showSpan')}</span>
        </label>
      )}
      <div className="ts-tools-end">
        {onPicture && (
          <Go
            className="btn btn-outline-primary btn-xs"
            to={{
              view: 'network',
              organization: address.organization,
              options: { grandezza: measure.id },
            }}
          >
            {t('measures.onPicture')}
          </Go>
        )}
        {hasRows &&
          (['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="ts-download"
              href={measureFile(measure.id, query, format, language)}
              download
            >
              <Icon name="download" size={18} />
              <span className="visually-hidden">{t('measures.download')} </span>
              {format.toUpperCase()}
            </a>
          ))}
      </div>
    </div>
  );
};
