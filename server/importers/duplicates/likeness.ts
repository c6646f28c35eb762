import { distance } from 'fastest-levenshtein';
import { PROVINCES } from './vocabulary/provinces.ts';

/** A word ready to be compared with many others. */
export interface Shape {
  word: string;
  /** As it sounds: "Filips" and "Philips", "Technika" and "Tecnica", double letters and single ones are written alike. */
  sound: string;
  /** A bit for each letter that it has. */
  letters: number;
  /** Has a digit: compared letter by letter only. */
  exact: boolean;
}

const soundOf = (word: string): string =>
  word
    .replace(/ph/gu, 'f')
    .replace(/c?k|ch|q/gu, 'c')
    .replace(/[yj]/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/(.)\1+/gu, '$1');

const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

export const shapeOf = (word: string): Shape => {
  const sound = soundOf(word);
  return { word, sound, letters: lettersOf(sound), exact: /\d/u.test(word) };
};

const SHORTEST_ABBREVIATION = 3;

/** "Koninkl" for "Koninklijke": the longer what is written, the surer. */
const abbreviates = (short: string, long: string): number => {
  if (short.length < SHORTEST_ABBREVIATION || !long.startsWith(short)) return 0;
  return Math.min(0.95, 0.65 + 0.05 * short.length);
};

const DERIVED = /^(?:ese|esi|ense|ano|ana|ani|ino|asco|ona|ine)$/u;
const DERIVED_LIKENESS = 0.85;

/** "Pinerolese" for "Pinerolo": the people or the land of a place. */
const derives = (word: string, place: string): number => {
  if (word.slice(0, 4) !== place.slice(0, 4)) return 0;
  const stem = place.replace(/[aeiou]+$/u, '');
  const derived =
    stem.length >= 4 && word.startsWith(stem) && DERIVED.test(word.slice(stem.length));
  return derived ? DERIVED_LIKENESS : 0;
};

/** Two neighbouring letters in the wrong order: one error, though two letters differ. */
const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

const LONGEST_COMPARED = 60;

/** Errors that two words may have between them, the longer of so many letters: one from five, then one more for every five. */
const errorsAllowed = (longer: number): number =>
  longer > LONGEST_COMPARED ? 0 : Math.floor(longer / 5);

/** In a word as short as this a wrong first letter makes another word: "Ponte", "Fonte". */
const SHORT = 6;

const spelledAlike = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length);
  const allowed = errorsAllowed(longer);
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return 0;
  if (longer <= SHORT && a[0] !== b[0]) return 0;
  const errors = swapped(a, b) ? 1 : distance(a, b);
  return errors > allowed ? 0 : 1 - errors / longer;
};

const bitsIn = (bits: number): number => {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
};

const SAME_SOUND = 0.97;

/**
 * How much two words, without accents and case, look like writings of one: 1 equal, 0 different; typing errors, abbreviations,
 * transliterations, the letters of a province, a place and its people. Symmetric. O(length²), and much less for most.
 */
export const likeness = (a: Shape, b: Shape): number => {
  if (a.word === b.word) return 1;
  if (a.exact || b.exact) return 0;
  const [short, long] = a.word.length <= b.word.length ? [a.word, b.word] : [b.word, a.word];
  if (short.length === 2) return PROVINCES.get(short) === long ? 0.95 : 0;
  if (a.sound === b.sound) return SAME_SOUND;
  const begun =
    short.charCodeAt(0) === long.charCodeAt(0)
      ? Math.max(abbreviates(short, long), derives(a.word, b.word), derives(b.word, a.word))
      : 0;
  // An error changes two letters at most: words with other letters need not be compared.
  const allowed = errorsAllowed(Math.max(a.sound.length, b.sound.length));
  if (bitsIn(a.letters ^ b.letters) > 2 * allowed) return begun;
  return Math.max(begun, spelledAlike(a.word, b.word), SAME_SOUND * spelledAlike(a.sound, b.sound));
};

export const wordLikeness = (a: string, b: string): number => likeness(shapeOf(a), shapeOf(b));
