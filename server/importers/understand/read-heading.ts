import { headingKey, headingParts } from './heading-key.ts';
import { HEADING_WORDS, type Meaning } from './heading-words.ts';

/** What a heading may mean, with how sure that is, the surest first. */
export interface HeadingGuess {
  meaning: Meaning;
  /** 0 to 1. */
  score: number;
  /** The words that say so, as they stand in the heading. */
  words: string;
}

interface Entry {
  meaning: Meaning;
  weight: number;
  words: string;
  tokens: string[];
}

/** By the first word of each entry, so that a heading is compared with few of them. */
const byFirstWord = (): Map<string, Entry[]> => {
  const byFirst = new Map<string, Entry[]>();
  for (const { meaning, weight, words } of HEADING_WORDS) {
    for (const word of words) {
      const key = headingKey(word);
      const tokens = key.split(' ');
      const first = tokens[0] ?? '';
      const list = byFirst.get(first) ?? [];
      list.push({ meaning, weight, words: key, tokens });
      byFirst.set(first, list);
    }
  }
  return byFirst;
};

const ENTRIES = byFirstWord();
/** What an entry that covers hardly anything of a heading is still worth. */
const LEAST = 0.35;
const WORTH_SAYING = 0.3;

const isAt = (tokens: readonly string[], at: number, entry: Entry): boolean =>
  entry.tokens.every((token, index) => tokens[at + index] === token);

/** Every meaning that words of the heading speak for. O(words of the heading). */
export const readHeading = (heading: string): HeadingGuess[] => {
  const best = new Map<Meaning, HeadingGuess>();
  for (const part of headingParts(heading)) {
    const tokens = part.split(' ');
    for (const [at, token] of tokens.entries()) {
      for (const entry of ENTRIES.get(token) ?? []) {
        if (!isAt(tokens, at, entry)) continue;
        const coverage = entry.words.length / part.length;
        const score = entry.weight * (LEAST + (1 - LEAST) * coverage);
        const before = best.get(entry.meaning);
        if (score < WORTH_SAYING || (before !== undefined && before.score >= score)) continue;
        best.set(entry.meaning, { meaning: entry.meaning, score, words: entry.words });
      }
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
};
