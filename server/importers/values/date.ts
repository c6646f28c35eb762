import type { Mapping } from '../../contract/imports.ts';
import { understood, unreadable, type Reading } from './reading.ts';

export type DateFormat = NonNullable<Mapping['dateFormat']>;

const TIME = String.raw`(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}$`);

const YEAR = /^(?:1[89]|20)\d{2}$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$|^(\d{1,2})[-/.](\d{4})$/;
/** Days since the end of 1899, as a spreadsheet counts them, from 1940 to 2100; a fraction is the time of day. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const [FIRST_SERIAL, LAST_SERIAL] = [14_611, 73_415];
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const IN_WORDS =
  /^(?:\p{L}+,? )?(\d{1,2})(?:°|º|\.|th|st|nd|rd)?[ .\-/]*(?:de |di )?(\p{L}{3,12})\.?[ ,.\-/]*(?:de |del )?(\d{4})$/u;
const MONTH_IN_WORDS = /^(\p{L}{3,12})\.?[ \-/]+(\d{4})$/u;

/** The first letters that tell a month apart in Italian, English, German, French, Spanish and the Nordic languages. */
const MONTHS: readonly RegExp[] = [
  /^(?:gen|jan|ene|janv)/,
  /^(?:feb|fev|fév)/,
  /^(?:mar|mär|maer|mrz)/,
  /^(?:apr|abr|avr)/,
  /^(?:mag|may|mai|maj|mayo)/,
  /^(?:giu|jun|juin)/,
  /^(?:lug|jul|juil)/,
  /^(?:ago|aug|aoû|aou)/,
  /^(?:set|sep)/,
  /^(?:ott|oct|okt)/,
  /^nov/,
  /^(?:dic|dec|dez|déc|des)/,
];
const monthOf = (word: string): number => MONTHS.findIndex((is) => is.test(word.toLowerCase())) + 1;

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

/** A day that only its year, or year and month, say: the first of them for a start, the last for an end. */
const vague = (year: number, month: number | null, edge: 'start' | 'end'): string | null => {
  if (edge === 'start') return calendarDay(year, month ?? 1, 1);
  const last = month ?? 12;
  return calendarDay(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate());
};

const otherwise = (cell: string, edge: 'start' | 'end'): string | null => {
  if (YEAR.test(cell)) return vague(Number(cell), null, edge);
  const [, firstYear, firstMonth, lastMonth, lastYear] = YEAR_MONTH.exec(cell) ?? [];
  const year = firstYear ?? lastYear;
  if (year !== undefined) return vague(Number(year), Number(firstMonth ?? lastMonth), edge);
  const serial = Number(SERIAL.exec(cell)?.[1] ?? 0);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    return new Date(SERIAL_ZERO + serial * DAY).toISOString().slice(0, 10);
  }
  const [, day, word, wordYear] = IN_WORDS.exec(cell) ?? [];
  if (word !== undefined) return calendarDay(Number(wordYear), monthOf(word), Number(day));
  const [, month, monthYear] = MONTH_IN_WORDS.exec(cell) ?? [];
  return month !== undefined && monthOf(month) > 0
    ? vague(Number(monthYear), monthOf(month), edge)
    : null;
};

/**
 * Year first, always (`2021-04-03`, with or without a time), or year last with `.`, `/` or `-` in the given order of
 * day and month; `iso` accepts year first only. The time of day is dropped. Two-digit years are not guessed. Else a day in words
 * ("3 aprile 2021"), the number of a spreadsheet's day, or a year or month alone: its first day, its last for an `end`.
 */
export const readDate = (
  cell: string,
  format: DateFormat,
  edge: 'start' | 'end' = 'start',
): Reading<string> => {
  const first = YEAR_FIRST.exec(cell);
  const last = format === 'iso' ? null : YEAR_LAST.exec(cell);
  const [year, month, day] =
    first !== null
      ? [first[1], first[2], first[3]]
      : format === 'mdy'
        ? [last?.[3], last?.[1], last?.[2]]
        : [last?.[3], last?.[2], last?.[1]];
  const date =
    year === undefined
      ? otherwise(cell, edge)
      : calendarDay(Number(year), Number(month), Number(day));
  return date === null
    ? unreadable('unreadable-date', { example: EXAMPLES[format] })
    : understood(date);
};
