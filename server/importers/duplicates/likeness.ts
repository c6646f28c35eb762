import { distance } from 'fastest-levenshtein';
import { PROVINCES } from './vocabulary/provinces.ts';

/** Spellings of one sound: "Filips" and "Philips", "Technika" and "Tecnica", double letters and single ones. */
const sounded = (word: string): string =>
  word
    .replace(/ph/gu, 'f')
    .replace(/c?k|ch|q/gu, 'c')
    .replace(/[yj]/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/(.)\1+/gu, '$1');

const SHORTEST_ABBREVIATION = 3;

/** "Koninkl" for "Koninklijke": the longer what is written, the surer. */
const abbreviates = (short: string, long: string): number => {
  if (short.length < SHORTEST_ABBREVIATION || !long.startsWith(short)) return 0;
  return Math.min(0.95, 0.65 + 0.05 * short.length);
};

const DERIVED = /^(?:ese|esi|ense|ano|ana|ani|ino|asco|ona|ine)$/u;

/** "Pinerolese" for "Pinerolo": the people or the land of a place. */
const derives = (word: string, place: string): number => {
  const stem = place.replace(/[aeiou]+$/u, '');
  return stem.length >= 4 && word.startsWith(stem) && DERIVED.test(word.slice(stem.length))
    ? 0.85
    : 0;
};

/** Two neighbouring letters in the wrong order: one error, though two letters differ. */
const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** Of every so many letters one may be wrong. */
const LETTERS_PER_ERROR = 4;
const LONGEST_COMPARED = 60;

const spelledAlike = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length);
  const allowed = Math.floor(longer / LETTERS_PER_ERROR);
  if (allowed === 0 || longer > LONGEST_COMPARED || Math.abs(a.length - b.length) > allowed)
    return 0;
  const errors = swapped(a, b) ? 1 : distance(a, b);
  return errors > allowed ? 0 : 1 - errors / longer;
};

/**
 * How much two words, without accents and case, look like writings of one: 1 equal, 0 different; typing errors, abbreviations,
 * transliterations, the letters of a province, a place and its people. Symmetric. O(length²).
 */
export const wordLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  if (/\d/u.test(a) || /\d/u.test(b)) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 2) return PROVINCES.get(short) === long ? 0.95 : 0;
  const [x, y] = [sounded(a), sounded(b)];
  if (x === y) return 0.97;
  return Math.max(
    abbreviates(short, long),
    derives(a, b),
    derives(b, a),
    spelledAlike(a, b),
    0.97 * spelledAlike(x, y),
  );
};
