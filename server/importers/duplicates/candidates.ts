import { mayBeAcronym, spellings } from './acronym.ts';
import type { Comparable } from './comparable.ts';
import { PROVINCES } from './vocabulary/provinces.ts';

/** Two names worth a closer look, by their positions, the smaller first. */
export type Candidate = readonly [a: number, b: number];

/** Share of the rare pieces of the smaller name that the two must have in common. */
const LEAST_SHARED = 0.34;
/** Pieces that more names have than this share of them (but at least so many) say nothing. */
const COMMON = { share: 0.02, least: 150 };

const isCommon = (holders: number, names: number): boolean =>
  holders > Math.max(COMMON.least, COMMON.share * names);

/** Three letters at a time of the words of a name, its generic words only when it has no other. */
const trigramsOf = (name: Comparable): Set<string> => {
  const pieces = new Set<string>();
  const proper = name.words.filter(({ role }) => role === 'proper');
  for (const { text, spelled } of proper.length > 0 ? proper : name.words)
    for (const word of new Set([text, spelled, PROVINCES.get(text) ?? text])) {
      const padded = ` ${word} `;
      for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
    }
  return pieces;
};

/** Which names have each piece, with the pieces of each name by number. */
const indexPieces = (names: readonly Comparable[]): { pieces: number[][]; holders: number[][] } => {
  const ids = new Map<string, number>();
  const holders: number[][] = [];
  const pieces = names.map((name, at) =>
    Array.from(trigramsOf(name), (piece) => {
      const id = ids.get(piece) ?? holders.push([]) - 1;
      ids.set(piece, id);
      holders[id]?.push(at);
      return id;
    }),
  );
  return { pieces, holders };
};

/** Names that share enough of their rare trigrams, weighted by the square of their rarity. */
const alike = (names: readonly Comparable[]): Candidate[] => {
  const { pieces, holders } = indexPieces(names);
  const worth = holders.map(({ length }) =>
    isCommon(length, names.length) ? 0 : Math.log(1 + names.length / length) ** 2,
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
    const mine = totals[at] ?? 0;
    for (const other of met) {
      const [theirs, both] = [totals[other] ?? 0, shared[other] ?? 0];
      shared[other] = 0;
      if (both >= LEAST_SHARED * Math.min(mine, theirs)) candidates.push([other, at]);
    }
  }
  return candidates;
};

/** Names of which one has a word that the initials of the other spell. */
const abbreviated = (names: readonly Comparable[]): Candidate[] => {
  const having = new Map<string, number[]>();
  for (const [at, { words }] of names.entries())
    for (const word of words) {
      if (!mayBeAcronym(word)) continue;
      const known = having.get(word.text);
      if (known === undefined) having.set(word.text, [at]);
      else known.push(at);
    }
  return names.flatMap((name, at) =>
    Array.from(spellings(name)).flatMap((spelled) => {
      const short = having.get(spelled) ?? [];
      if (isCommon(short.length, names.length)) return [];
      return short
        .filter((other) => other !== at)
        .map((other): Candidate => (other < at ? [other, at] : [at, other]));
    }),
  );
};

/**
 * Pairs of names that share enough of their rare pieces, or of which one abbreviates the other: what is not among them is never
 * compared. O(names × pieces × how many names have a piece).
 */
export const findCandidates = (names: readonly Comparable[]): Candidate[] => {
  const found = alike(names);
  const keyOf = ([a, b]: Candidate): number => a * names.length + b;
  const known = new Set(found.map(keyOf));
  for (const pair of abbreviated(names)) {
    if (known.has(keyOf(pair))) continue;
    known.add(keyOf(pair));
    found.push(pair);
  }
  return found;
};
