import type { Workbook } from '../../workbook.ts';
import { LANGUAGES_OF, type LetterHabits, type SingleByte } from './language-letters.ts';

/** In order of preference when nothing tells them apart. */
const SINGLE_BYTE = Object.keys(LANGUAGES_OF) as SingleByte[];

const MOST_WORDS = 2_000;
/** Bytes; what is longer is no word. */
const LONGEST_WORD = 60;
const SAMPLES = 3;
const SAMPLE_BYTES = 28;

/** How likely what is no usual letter of a language is, beside its letters. */
const STRANGE_LETTER = 5e-4;
const GOOD_SYMBOL = 2e-2;
const ODD_SYMBOL = 1e-4;
const WRONG_CASE = 1e-2;
const NO_CHARACTER = 1e-9;

/** Marks that word processors put round and between words, and signs of amounts and measures. */
const SYMBOL_IN_PLACE = /[“”„«»–—•…€£°§ºª©®™·\u00a0]/u;
const APOSTROPHE = /[’‘‚]/u;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const isForeign = (character: string): boolean => character.charCodeAt(0) > 0x7f;

const isSeparator = (byte: number): boolean =>
  byte < 0x80 &&
  !(byte >= 0x30 && byte <= 0x39) &&
  !(byte >= 0x41 && byte <= 0x5a) &&
  !(byte >= 0x61 && byte <= 0x7a);

/** Different words that hold a byte beyond ASCII, by where they stand. */
const foreignWords = (bytes: Uint8Array): { from: number; to: number }[] => {
  const words: { from: number; to: number }[] = [];
  const seen = new Set<string>();
  const latin = new TextDecoder('latin1');
  for (let at = 0; at < bytes.length && words.length < MOST_WORDS; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let from = at;
    while (from > 0 && !isSeparator(bytes[from - 1] ?? 0)) from -= 1;
    while (at < bytes.length && !isSeparator(bytes[at] ?? 0)) at += 1;
    const to = Math.min(at, from + LONGEST_WORD);
    const word = latin.decode(bytes.subarray(from, to));
    if (seen.has(word)) continue;
    seen.add(word);
    words.push({ from, to });
  }
  return words;
};

const characterLikelihood = (word: string, at: number, habits: LetterHabits): number => {
  const character = word[at] ?? '';
  const before = word[at - 1] ?? '';
  const after = word[at + 1] ?? '';
  if (/[\u0080-\u009f\ufffd\ue000-\uf8ff]/u.test(character)) return NO_CHARACTER;
  const isInside = LETTER.test(before) && LETTER.test(after);
  if (APOSTROPHE.test(character)) return GOOD_SYMBOL;
  if (SYMBOL_IN_PLACE.test(character)) return isInside ? ODD_SYMBOL : GOOD_SYMBOL;
  if (!LETTER.test(character)) return ODD_SYMBOL;
  const share = (habits.letters[character.toLowerCase()] ?? 0) / 1_000;
  const isFinal = !LETTER.test(after);
  const place = isFinal ? habits.final : 1 - habits.final;
  const isWrongCase =
    (UPPER.test(character) && LOWER.test(before)) ||
    (LOWER.test(character) && UPPER.test(before) && UPPER.test(after));
  return Math.max(STRANGE_LETTER, share) * Math.max(0.02, place) * (isWrongCase ? WRONG_CASE : 1);
};

const logLikelihood = (words: readonly string[], habits: LetterHabits): number => {
  let sum = 0;
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      if (isForeign(word[at] ?? '')) sum += Math.log(characterLikelihood(word, at, habits));
    }
  }
  return sum;
};

/** A few stretches round the first foreign words, the same for every encoding, each from the beginning of its word. */
const stretches = (
  bytes: Uint8Array,
  words: readonly { from: number; to: number }[],
): Uint8Array[] => {
  const chosen: Uint8Array[] = [];
  let last = -1;
  for (const { from, to } of words) {
    if (from < last || chosen.length === SAMPLES) continue;
    let begin = from;
    while (begin > 0 && from - begin < SAMPLE_BYTES / 2 && (bytes[begin - 1] ?? 0) >= 0x20)
      begin -= 1;
    last = Math.min(bytes.length, Math.max(to, begin + SAMPLE_BYTES));
    const end = bytes.subarray(begin, last).findIndex((byte) => byte < 0x20);
    chosen.push(bytes.subarray(begin, end > to - begin ? begin + end : last));
  }
  return chosen;
};

/** So many different words, and so much more likely than any other encoding (in natural logarithms): then it is certain. */
const CERTAIN_WORDS = 20;
const CERTAIN_LEAD = 60;

export interface RankedEncodings {
  /** The most plausible first. */
  encodings: Workbook['encodings'];
  isCertain: boolean;
}

/**
 * The single-byte encodings a text may be in, the most plausible first: how likely its foreign characters are as letters of the languages
 * of each, by frequency, place in the word and case, and as signs in their usual place. Encodings that give the same text as a better
 * one are left out. Each comes with the same stretches of the text, to choose by eye. O(words), the first 2,000 different ones.
 */
export const rankEncodings = (bytes: Uint8Array): RankedEncodings => {
  const words = foreignWords(bytes);
  const samples = stretches(bytes, words);
  const ranked = SINGLE_BYTE.map((encoding) => {
    const decoder = new TextDecoder(encoding);
    const texts = words.map(({ from, to }) => decoder.decode(bytes.subarray(from, to)));
    const habits = Object.values(LANGUAGES_OF[encoding]);
    return {
      encoding,
      text: texts.join('\n'),
      score: Math.max(...habits.map((each) => logLikelihood(texts, each))),
      sample: samples.map((each) => decoder.decode(each).trim()).join(' … '),
    };
  }).toSorted((a, b) => b.score - a.score);
  const different = ranked.filter(
    ({ text }, at) => ranked.findIndex((other) => other.text === text) === at,
  );
  const [first, second] = different;
  const lead = (first?.score ?? 0) - (second?.score ?? -Infinity);
  return {
    encodings: different.map(({ encoding, sample }) => ({ encoding, sample })),
    isCertain: different.length === 1 || (words.length >= CERTAIN_WORDS && lead >= CERTAIN_LEAD),
  };
};
