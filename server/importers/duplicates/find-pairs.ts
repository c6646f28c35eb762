import { findCandidates, type Candidate } from './candidates.ts';
import { identifierKeys } from './evidence/identifiers.ts';
import { HOPELESS, explain, judge, judgeNames, type Judged, type JudgedNames } from './judge.ts';
import { plainName } from './name-text.ts';
import type { DuplicatePair, NameRecord } from './name-record.ts';
import { readingsOf, type Use } from './readings.ts';
import { weighNames } from './weigh-names.ts';
import { LITTLE_WORDS } from './vocabulary/words.ts';

export interface FindOptions {
  /** Records that are there already: pairs are then sought between the two lists, not within this one. */
  against?: readonly NameRecord[];
  /** With `against`: within the first list too. */
  within?: boolean;
  /** Names of known places, beside those that the records are seated in: in a name they tell branches apart. */
  places?: Iterable<string>;
  /** Pairs of one record, at most: its likeliest. A name that hundreds have would give tens of thousands. */
  most?: number;
}

const MOST = 20;

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

type Sought = (a: number, b: number) => boolean;

const pairsWithin = (uses: readonly Use[], sought: Sought): [Use, Use][] =>
  uses.flatMap((one, at) =>
    uses
      .slice(at + 1)
      .filter((other) => sought(one.record, other.record))
      .map((other): [Use, Use] => [one, other]),
  );

const pairsBetween = (x: readonly Use[], y: readonly Use[], sought: Sought): [Use, Use][] =>
  x.flatMap((one) =>
    y
      .filter((other) => one.record !== other.record && sought(one.record, other.record))
      .map((other): [Use, Use] => [one, other]),
  );

/** Words of the places that the records are seated in, and of other known ones. */
const placeWords = (records: readonly NameRecord[], known: Iterable<string>): Set<string> => {
  const names = new Set([...known, ...records.map(({ placeName }) => placeName ?? '')]);
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
  {
    against = [],
    within = against.length === 0,
    places: known = [],
    most = MOST,
  }: FindOptions = {},
): DuplicatePair[] => {
  const all = [...records, ...against];
  const sought: Sought = (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return first < records.length && (second >= records.length || within);
  };
  const places = placeWords(all, known);
  const { readings, ownOf } = readingsOf(all);
  const names = weighNames(
    readings.map(({ name }) => name),
    places,
  );
  const best = new Map<number, Judged>();

  const keep = (one: Use, other: Use, judged: JudgedNames): void => {
    const [a, b] = [all[one.record], all[other.record]];
    if (a === undefined || b === undefined) return;
    const found = judge(a, b, one.own && other.own, judged);
    const key = one.record * all.length + other.record;
    if (found !== null && found.score > (best.get(key)?.score ?? 0)) best.set(key, found);
  };
  /** Weighs records under two names; those of a pair stand in the order of the list, and so do their names. */
  const weigh = (
    [x, y]: Candidate,
    usesOfBoth: () => readonly (readonly [Use, Use])[],
    least = Number.NEGATIVE_INFINITY,
  ): void => {
    const [nameX, nameY] = [names[x], names[y]];
    if (nameX === undefined || nameY === undefined) return;
    const forth = judgeNames(nameX, nameY, places);
    if (forth.points < least) return;
    let back: JudgedNames | null = null;
    for (const [one, other] of usesOfBoth())
      if (one.record < other.record) keep(one, other, forth);
      else keep(other, one, (back ??= judgeNames(nameY, nameX, places)));
  };
  const usesOf = (at: number): readonly Use[] => readings[at]?.uses ?? [];

  for (const at of readings.keys())
    if (usesOf(at).length > 1) weigh([at, at], () => pairsWithin(usesOf(at), sought), HOPELESS);
  for (const pair of findCandidates(readings.map(({ name }) => name)))
    weigh(pair, () => pairsBetween(usesOf(pair[0]), usesOf(pair[1]), sought), HOPELESS);
  for (const [a, b] of sharedIdentifiers(all))
    if (sought(a, b))
      weigh([ownOf[a] ?? -1, ownOf[b] ?? -1], () => [
        [
          { record: a, own: true },
          { record: b, own: true },
        ],
      ]);
  return mostLikely([...best.values()], most).map(explain);
};
