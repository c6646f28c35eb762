import { useId } from 'react';
import type { MergedField } from '../../../../server/contract/duplicates.ts';
import type { Kind, Organization } from '../../../../server/contract/organization.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KINDS } from '../../ui/kinds.ts';
import type { FieldPair } from './merge-fields.ts';

interface Props {
  sides: [Organization, Organization];
  places: [string | null, string | null];
  /** How many each takes part in. */
  projects: [number, number];
  fields: FieldPair[];
  /** Id of the one that stays. */
  keep: string;
  /** Field -> id of the one whose value is kept, where a person chose. */
  chosen: Partial<Record<MergedField, string>>;
  onKeep: (id: string) => void;
  onChoose: (field: MergedField, id: string) => void;
}

const isKind = (value: string): value is Kind => (KINDS as readonly string[]).includes(value);

/** Both organisations side by side; where they differ, each value can be chosen. */
export const MergeTable = ({
  sides,
  places,
  projects,
  fields,
  keep,
  chosen,
  onKeep,
  onChoose,
}: Props) => {
  const { t, language } = useWords();
  const group = useId();
  const shown = (field: MergedField, value: string, side: number): string => {
    if (field === 'kind' && isKind(value)) return t(`kind.${value}`);
    if (field === 'territory') return places[side] ?? value;
    if (field === 'start' || field === 'end') return formatDate(value, language);
    return value;
  };
  return (
    <table className="ts-merge-table">
      <caption className="visually-hidden">{t('duplicates.merge.title')}</caption>
      <thead>
        <tr>
          <th scope="row">
            {t('duplicates.merge.stays')}
            <small>{t('duplicates.merge.staysHint')}</small>
          </th>
          {sides.map(({ id, name }, side) => (
            <td key={id}>
              <label className="ts-merge-choice">
                <input
                  type="radio"
                  name={`${group}-keep`}
                  checked={keep === id}
                  onChange={() => onKeep(id)}
                  aria-label={t('duplicates.merge.choose', {
                    field: t('duplicates.merge.stays'),
                    value: name,
                  })}
                />
                <span>
                  {t('duplicates.pair.projects', { count: projects[side] ?? 0 })} <code>{id}</code>
                </span>
              </label>
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, values, open }) => (
          <tr key={field}>
            <th scope="row">{t(`duplicates.merge.fields.${field}`)}</th>
            {values.map((value, side) => {
              const { id } = sides[side]!;
              if (value === null)
                return (
                  <td key={id} className="ts-muted">
                    {t('duplicates.merge.unsaid')}
                  </td>
                );
              const text = shown(field, value, side);
              if (!open)
                return (
                  <td key={id}>
                    <span className="ts-merge-value">{text}</span>
                  </td>
                );
              return (
                <td key={id}>
                  <label className="ts-merge-choice">
                    <input
                      type="radio"
                      name={`${group}-${field}`}
                      checked={(chosen[field] ?? keep) === id}
                      onChange={() => onChoose(field, id)}
                      aria-label={t('duplicates.merge.choose', {
                        field: t(`duplicates.merge.fields.${field}`),
                        value: text,
                      })}
                    />
                    <span className="ts-merge-value">{text}</span>
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
