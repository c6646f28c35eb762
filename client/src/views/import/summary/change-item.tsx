import type { ImportChange } from '../../../../../server/contract/imports.ts';
import { useWords, type Words } from '../../../i18n/use-words.ts';
import { rowList } from '../check/problem-groups.ts';
import type { TargetNaming } from '../columns/targets.ts';
import { summaryWords } from './words.ts';
import { sayValue } from './say-value.ts';

const COLLECTIONS = summaryWords.it.changes.collection;
const FIELDS = summaryWords.it.changes.fields;
/** Italian agrees: "organizzazione nuova", "progetto nuovo". */
const FEMALE = new Set(['organizations', 'participations', 'measures']);
const isKey = <T extends object>(of: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(of, key);

const collectionName = (t: Words, name: string): string =>
  isKey(COLLECTIONS, name) ? t(`import.changes.collection.${name}`) : name;
const fieldName = (t: Words, name: string): string =>
  isKey(FIELDS, name) ? t(`import.changes.fields.${name}`) : name;

/** A record that would be made or changed: each field before and after, and the rows that say so. */
export const ChangeItem = ({ change }: { change: ImportChange }) => {
  const { t, language } = useWords();
  const { collection, label, status, fields, rows } = change;
  const { text, more } = rowList(rows);
  const where = more > 0 ? t('import.problems.more', { rows: text, count: more }) : text;
  const naming: TargetNaming = { t, language, known: [] };
  const say = (field: string, value: string | null): string =>
    value === null ? t('import.changes.empty') : sayValue(naming, { collection, field, value });
  return (
    <>
      <p className="ts-change-head">
        <span className={`ts-change-${status}`}>
          {t(`import.changes.status.${status}`, {
            context: FEMALE.has(collection) ? 'female' : 'male',
          })}
        </span>
        <b className={collection === 'projects' ? 'ts-project-name' : undefined}>{label}</b>
        <span className="ts-note">
          {[
            collectionName(t, collection),
            rows.length > 0 &&
              t(rows.length === 1 ? 'import.problems.row' : 'import.problems.rows', {
                rows: where,
              }).toLowerCase(),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <ul className="ts-change-fields">
        {fields.map(({ field, before, after }) => (
          <li key={field}>
            <span className="ts-change-field">{fieldName(t, field)}</span>
            {status !== 'created' && (
              <>
                <del>
                  <span className="visually-hidden">{t('import.changes.before')}: </span>
                  {say(field, before)}
                </del>
                <span aria-hidden="true">→</span>
              </>
            )}
            <ins>
              <span className="visually-hidden">{t('import.changes.after')}: </span>
              {say(field, after)}
            </ins>
          </li>
        ))}
      </ul>
    </>
  );
};
