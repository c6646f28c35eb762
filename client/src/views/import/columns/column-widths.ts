import type { ColumnGuess } from '../../../../../server/contract/imports.ts';

/** Widths in px of a letter and of what stands round the words, in a cell and in the chip of a column. */
const LETTER = 7.9;
const CELL = 24;
const CHIP = 50;
const NARROWEST = 92;
const WIDEST = 260;
const DIGIT = 8;

/** Width of a column, px: what its samples and its chip need, within bounds; a heading of 200 characters does not count. */
export const columnWidth = ({ samples, column }: ColumnGuess, label: string): number => {
  const longest = Math.max(0, ...samples.map(({ length }) => length), Math.min(column.length, 14));
  const needed = Math.max(longest * LETTER + CELL, label.length * LETTER + CHIP);
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, needed)));
};

/** Width of the numbers of the rows, px. */
export const numberWidth = (rows: number): number =>
  Math.round(String(rows).length * DIGIT * 1.2 + CELL);
