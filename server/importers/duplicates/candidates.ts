import { mayBeAcronym, spellings } from './acronym.ts';
import type { Comparable } from './comparable.ts';

/** Two names worth a closer look, by their positions, the smaller first. */
export type Candidate = readonly [a: number, b: number];

/** Share of the smaller name's rare pieces that the two must have in common. */
const LEAST_SHARED = 0.34;
/** Pieces that more names have than this share of them (but at least so many) say nothing. */
const COMMON = { share: 0.05, least: 400 };

/** What a name is looked up by: three letters at a time of its words, the words that may be acronyms, what its initials spell. */
const piecesOf = (name: Comparable, acronyms: ReadonlySet<string>): Set<string> => {
  const pieces = new Set<string>();
  const proper = name.words.filter(({ role }) => role === 'proper');
  for (const { text, spelled } of proper.length > 0 ? proper : name.words)
    for (const word of new Set([text, spelled])) {
      const padded = ` ${word} `;
      for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
    }
  for (const { text } of name.words) if (acronyms.has(text)) pieces.add(`=${text}`);
  for (const spelled of spellings(name)) if (acronyms.has(spelled)) pieces.add(`=${spelled}`);
  return pieces;
};

const acronymsAmong = (names: readonly Comparable[]): Set<string> =>
  new Set(
    names.flatMap(({ words }) =>
      words
        .filter(({ text, role }) => role === 'proper' && mayBeAcronym(text))
        .map(({ text }) => text),
    ),
  );

/**
 * Pairs of names that share enough of their rare pieces (trigrams and acronyms, weighted by the square of their rarity): what is
 * not among them is never compared. O(names × pieces × how many names have a piece).
 */
export const findCandidates = (names: readonly Comparable[]): Candidate[] => {
  const acronyms = acronymsAmong(names);
  const ids = new Map<string, number>();
  const holders: number[][] = [];
  const pieces = names.map((name, at) =>
    Array.from(piecesOf(name, acronyms), (piece) => {
      const id = ids.get(piece) ?? holders.length;
      if (id === holders.length) {
        ids.set(piece, id);
        holders.push([]);
      }
      holders[id]?.push(at);
      return id;
    }),
  );
  const limit = Math.max(COMMON.least, COMMON.share * names.length);
  const worth = holders.map(({ length }) =>
    length > limit ? 0 : Math.log(1 + names.length / length) ** 2,
  );
  const totals = pieces.map((of) => of.reduce((sum, id) => sum + (worth[id] ?? 0), 0));
  const candidates: Candidate[] = [];
  const shared = new Float64Array(names.length);
  for (const [at, of] of pieces.entries()) {
    const met: number[] = [];
    for (const id of of) {
      const gain = worth[id] ?? 0;
      if (gain === 0) continue;
      for (const other of holders[id] ?? []) {
        if (other >= at) break;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + gain;
      }
    }
    for (const other of met) {
      const least = LEAST_SHARED * Math.min(totals[at] ?? 0, totals[other] ?? 0);
      if ((shared[other] ?? 0) >= least) candidates.push([other, at]);
      shared[other] = 0;
    }
  }
  return candidates;
};
