import { comparable } from './comparable.ts';
import { findCandidates } from './candidates.ts';
import { identifierKeys } from './evidence/identifiers.ts';
import { explain, judge, judgeNames, type Judged, type JudgedNames } from './judge.ts';
import { createLexicon } from './lexicon.ts';
import { plainName } from './name-text.ts';
import type { DuplicatePair, NameRecord } from './name-record.ts';
import { readingsOf, type Reading, type Use } from './readings.ts';
import { LITTLE_WORDS } from './vocabulary/words.ts';

export interface FindOptions {
  /** Records that are there already: pairs are then sought between the two lists, not within this one. */
  against?: readonly NameRecord[];
  /** With `against`: within the first list too. */
  within?: boolean;
  /** Pairs of one record, at most: its likeliest. A name that hundreds have would give tens of thousands. */
  most?: number;
}

const MOST = 20;
/** Log-odds of names that no seat can make one any more; an identifier can, and is looked for by itself. */
const HOPELESS = -2;

/** Pairs of records that have a number of a register in common, by position. */
const sharedIdentifiers = (records: readonly NameRecord[]): [a: number, b: number][] => {
  const holders = new Map<string, number[]>();
  for (const [at, record] of records.entries())
    for (const key of identifierKeys(record)) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [at]);
      else known.push(at);
    }
  return [...holders.values()].flatMap((of) =>
    of.flatMap((a, i) => of.slice(i + 1).map((b): [number, number] => [a, b])),
  );
};

/** A record by its own name alone. */
const ownReading = (records: readonly NameRecord[], record: number): Reading | null => {
  const name = comparable(records[record]?.name ?? '');
  return name.words.length === 0 ? null : { name, uses: [{ record, own: true }] };
};

/** Words of the places that the records are seated in. */
const placeWords = (records: readonly NameRecord[]): Set<string> => {
  const names = new Set(records.map(({ placeName }) => placeName ?? ''));
  return new Set(
    [...names]
      .flatMap((name) => plainName(name).split(' '))
      .filter((word) => word.length > 1 && !LITTLE_WORDS.has(word)),
  );
};

/** The likeliest pairs of each record, the likeliest first. */
const mostLikely = (pairs: readonly Judged[], most: number): Judged[] => {
  const given = new Map<NameRecord, number>();
  return pairs
    .toSorted((x, y) => y.score - x.score)
    .filter(({ a, b }) => {
      const [ofA, ofB] = [given.get(a) ?? 0, given.get(b) ?? 0];
      if (ofA >= most || ofB >= most) return false;
      given.set(a, ofA + 1);
      given.set(b, ofB + 1);
      return true;
    });
};

/**
 * Records that may be one organisation, the likeliest first: those under one identifier, and those of names that share rare pieces.
 * Pure and deterministic. About O(names × pieces × holders of a piece): 10,000 names in a second or so.
 */
export const findPairs = (
  records: readonly NameRecord[],
  { against = [], within = against.length === 0, most = MOST }: FindOptions = {},
): DuplicatePair[] => {
  const all = [...records, ...against];
  const sought = (a: number, b: number): boolean => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return first < records.length && (second >= records.length || within);
  };
  const places = placeWords(all);
  const readings = readingsOf(all);
  const names = readings.map(({ name }) => name);
  const context = { lexicon: createLexicon(names, places), places };
  const best = new Map<number, Judged>();

  const keep = (one: Use, other: Use, judged: JudgedNames): void => {
    const [a, b] = [all[one.record], all[other.record]];
    if (a === undefined || b === undefined) return;
    const found = judge(a, b, one.own && other.own, judged);
    const key = one.record * all.length + other.record;
    if (found !== null && found.score > (best.get(key)?.score ?? 0)) best.set(key, found);
  };
  /** Two names, or two records of one name; the records of a pair stand in their order, and so do their names. */
  const compare = (x: Reading, y: Reading, always = false): void => {
    const forth = judgeNames(x.name, y.name, context);
    if (forth.points < HOPELESS && !always) return;
    let back: JudgedNames | null = null;
    for (const one of x.uses)
      for (const other of y.uses) {
        if (x === y && one.record >= other.record) continue;
        if (one.record === other.record || !sought(one.record, other.record)) continue;
        if (one.record < other.record) keep(one, other, forth);
        else keep(other, one, (back ??= judgeNames(y.name, x.name, context)));
      }
  };

  for (const reading of readings) if (reading.uses.length > 1) compare(reading, reading);
  for (const [a, b] of findCandidates(names)) compare(readings[a]!, readings[b]!);
  for (const [a, b] of sharedIdentifiers(all)) {
    const [x, y] = [ownReading(all, a), ownReading(all, b)];
    if (x !== null && y !== null) compare(x, y, true);
  }
  return mostLikely([...best.values()], most).map(explain);
};
