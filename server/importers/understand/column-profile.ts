import { KIND_WORDS, STATUS_WORDS } from '../targets/vocabularies.ts';
import { checkIdentifier } from '../values/identifier-check.ts';
import { choiceReader } from '../values/choice.ts';
import { roleFromProse } from '../values/role-from-prose.ts';
import type { Reading } from '../values/reading.ts';
import { columnNotation, readAmount } from '../values/amount.ts';
import { namesNobody } from '../values/odd-names.ts';
import { kindFromName, namesBody } from '../values/kind-from-name.ts';
import { readDate } from '../values/date.ts';
import { withoutLabel } from '../values/without-label.ts';
import { readWebAddress } from '../values/web-address.ts';
import type { Places } from './places.ts';

/** What the cells of a column are like, told from a sample: shares of the filled cells, 0 to 1. */
export interface ColumnProfile {
  /** Filled cells among the rows of the sample. */
  filled: number;
  /** How many filled cells were looked at. */
  looked: number;
  /** Different cells among those filled. */
  distinct: number;
  /** Letters and digits of an average cell. */
  length: number;
  /** Up to three different cells, the first ones. */
  samples: string[];
  dates: number;
  numbers: number;
  /** Days as a spreadsheet counts them. */
  serials: number;
  /** Whole numbers and codes: no blanks, at least one digit. */
  codes: number;
  /** A single word or code each. */
  unbroken: number;
  addresses: number;
  taxCodes: number;
  mails: number;
  yesNo: number;
  roles: number;
  /** Names that give away a kind of body. */
  bodies: number;
  /** Words for kinds of bodies. */
  kinds: number;
  statuses: number;
  /** Codes or names of territories that are known. */
  places: number;
  placeCodes: number;
  /** More than a name: several words up to a paragraph. */
  prose: number;
}

const NUMBER = /^[-+]?[€$£]?\s?\d[\d.,'’\s]*\s?(?:€|eur|euro|kn|zł|kč|%)?$/iu;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/:-]*$/u;
const MAIL = /^[^\s@]+@[^\s@]+\.\w+$/u;
const YES_NO = /^(?:s[iì]|no|yes|y|n|s|x|0|1|true|false|vero|falso|ja|nein|nei|oui|non)$/iu;
const LONG = 90;
const DIGIT = /\d/u;
/** Numbers of days are dates only under a heading that says so. */
const SERIAL = /^\d{5}(?:\.\d+)?$/u;

/** Of a column's filled cells, trimmed; equal cells are asked about once. O(cells looked at). */
export const profileColumn = (
  cells: readonly string[],
  rows: number,
  places: Places,
): ColumnProfile => {
  const looked = cells.length;
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const share = (is: (cell: string) => boolean): number => {
    let sum = 0;
    for (const [cell, count] of counts) if (is(cell)) sum += count;
    return looked === 0 ? 0 : sum / looked;
  };
  const notation = columnNotation(cells);
  const prose = share((cell) => cell.length > LONG);
  const dates = share(
    (cell) =>
      DIGIT.test(cell) &&
      !SERIAL.test(cell) &&
      ('value' in readDate(cell, 'dmy') || 'value' in readDate(cell, 'mdy')),
  );
  const numbers = share((cell) => NUMBER.test(cell) && 'value' in readAmount(cell, notation));
  // Words are not looked for where there are none, nor in paragraphs.
  const mayBeWords = dates < 0.9 && numbers < 0.9 && prose < 0.7;
  const ofWords = (is: (cell: string) => boolean): number =>
    mayBeWords ? share((cell) => cell.length <= 200 && is(cell)) : 0;
  const isBody = new Map<string, boolean>();
  const bodies = ofWords((cell) => {
    const is = !namesNobody(cell) && namesBody(cell);
    isBody.set(cell, is);
    return is;
  });
  return {
    filled: rows === 0 ? 0 : looked / rows,
    looked,
    distinct: looked === 0 ? 0 : counts.size / looked,
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, looked),
    samples: [...counts.keys()]
      .slice(0, 3)
      .map((cell) => (cell.length > 120 ? `${cell.slice(0, 119)}…` : cell)),
    dates,
    numbers,
    serials: share((cell) => SERIAL.test(cell)),
    codes: share((cell) => DIGIT.test(cell) && CODE.test(withoutLabel(cell))),
    unbroken: share((cell) => CODE.test(cell)),
    addresses: share(isAddress),
    taxCodes: share(isTaxCode),
    mails: share((cell) => MAIL.test(cell)),
    yesNo: share((cell) => YES_NO.test(cell)),
    roles: ofWords(
      (cell) => cell.length < 60 && roleFromProse(cell) !== null && isBody.get(cell) !== true,
    ),
    bodies,
    kinds: ofWords(
      (cell) => isBody.get(cell) === true || (cell.length < 80 && says(readKind(cell))),
    ),
    statuses: ofWords((cell) => cell.length < 60 && says(readStatus(cell))),
    places: prose > 0.7 ? 0 : share((cell) => cell.split(LISTED).every(places.knows)),
    placeCodes: share(places.knowsCode),
    prose,
  };
};

/** Several places in one cell. */
const LISTED = /\s*[;|]\s*/u;
/** A host ends in small letters: "example.org" is one, the programme "We.Ca.Re." is none. */
const ENDS_AS_HOST = /\.[a-z]{2,24}(?:$|[/:?#])/u;

const isAddress = (cell: string): boolean =>
  cell.includes('.') &&
  !cell.includes('@') &&
  !/\s/u.test(cell) &&
  (/^(?:https?:|www\.)/iu.test(cell) || ENDS_AS_HOST.test(cell)) &&
  'value' in readWebAddress(cell);

const says = (reading: Reading<unknown>): boolean => 'value' in reading && reading.value !== null;
const readKind = choiceReader(KIND_WORDS, kindFromName);
const readStatus = choiceReader(STATUS_WORDS, () => null);

const TAX_CODE = /^(?:IT)?\d{9,11}$|^[A-Z]{6}[A-Z\d]{10}$/iu;
const isTaxCode = (cell: string): boolean => {
  if (!TAX_CODE.test(cell)) return false;
  const checked = checkIdentifier('it-cf', cell);
  return checked !== null && (checked.right || checked.mended !== null);
};
