import { noted, understood, unreadable, type Reading } from './reading.ts';

/** Which sign parts the decimals: a comma, as in Italy, or a point. */
export type Notation = 'comma' | 'point';

const CURRENCY = /€|\beuros?\b|\beur\b/giu;
const AMOUNT = /^[+-]?\d[\d.,]*$/u;
const LARGEST = 1e13;

const DIGITS_AND_SIGNS = /^[\d.,]+$/u;

/** Without currency, blanks and Swiss apostrophes between groups; "1.234,--" ends in nothing. */
const bare = (cell: string): string =>
  DIGITS_AND_SIGNS.test(cell)
    ? cell
    : cell
        .replace(CURRENCY, '')
        .replace(/[\s'’]/gu, '')
        .replace(/,[-–—]+$/u, '');

/**
 * What one cell says about its column. Both signs: the last one parts the decimals. A sign that repeats groups thousands.
 * A sign alone before other than three digits, or after more than three or a lone zero, parts decimals.
 * `1.234` and `1,234` by themselves say nothing: null.
 */
export const notationOf = (cell: string): Notation | null => {
  const unsigned = bare(cell);
  const text = /^[+-]/u.test(unsigned) ? unsigned.slice(1) : unsigned;
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point === -1 && comma === -1) return null;
  if (point !== -1 && comma !== -1) return point > comma ? 'point' : 'comma';
  const sign = point === -1 ? ',' : '.';
  const decimal: Notation = point === -1 ? 'comma' : 'point';
  const grouped: Notation = point === -1 ? 'point' : 'comma';
  const [whole = '', ...groups] = text.split(sign);
  if (groups.length > 1) return grouped;
  return groups[0]?.length !== 3 || whole.length > 3 || whole === '0' ? decimal : null;
};

/** The notation of a column by the majority of the cells that show one; comma, the Italian way, when none does or they balance. */
export const columnNotation = (cells: Iterable<string>): Notation => {
  let balance = 0;
  for (const cell of cells) {
    const notation = notationOf(cell);
    if (notation !== null) balance += notation === 'comma' ? 1 : -1;
  }
  return balance >= 0 ? 'comma' : 'point';
};

const GROUPED = { comma: /^\d{1,3}(?:\.\d{3})+$/u, point: /^\d{1,3}(?:,\d{3})+$/u };

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/iu;
/** Letters that are typed for digits. */
const digitsFor = (text: string): string =>
  text.replaceAll(/[oO]/gu, '0').replaceAll(/[lI]/gu, '1');

/** What is no amount as it stands: a number with an exponent is read with a note, a letter for a digit is pointed out. */
const oddAmount = (text: string): Reading<number> => {
  if (SCIENTIFIC.test(text)) {
    const value = Math.round(Number(text.replace(',', '.')) * 100) / 100;
    return value > LARGEST
      ? unreadable('unreadable-amount')
      : noted(value, unreadable('rounded-amount', { read: value }));
  }
  const typed = digitsFor(text);
  return unreadable('unreadable-amount', {}, () => (AMOUNT.test(typed) ? [typed] : []));
};

/**
 * EUR, rounded to cents. A cell that shows its notation is read by it; one that does not (`1.234`) by its column's, so that
 * `1.234` is 1234 in a column of `1.234,56` or without any sign of the other, and 1.234 in a column of `1234.5`.
 */
export const readAmount = (cell: string, column: Notation): Reading<number> => {
  const text = bare(cell);
  if (!AMOUNT.test(text)) return oddAmount(text);
  const notation = notationOf(text) ?? column;
  const sign = notation === 'comma' ? ',' : '.';
  const [whole = '', decimals = '', ...more] = text.replace(/^[+-]/u, '').split(sign);
  const isGrouped = /[.,]/u.test(whole);
  const legible =
    more.length === 0 && !/[.,]/u.test(decimals) && (!isGrouped || GROUPED[notation].test(whole));
  const value = Number(`${whole.replace(/[.,]/gu, '')}.${decimals === '' ? '0' : decimals}`);
  if (!legible || !Number.isFinite(value) || value > LARGEST)
    return unreadable('unreadable-amount');
  if (text.startsWith('-') && value !== 0) return unreadable('negative-amount');
  return understood(Math.round(value * 100) / 100);
};
