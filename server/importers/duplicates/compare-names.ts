import { mayBeAcronym, spelledOut } from './acronym.ts';
import type { Comparable, Word } from './comparable.ts';
import type { Lexicon } from './lexicon.ts';

/** How alike two names are, and what of each the other has not. */
export interface NameComparison {
  /** 0 to 1: twice the worth of what they share, over the worth of both (Dice), words that are nearly equal counting nearly. */
  similarity: number;
  /** Worth of the proper words that they share. */
  shared: number;
  /** Words that differ in nothing. */
  equal: boolean;
  /** Words of A that B has too. */
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

const joined = (words: readonly Word[], at: number): Word | null => {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined || second.role === 'number') return null;
  return {
    ...first,
    text: first.spelled + second.spelled,
    spelled: first.spelled + second.spelled,
  };
};

/** Words that one name writes as two: "Gist Brocades", "Gistbrocades". */
const partedMatches = (
  parted: readonly Word[],
  whole: readonly Word[],
  lexicon: Lexicon,
): { parts: number[]; one: number; likeness: number }[] =>
  parted.flatMap((_, at) => {
    const both = joined(parted, at);
    if (both === null) return [];
    return whole.flatMap((word, one) => {
      if (Math.abs(word.spelled.length - both.spelled.length) > 1) return [];
      const likeness = PARTED * lexicon.likeness(both, word);
      return likeness < LEAST_LIKENESS ? [] : [{ parts: [at, at + 1], one, likeness }];
    });
  });

const acronymMatches = (
  short: Comparable,
  long: Comparable,
): { short: number; words: number[]; text: string }[] =>
  short.words.flatMap(({ text, role }, at) => {
    if (role !== 'proper' || !mayBeAcronym(text)) return [];
    const words = spelledOut(text, long);
    return words === null || words.length < 2 ? [] : [{ short: at, words, text }];
  });

const sum = (worths: readonly number[], at: readonly number[]): number =>
  at.reduce((total, each) => total + (worths[each] ?? 0), 0);

/** Everything that the words of two names may have to do with each other; worth is what the pair of them is worth. */
const allMatches = (a: Comparable, b: Comparable, lexicon: Lexicon): Match[] => {
  const worthA = a.words.map(lexicon.worth);
  const worthB = b.words.map(lexicon.worth);
  const match = (ofA: number[], ofB: number[], likeness: number, acronym: string | null): Match => {
    // A slip is rare, what was meant may be common: the pair is worth as much as the commoner.
    const worth = Math.min(sum(worthA, ofA), sum(worthB, ofB));
    return { a: ofA, b: ofB, likeness, worth, acronym };
  };
  const words = a.words.flatMap((x, i) =>
    b.words.flatMap((y, j) => {
      const likeness = lexicon.likeness(x, y);
      return likeness < LEAST_LIKENESS ? [] : [match([i], [j], likeness, null)];
    }),
  );
  return [
    ...words,
    ...partedMatches(a.words, b.words, lexicon).map((at) =>
      match(at.parts, [at.one], at.likeness, null),
    ),
    ...partedMatches(b.words, a.words, lexicon).map((at) =>
      match([at.one], at.parts, at.likeness, null),
    ),
    ...acronymMatches(a, b).map((at) => match([at.short], at.words, SPELLED_OUT, at.text)),
    ...acronymMatches(b, a).map((at) => match(at.words, [at.short], SPELLED_OUT, at.text)),
  ];
};

/** Names compared as bags of words that are worth more the rarer they are; the best matches are taken first. O(words² log words). */
export const compareNames = (a: Comparable, b: Comparable, lexicon: Lexicon): NameComparison => {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const result = { common: 0, matched: 0, shared: 0, acronym: null as string | null };
  const best = allMatches(a, b, lexicon).toSorted(
    (x, y) => y.likeness * y.worth - x.likeness * x.worth,
  );
  for (const { a: ofA, b: ofB, likeness, worth, acronym } of best) {
    if (ofA.some((at) => usedA.has(at)) || ofB.some((at) => usedB.has(at))) continue;
    for (const at of ofA) usedA.add(at);
    for (const at of ofB) usedB.add(at);
    result.common += likeness * worth;
    result.matched += worth;
    if (ofA.some((at) => a.words[at]?.role === 'proper')) result.shared += worth;
    result.acronym ??= acronym;
  }
  const onlyA = a.words.filter((_, at) => !usedA.has(at));
  const onlyB = b.words.filter((_, at) => !usedB.has(at));
  const left = [...onlyA, ...onlyB].reduce((worth, word) => worth + lexicon.worth(word), 0);
  const all = 2 * result.matched + left;
  return {
    similarity: all === 0 ? 0 : (2 * result.common) / all,
    shared: result.shared,
    equal: a.key === b.key,
    common: a.words.filter((_, at) => usedA.has(at)),
    onlyA,
    onlyB,
    acronym: result.acronym,
  };
};
