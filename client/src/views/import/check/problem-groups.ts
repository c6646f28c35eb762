import type { ImportPreview, RowProblem } from '../../../../../server/contract/imports.ts';

/** The rows in which one value of one column has one problem. */
export interface ProblemValue {
  value: string | null;
  rows: number[];
  detail: string;
  suggestions: string[];
}

/** One kind of problem in one column: corrected together. */
export interface ProblemGroup {
  key: string;
  code: string;
  column: string | null;
  severity: RowProblem['severity'];
  /** Of the whole file; the values are those that have been sent so far. */
  count: number;
  values: ProblemValue[];
}

const keyOf = (of: { code: string; column: string | null; severity: string }): string =>
  `${of.severity} ${of.code} ${of.column ?? ''}`;

const byValue = (problems: readonly RowProblem[]): ProblemValue[] => {
  const values = new Map<string, ProblemValue>();
  for (const { value, row, detail, suggestions } of problems) {
    // Without a value each row is a case of its own only as far as its sentence differs.
    const key = value === null ? `\u0000${detail}` : value;
    const known = values.get(key);
    if (known) known.rows.push(row);
    else values.set(key, { value, rows: [row], detail, suggestions });
  }
  return [...values.values()];
};

/** Problems by kind and column, those that keep rows out first, the most frequent before the rare. */
export const groupProblems = (
  counts: ImportPreview['problemCounts'],
  problems: readonly RowProblem[],
): ProblemGroup[] => {
  const items = Map.groupBy(problems, keyOf);
  return counts
    .map((each) => ({
      ...each,
      key: keyOf(each),
      values: byValue(items.get(keyOf(each)) ?? []),
    }))
    .toSorted(
      (a, b) =>
        Number(b.severity === 'error') - Number(a.severity === 'error') || b.count - a.count,
    );
};

/** Problems of each cell: row -> column -> the worst. */
export type CellMarks = ReadonlyMap<number, ReadonlyMap<string, RowProblem>>;

export const markCells = (problems: readonly RowProblem[]): CellMarks => {
  const marks = new Map<number, Map<string, RowProblem>>();
  for (const problem of problems) {
    if (problem.column === null) continue;
    const row = marks.get(problem.row) ?? new Map<string, RowProblem>();
    const before = row.get(problem.column);
    if (before === undefined || before.severity === 'warning') row.set(problem.column, problem);
    marks.set(problem.row, row);
  }
  return marks;
};

const SHOWN_ROWS = 5;

/** [7, 88, 89, 90, 140] -> "7, 88-90, 140", as many as can be read at a glance; `more`: how many rows are not in it. */
export const rowList = (rows: readonly number[]): { text: string; more: number } => {
  const sorted = [...new Set(rows)].toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs.slice(0, SHOWN_ROWS);
  const listed = shown.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return {
    text: shown
      .map(([from, to]) => {
        if (from === to) return String(from);
        return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
      })
      .join(', '),
    more: sorted.length - listed,
  };
};
