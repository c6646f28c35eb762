import type { Mapping } from '../../contract/imports.ts';
import { understood, unreadable, type Reading } from './reading.ts';

export type DateFormat = NonNullable<Mapping['dateFormat']>;

const TIME = String.raw`(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`);

const two = (part: number): string => String(part).padStart(2, '0');

/** YYYY-MM-DD, or null when the calendar has no such day. */
const calendarDay = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? `${year}-${two(month)}-${two(day)}`
    : null;
};

const EXAMPLES: Record<DateFormat, string> = {
  dmy: '03/04/2021 (3 aprile)',
  mdy: '04/03/2021 (3 aprile)',
  iso: '2021-04-03',
};

/**
 * Year first, always (`2021-04-03`, with or without a time), or year last with `.`, `/` or `-` in the given order of
 * day and month; `iso` accepts year first only. The time of day is dropped. Two-digit years are not guessed.
 */
export const readDate = (cell: string, format: DateFormat): Reading<string> => {
  const first = YEAR_FIRST.exec(cell);
  const last = format === 'iso' ? null : YEAR_LAST.exec(cell);
  const [year, month, day] =
    first !== null
      ? [first[1], first[2], first[3]]
      : format === 'mdy'
        ? [last?.[3], last?.[1], last?.[2]]
        : [last?.[3], last?.[2], last?.[1]];
  const date = year === undefined ? null : calendarDay(Number(year), Number(month), Number(day));
  return date === null
    ? unreadable('unreadable-date', { example: EXAMPLES[format] })
    : understood(date);
};
