/** What kind of moment a number format shows; null when it shows a number. */
export type DateKind = 'date' | 'date-time' | 'time' | 'duration';

/** Formats that every spreadsheet knows by number alone (ECMA-376, 18.8.30). */
const BUILT_IN = new Map<number, DateKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'date'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'date-time'],
  [46, 'duration'],
]);

/** Quoted text, escaped characters, fill and padding, and conditions or colours in brackets, which are no part of the format's letters. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu;

export const dateKind = (id: number, code: string | undefined): DateKind | null => {
  if (code === undefined) return BUILT_IN.get(id) ?? null;
  const letters = (code.replace(LITERALS, '').split(';')[0] ?? '').toLowerCase();
  if (/\[(?:h+|m+|s+)\]/u.test(letters)) return 'duration';
  if (/general|[#?]|0(?!.*[ydhs])/u.test(letters) && !/[yd]/u.test(letters)) return null;
  const hasDate = /[yd]|m{3,}|^m+$/u.test(letters);
  const hasTime = /[hs]/u.test(letters);
  if (hasDate) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : null;
};

const DAY = 86_400;
/** Days from 1 January 1904 to the same day counted from the end of 1899. */
const EPOCH_1904 = 1_462;
/** Lotus took 1900 for a leap year, and everybody after it: before 1 March 1900 the count is one day behind. */
const LEAP_BUG = 60;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** The last day that spreadsheets know: 31 December 9999. */
const LAST_SERIAL = 2_958_465;

const two = (value: number): string => String(value).padStart(2, '0');

const clock = (seconds: number): string => {
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return rest === 0 ? time : `${time}:${two(rest)}`;
};

/**
 * A spreadsheet's count of days -> `YYYY-MM-DD`, with ` HH:MM` when the format shows a time that is not midnight; `HH:MM` of a time or
 * duration alone. Null when it is no day of the calendar.
 */
export const dateText = (serial: number, kind: DateKind, is1904: boolean): string | null => {
  if (!Number.isFinite(serial) || serial < 0) return null;
  if (kind === 'duration' || (kind === 'time' && serial < 1))
    return clock(Math.round(serial * DAY));
  const days = is1904 ? serial + EPOCH_1904 : serial;
  if (days > LAST_SERIAL + 1) return null;
  const seconds = Math.round((days % 1) * DAY);
  const whole = Math.floor(days) + (Math.floor(days) < LEAP_BUG && !is1904 ? 1 : 0);
  const moment = new Date(EPOCH_1900 + (whole * DAY + seconds) * 1_000);
  const date = moment.toISOString().slice(0, 10);
  const time = seconds % DAY;
  return kind === 'date' || time === 0 ? date : `${date} ${clock(time)}`;
};
