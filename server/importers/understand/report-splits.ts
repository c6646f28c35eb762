import type { ProblemReport } from '../problems.ts';
import type { Table } from '../table.ts';
import type { Guess } from './guess.ts';

const LONGEST = 200;
const shown = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

/** Columns whose cells seem to name several organisations, while nobody has confirmed it: pointed out once each. */
export const reportSplits = (
  table: Table,
  guesses: readonly Guess[],
  report: ProblemReport,
): void => {
  guesses.forEach(({ column, split }, index) => {
    const [sample] = split?.samples ?? [];
    if (split === null || split.confirmed || sample === undefined) return;
    const row = table.rows.find(({ cells }) => (cells[index] ?? '').trim() === sample.cell)?.row;
    if (row === undefined) return;
    const parts = shown(sample.parts.map((part) => `«${part}»`).join(', '));
    report.add(
      'several-in-cell',
      { row, column, value: shown(sample.cell) },
      { rows: split.rows, parts },
    );
  });
};
