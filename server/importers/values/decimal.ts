import { understood, unreadable, type Reading } from './reading.ts';

const GROUPED = /^\d{1,3}([.,\s]\d{3})+$/u;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** A number within a range. `2.644` is 2644 where only whole numbers make sense, else 2.644; a comma parts decimals too. */
export const readDecimal = (
  cell: string,
  range: { least: number; most: number; whole: boolean },
): Reading<number> => {
  const text = cell.trim();
  const digits =
    range.whole && GROUPED.test(text) ? text.replace(/\D/gu, '') : text.replace(',', '.');
  const value = PLAIN.test(digits) ? Number(digits) : Number.NaN;
  const fits = value >= range.least && value <= range.most;
  return fits && (!range.whole || Number.isInteger(value))
    ? understood(value)
    : unreadable('unreadable-number', { least: range.least, most: range.most });
};
