import { spelledOut } from './acronym.ts';
import type { Word } from './comparable.ts';
import { likeness } from './likeness.ts';
import type { WeighedName, WeighedWord } from './weigh-names.ts';

/** How alike two names are, and what of each the other has not. */
export interface NameComparison {
  /** 0 to 1: twice the worth of what they share, over the worth of both (Dice), words that are nearly equal counting nearly. */
  similarity: number;
  /** Worth of the proper words that they share. */
  shared: number;
  /** Words that differ in nothing. */
  equal: boolean;
  /** Words that both have, as each writes them. */
  common: Word[];
  onlyA: Word[];
  onlyB: Word[];
  /** A word of one name that is the initials of the other's. */
  acronym: string | null;
}

/** Words of A that may be words of B. */
interface Match {
  a: number[];
  b: number[];
  likeness: number;
  worth: number;
  acronym: string | null;
}

const LEAST_LIKENESS = 0.74;
const SPELLED_OUT = 0.9;
const PARTED = 0.95;

const wordLikeness = (a: WeighedWord, b: WeighedWord): number => {
  if (a.text === b.text) return 1;
  // "CISS" is not short for "CISSABO".
  if ((a.acronym && b.text.startsWith(a.text)) || (b.acronym && a.text.startsWith(b.text)))
    return 0;
  let most = 0;
  for (const x of a.shapes) for (const y of b.shapes) most = Math.max(most, likeness(x, y));
  return most;
};

interface PartedMatch {
  parts: number[];
  one: number;
  likeness: number;
}

const NO_PARTED: PartedMatch[] = [];

/** Words that one name writes as two: "Gist Brocades", "Gistbrocades". */
const partedMatches = ({ joined }: WeighedName, { words }: WeighedName): PartedMatch[] => {
  let found: PartedMatch[] | null = null;
  for (let at = 0; at < joined.length; at++) {
    const both = joined[at];
    if (both === null || both === undefined) continue;
    for (let one = 0; one < words.length; one++) {
      const { spelled, shapes } = words[one]!;
      const difference = spelled.length - both.word.length;
      if (difference < -1 || difference > 1) continue;
      if (spelled.charCodeAt(0) !== both.word.charCodeAt(0)) continue;
      const alike = PARTED * Math.max(...shapes.map((shape) => likeness(both, shape)));
      if (alike >= LEAST_LIKENESS)
        (found ??= []).push({ parts: [at, at + 1], one, likeness: alike });
    }
  }
  return found ?? NO_PARTED;
};

interface AcronymMatch {
  short: number;
  words: number[];
  text: string;
}

const NO_ACRONYMS: AcronymMatch[] = [];

const acronymMatches = (short: WeighedName, long: WeighedName): AcronymMatch[] => {
  let found: AcronymMatch[] | null = null;
  for (let at = 0; at < short.words.length; at++) {
    const word = short.words[at]!;
    if (!word.short || word.text.length > long.initials.length) continue;
    const words = spelledOut(word.text, long);
    if (words !== null && words.length > 1)
      (found ??= []).push({ short: at, words, text: word.text });
  }
  return found ?? NO_ACRONYMS;
};

const sum = (words: readonly WeighedWord[], at: readonly number[]): number => {
  let worth = 0;
  for (const each of at) worth += words[each]?.worth ?? 0;
  return worth;
};

/** Matches of more than one word. */
const longMatches = (a: WeighedName, b: WeighedName) => ({
  partedA: partedMatches(a, b),
  partedB: partedMatches(b, a),
  acronymsA: acronymMatches(a, b),
  acronymsB: acronymMatches(b, a),
});

/** Everything that the words of two names may have to do with each other. */
const allMatches = (
  a: WeighedName,
  b: WeighedName,
  long: ReturnType<typeof longMatches>,
): Match[] => {
  const matches: Match[] = [];
  const add = (ofA: number[], ofB: number[], alike: number, acronym: string | null): void => {
    // A slip is rare, what was meant may be common: the pair is worth as much as the commoner.
    const worth = Math.min(sum(a.words, ofA), sum(b.words, ofB));
    matches.push({ a: ofA, b: ofB, likeness: alike, worth, acronym });
  };
  for (let i = 0; i < a.words.length; i++)
    for (let j = 0; j < b.words.length; j++) {
      const alike = wordLikeness(a.words[i]!, b.words[j]!);
      if (alike >= LEAST_LIKENESS) add([i], [j], alike, null);
    }
  for (const at of long.partedA) add(at.parts, [at.one], at.likeness, null);
  for (const at of long.partedB) add([at.one], at.parts, at.likeness, null);
  for (const at of long.acronymsA) add([at.short], at.words, SPELLED_OUT, at.text);
  for (const at of long.acronymsB) add(at.words, [at.short], SPELLED_OUT, at.text);
  return matches;
};

const isAmong = (word: WeighedWord, words: readonly WeighedWord[]): boolean => {
  for (const other of words) if (wordLikeness(word, other) >= LEAST_LIKENESS) return true;
  return false;
};

/** The most that the similarity of two names can be, if no word of one is several of the other. */
const bound = (a: WeighedName, b: WeighedName): number => {
  let [matched, left] = [0, 0];
  for (const word of a.words)
    if (isAmong(word, b.words)) matched += word.worth;
    else left += word.worth;
  if (matched === 0) return 0;
  for (const word of b.words) if (!isAmong(word, a.words)) left += word.worth;
  return (2 * matched) / (2 * matched + left);
};

const NOTHING: NameComparison = {
  similarity: 0,
  shared: 0,
  equal: false,
  common: [],
  onlyA: [],
  onlyB: [],
  acronym: null,
};

/** Names that cannot reach this are not compared further: most of those that are looked at. */
const LEAST_BOUND = 0.25;

/** Names compared as bags of words that are worth more the rarer they are; the best matches are taken first. O(words² log words). */
export const compareNames = (a: WeighedName, b: WeighedName): NameComparison => {
  const long = longMatches(a, b);
  const none =
    long.partedA.length + long.partedB.length + long.acronymsA.length + long.acronymsB.length === 0;
  if (none && bound(a, b) < LEAST_BOUND) return NOTHING;
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const result = { common: 0, matched: 0, shared: 0, acronym: null as string | null };
  const best = allMatches(a, b, long).toSorted(
    (x, y) => y.likeness * y.worth - x.likeness * x.worth,
  );
  for (const { a: ofA, b: ofB, likeness: alike, worth, acronym } of best) {
    if (ofA.some((at) => usedA.has(at)) || ofB.some((at) => usedB.has(at))) continue;
    for (const at of ofA) usedA.add(at);
    for (const at of ofB) usedB.add(at);
    result.common += alike * worth;
    result.matched += worth;
    const isProper = [...ofA.map((at) => a.words[at]), ...ofB.map((at) => b.words[at])].some(
      (word) => word?.role === 'proper',
    );
    if (isProper) result.shared += worth;
    result.acronym ??= acronym;
  }
  const onlyA = a.words.filter((_, at) => !usedA.has(at));
  const onlyB = b.words.filter((_, at) => !usedB.has(at));
  const left = [...onlyA, ...onlyB].reduce((worth, word) => worth + word.worth, 0);
  const all = 2 * result.matched + left;
  return {
    similarity: all === 0 ? 0 : (2 * result.common) / all,
    shared: result.shared,
    equal: a.key === b.key,
    common: [
      ...a.words.filter((_, at) => usedA.has(at)),
      ...b.words.filter((_, at) => usedB.has(at)),
    ],
    onlyA,
    onlyB,
    acronym: result.acronym,
  };
};
