import { lineCount, readLine, type Lines } from '../lines.ts';
import type { TableRow } from '../importers/table.ts';

/** The number of the last row; null when there is none. */
export const lastRowOf = (rows: Lines<TableRow>): number | null => {
  const count = lineCount(rows);
  return count === 0 ? null : readLine(rows, count - 1).row;
};

/** Position of the first row whose number is at least `row`. Rows stand in their order, so it is found by halving. O(log n) */
export const positionOfRow = (rows: Lines<TableRow>, row: number): number => {
  let low = 0;
  let high = lineCount(rows);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (readLine(rows, middle).row < row) low = middle + 1;
    else high = middle;
  }
  return low;
};
