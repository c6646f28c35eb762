import { useState } from 'react';
import type { ImportTarget } from '../../../../../server/contract/imports.ts';
import { formatNumber } from '../../../i18n/formats.ts';
import { useWords, type Words } from '../../../i18n/use-words.ts';
import { Go } from '../../../ui/go.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { targetsOf, withMissing, withValue } from '../columns/mapping-edits.ts';
import { placeAt } from '../steps.ts';
import type { Revisions } from '../use-revisions.ts';
import { codeNames } from './code-names.ts';
import { Correction } from './correction.tsx';
import { rowList, type ProblemGroup, type ProblemValue } from './problem-groups.ts';
import { problemName, problemText } from './problem-names.ts';

interface Props {
  importId: string;
  group: ProblemGroup;
  known: readonly ImportTarget[];
  revisions: Revisions;
  onShow: (row: number) => void;
}

/** Problems whose way out is where the columns are. */
const AT_COLUMNS = new Set(['several-in-cell', 'missing-programme', 'untitled-projects']);
/** Those that concern all rows when no column was taken for it. */
const WITHOUT_COLUMN = new Set(['missing-name', 'missing-project', 'missing-place']);
/** Problems that no other value would mend. */
const NOT_OF_A_VALUE = new Set([
  'untitled-projects',
  'repeated-row',
  'repeated-id',
  'role-changes',
  'several-in-cell',
  'list-full',
  'too-many-to-compare',
  'more-like-this',
]);
const FIRST = 3;
const MORE = 20;

/** "Righe 7, 88–90 e altre 12". */
const rowsText = (t: Words, rows: readonly number[], all: number): string => {
  const { text, more: others } = rowList(rows);
  // A value that is alone in its group accounts for all of its rows, also for those that have not been sent.
  const more = others + Math.max(0, all - rows.length);
  const list = more > 0 ? t('import.problems.more', { rows: text, count: more }) : text;
  return t(rows.length + more === 1 ? 'import.problems.row' : 'import.problems.rows', {
    rows: list,
  });
};

/** A kind of problem in a column, and under it each value with its rows and the way out. */
export const ProblemItem = ({ importId, group, known, revisions, onShow }: Props) => {
  const { t } = useWords();
  const [limit, setLimit] = useState(FIRST);
  const { code, column, severity, count, values } = group;
  const shown = values.slice(0, limit);
  const rest = values.length - shown.length;
  const name = problemName(t, code) ?? values[0]?.detail ?? code;
  return (
    <li className={`ts-problem ts-problem-${severity}`}>
      <Icon name={severity === 'error' ? 'error' : 'warning-circle'} size={20} />
      <div>
        <h4>{name}</h4>
        <p className="ts-note">
          {[
            column !== null && t('import.problems.inColumn', { column }),
            t('import.file.rows', { count }),
            t(`import.problems.${severity}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ul>
          {shown.map((value) => (
            <ValueItem
              key={`${value.value}${value.rows[0]}`}
              importId={importId}
              of={value}
              name={name}
              group={group}
              known={known}
              revisions={revisions}
              onShow={onShow}
            />
          ))}
        </ul>
        {(AT_COLUMNS.has(code) || (column === null && WITHOUT_COLUMN.has(code))) && (
          <Go className="ts-link" to={placeAt({ id: importId, step: 'columns' })}>
            {t('import.problems.toColumns')}
          </Go>
        )}
        {rest > 0 && (
          <button type="button" className="ts-link" onClick={() => setLimit(limit + MORE)}>
            {t('import.problems.moreValues', { count: Math.min(rest, MORE) })}
          </button>
        )}
      </div>
    </li>
  );
};

const ValueItem = (o: Props & { of: ProblemValue; name: string }) => {
  const { t, language } = useWords();
  const { group, known, revisions } = o;
  const { value, rows, suggestions } = o.of;
  const [first] = rows;
  const text = problemText(t, group.code, o.of);
  const targets = group.column === null ? [] : targetsOf(revisions.mapping, group.column);
  const canMend =
    value !== null &&
    value !== '' &&
    group.column !== null &&
    targets.length > 0 &&
    !NOT_OF_A_VALUE.has(group.code);
  return (
    <li>
      <p className="ts-problem-where">
        <b>{rowsText(t, rows, group.values.length === 1 ? group.count : rows.length)}</b>
        {first !== undefined && (
          <button
            type="button"
            className="ts-link"
            aria-label={t('import.problems.show', { row: formatNumber(first, language) })}
            onClick={() => o.onShow(first)}
          >
            {t('import.problems.showRow')}
          </button>
        )}
      </p>
      {text !== o.name && <p>{text}</p>}
      {canMend && (
        <Correction
          value={value}
          suggestions={suggestions}
          choices={codeNames(t, known, targets)}
          mayBeNothing={NOBODY.has(group.code)}
          onUse={(meant) => revisions.edit(withValue(group.column ?? '', value, meant))}
          onLeaveOut={() => revisions.edit(withMissing(value))}
        />
      )}
    </li>
  );
};

/** Problems of a value that may stand for nothing. */
const NOBODY = new Set(['names-nobody']);
