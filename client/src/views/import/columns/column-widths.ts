import type { ColumnGuess } from '../../../../../server/contract/imports.ts';

const CHARACTER = 7.6;
const PADDING = 22;
const NARROWEST = 104;
const WIDEST = 260;

/** Width of a column, px: what its samples need, within bounds; a heading of 200 characters does not count. */
export const columnWidth = ({ samples, column }: ColumnGuess): number => {
  const longest = Math.max(...samples.map(({ length }) => length), Math.min(column.length, 14));
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + PADDING)));
};
