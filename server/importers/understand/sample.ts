import type { TableRow } from '../table.ts';

const LOOKED = 400;
const NEIGHBOURS = 3_000;

/** Some rows of a table: from all over it, to know its cells; and from its top without gaps, to see what repeats. */
export interface Sample {
  spread: readonly TableRow[];
  top: readonly TableRow[];
}

export const sampleRows = (rows: readonly TableRow[]): Sample => {
  const step = Math.max(1, rows.length / LOOKED);
  const count = Math.min(rows.length, LOOKED);
  return {
    spread: Array.from({ length: count }, (_, at) => rows[Math.floor(at * step)] as TableRow),
    top: rows.slice(0, NEIGHBOURS),
  };
};

const DASHES = /^[-–—]{1,3}$/u;

export const filledCells = (rows: readonly TableRow[], column: number): string[] =>
  rows
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((cell) => cell !== '' && !DASHES.test(cell));

/**
 * How far what stands in one column follows from another: the share of values of `key` found on several rows that always go with
 * the same value. Null when no value of `key` repeats.
 */
export const follows = (rows: readonly TableRow[], value: number, key: number): number | null => {
  const seen = new Map<string, { value: string; rows: number; same: boolean }>();
  for (const { cells } of rows) {
    const [of, is] = [(cells[key] ?? '').trim(), (cells[value] ?? '').trim()];
    if (of === '' || is === '') continue;
    const before = seen.get(of);
    if (before === undefined) seen.set(of, { value: is, rows: 1, same: true });
    else {
      before.rows += 1;
      before.same &&= before.value === is;
    }
  }
  const repeated = [...seen.values()].filter(({ rows: count }) => count > 1);
  return repeated.length === 0
    ? null
    : repeated.filter(({ same }) => same).length / repeated.length;
};
