import { mayBeAcronym, spelledOut } from './acronym.ts';
import type { Word } from './comparable.ts';
import { likeness, shapeOf } from './likeness.ts';
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

/** Words that one name writes as two: "Gist Brocades", "Gistbrocades". */
const partedMatches = (
  parted: readonly WeighedWord[],
  whole: readonly WeighedWord[],
): { parts: number[]; one: number; likeness: number }[] => {
  const found: { parts: number[]; one: number; likeness: number }[] = [];
  for (let at = 0; at + 1 < parted.length; at++) {
    const [first, second] = [parted[at], parted[at + 1]];
    if (first === undefined || second === undefined || second.role === 'number') continue;
    for (const [one, { spelled, shapes }] of whole.entries()) {
      const length = first.spelled.length + second.spelled.length;
      if (Math.abs(spelled.length - length) > 1 || spelled[0] !== first.spelled[0]) continue;
      const both = shapeOf(first.spelled + second.spelled);
      const alike = PARTED * Math.max(...shapes.map((shape) => likeness(both, shape)));
      if (alike >= LEAST_LIKENESS) found.push({ parts: [at, at + 1], one, likeness: alike });
    }
  }
  return found;
};

const acronymMatches = (
  short: WeighedName,
  long: WeighedName,
): { short: number; words: number[]; text: string }[] =>
  short.words.flatMap((word, at) => {
    if (!mayBeAcronym(word)) return [];
    const { text } = word;
    const words = spelledOut(text, long);
    return words === null || words.length < 2 ? [] : [{ short: at, words, text }];
  });

const sum = (words: readonly WeighedWord[], at: readonly number[]): number => {
  let worth = 0;
  for (const each of at) worth += words[each]?.worth ?? 0;
  return worth;
};

/** Everything that the words of two names may have to do with each other. */
const allMatches = (a: WeighedName, b: WeighedName): Match[] => {
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
  for (const at of partedMatches(a.words, b.words)) add(at.parts, [at.one], at.likeness, null);
  for (const at of partedMatches(b.words, a.words)) add([at.one], at.parts, at.likeness, null);
  for (const at of acronymMatches(a, b)) add([at.short], at.words, SPELLED_OUT, at.text);
  for (const at of acronymMatches(b, a)) add(at.words, [at.short], SPELLED_OUT, at.text);
  return matches;
};

/** Names compared as bags of words that are worth more the rarer they are; the best matches are taken first. O(words² log words). */
export const compareNames = (a: WeighedName, b: WeighedName): NameComparison => {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const result = { common: 0, matched: 0, shared: 0, acronym: null as string | null };
  const best = allMatches(a, b).toSorted((x, y) => y.likeness * y.worth - x.likeness * x.worth);
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
