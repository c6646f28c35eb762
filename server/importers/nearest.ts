import { wordKey } from './comparable.ts';

const bigrams = (text: string): Set<string> => {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
};

/** Dice coefficient of letter pairs, 0 to 1 (Dice 1945). */
const likeness = (a: Set<string>, b: Set<string>): number => {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
};

const SIMILAR = 0.4;

/** The candidates spelled most like a word, best first; none when none is like it. O(candidates). */
export const nearest = (word: string, candidates: readonly string[], limit = 3): string[] => {
  const wanted = bigrams(wordKey(word));
  return candidates
    .map((candidate) => ({ candidate, score: likeness(wanted, bigrams(wordKey(candidate))) }))
    .filter(({ score }) => score >= SIMILAR)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
};
