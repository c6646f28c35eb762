import { validate as spanish } from 'stdnum/lib/cjs/es/nif.js';
import { validate as siren } from 'stdnum/lib/cjs/fr/siren.js';
import { validate as siret } from 'stdnum/lib/cjs/fr/siret.js';
import { validate as croatian } from 'stdnum/lib/cjs/hr/oib.js';
import { validate as personCode } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as vatNumber } from 'stdnum/lib/cjs/it/iva.js';
import { validate as norwegian } from 'stdnum/lib/cjs/no/orgnr.js';
import { validate as danish } from 'stdnum/lib/cjs/dk/cvr.js';
import { validate as swedish } from 'stdnum/lib/cjs/se/orgnr.js';

interface Scheme {
  /** Digits that an all-digit value has when no zero was lost. */
  digits: number;
  /** What a value looks like at all: asking further is dear. */
  looks: RegExp;
  isRight: (value: string) => boolean;
}

type Validate = (value: string) => { isValid: boolean };

/** A number that does not fit makes the library build an error, and most of that is its stack, which nobody reads. */
const withoutStacks = <T>(work: () => T): T => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
};

const scheme = (digits: number, looks: RegExp, ...checks: Validate[]): Scheme => ({
  digits,
  looks,
  isRight: (value) =>
    looks.test(value) && withoutStacks(() => checks.some((check) => check(value).isValid)),
});
const numeric = (digits: number): RegExp => new RegExp(String.raw`^(?:\d[\s.-]?){${digits}}$`, 'u');

/** Bodies carry the number of their VAT kind, sole traders that of the person. */
const vatOrPersonCode: Validate = (value) =>
  value.length === 16 ? personCode(value) : vatNumber(value);

/** Identifiers that carry a check digit, by scheme; how it is computed is stdnum's. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  'it-cf': scheme(11, /^(?:IT)?\d{11}$|^[A-Z]{6}[A-Z\d]{10}$/iu, vatOrPersonCode),
  'it-piva': scheme(11, /^(?:IT)?\d{11}$/iu, vatNumber),
  'no-orgnr': scheme(9, numeric(9), norwegian),
  'se-orgnr': scheme(10, numeric(10), swedish),
  'dk-cvr': scheme(8, numeric(8), danish),
  'fr-siren': scheme(9, numeric(9), siren),
  'fr-siret': scheme(14, numeric(14), siret),
  'es-nif': scheme(9, /^[A-Z\d][-\s]?\d{7}[-\s]?[A-Z\d]$/iu, spanish),
  'hr-oib': scheme(11, numeric(11), croatian),
};

export type Checked = { right: true } | { right: false; mended: string | null } | null;

const SCIENTIFIC = /^\d(?:[.,]\d+)?E[+]?\d+$/iu;
/** "1,23457E+10": what a spreadsheet makes of a long number; the digits behind are lost. */
export const isScientific = (value: string): boolean => SCIENTIFIC.test(value);

/** Letters that are typed for digits. */
const digitsFor = (value: string): string =>
  value.replaceAll(/[oO]/gu, '0').replaceAll(/[lI]/gu, '1');

/**
 * Whether the check digit of an identifier fits; `mended` is what it was before a spreadsheet dropped its leading zeros, if that
 * fits. Null for schemes without a check digit.
 */
export const checkIdentifier = (name: string, value: string): Checked => {
  const known = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined;
  if (known === undefined) return null;
  if (known.isRight(value)) return { right: true };
  const bare = value.replaceAll(/\s/gu, '');
  const padded = /^\d+$/u.test(bare) ? bare.padStart(known.digits, '0') : null;
  const mended = padded !== null && padded !== bare && known.isRight(padded) ? padded : null;
  return { right: false, mended };
};

/** What a value that does not fit may have been: letters for digits, two neighbours exchanged. At most five. */
export const likelyIdentifiers = (name: string, value: string): string[] => {
  const known = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined;
  if (known === undefined) return [];
  const typed = digitsFor(value);
  const swapped = Array.from(
    { length: Math.max(0, value.length - 1) },
    (_, at) => value.slice(0, at) + (value[at + 1] ?? '') + (value[at] ?? '') + value.slice(at + 2),
  );
  return [...new Set([typed, ...swapped])]
    .filter((each) => each !== value && known.isRight(each))
    .slice(0, 5);
};
