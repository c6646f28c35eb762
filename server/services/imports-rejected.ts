import type { Language, Text } from '../contract/fields.ts';
import { describeProblem } from '../importers/problems.ts';
import { PROBLEMS } from '../importers/problem-catalogue.ts';
import { isNote, NOTE } from '../importers/notes.ts';
import { readLines } from '../lines.ts';
import type { Problem } from '../importers/index.ts';
import type { Cell, ExportTable } from '../exporters/table.ts';
import type { Contents } from '../importers/apart/prepare.ts';
import type { Waiting } from './imports-waiting.ts';

/** Heading of the column that says why: a note, left out when the table comes back mended. */
export const REASONS: Text = {
  it: `${NOTE}Perché non è entrata`,
  en: `${NOTE}Why it was left out`,
};
const SHEET: Text = { it: 'Righe da correggere', en: 'Rows to mend' };

const say = (problem: Problem, language: Language): string => {
  const detail = describeProblem(problem)[language];
  return problem.column === null ? detail : `${problem.column}: ${detail}`;
};

const reasonsByRow = (problems: Iterable<Problem>, language: Language): Map<number, string[]> => {
  const reasons = new Map<number, string[]>();
  for (const problem of problems) {
    if (PROBLEMS[problem.code].severity !== 'error') continue;
    const known = reasons.get(problem.row) ?? [];
    known.push(say(problem, language));
    reasons.set(problem.row, known);
  }
  return reasons;
};

/** Reasons of an earlier round stay behind. */
const columnsOf = ({ columns }: Waiting['prepared']): { heading: string; at: number }[] =>
  columns.flatMap((heading, at) => (isNote(heading) ? [] : [{ heading, at }]));

function* rejectedRows(
  { prepared }: Waiting,
  { rows }: Contents,
  reasons: Map<number, string[]>,
): Generator<readonly Cell[]> {
  for (const { row, cells } of readLines(rows)) {
    const why = reasons.get(row);
    if (why === undefined) continue;
    const whole = columnsOf(prepared).map(({ at }) => cells[at] ?? '');
    yield [...whole, NOTE + why.join('\n')];
  }
}

/** The rows that were refused, as they were, each with its reasons in the last column. */
export const rejectedTable = (
  waiting: Waiting,
  contents: Contents,
  language: Language,
): ExportTable => ({
  name: SHEET[language],
  columns: [...columnsOf(waiting.prepared).map(({ heading }) => heading), REASONS[language]],
  rows: rejectedRows(
    waiting,
    contents,
    reasonsByRow(readLines(waiting.prepared.problems), language),
  ),
});
