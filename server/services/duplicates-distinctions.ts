import { z } from 'zod';
import type { Distinction } from '../contract/duplicates.ts';
import type { Text } from '../contract/fields.ts';
import { NotFound } from '../errors.ts';
import type { Settings } from '../store/settings.ts';
import type { Clock, Current } from './current.ts';

/** Decisions that two organisations are two: kept beside the data, they outlive every import and undo. */
export interface Distinctions {
  list(): Promise<Distinction[]>;
  /** Ids of the pairs, as `pairId` makes them. */
  ids(): Promise<Set<string>>;
  /** Said twice, it stays as it was first said. @throws NotFound when one of them is not in the data */
  keep(pair: string): Promise<Distinction>;
  /** @throws NotFound */
  forget(pair: string): Promise<void>;
}

const PREFIX = 'distinct:';
const PAIR: Text = { it: 'La coppia', en: 'The pair' };

const stored = z.object({ a: z.string(), b: z.string(), at: z.iso.datetime() });

/** One id for a pair, whichever of the two is named first. */
export const pairId = (a: string, b: string): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

/** Every way in which a text may be two ids: an id may hold the sign that parts them. */
const partsOf = (pair: string): [a: string, b: string][] =>
  Array.from(pair.matchAll(/~/gu), ({ index }) => [pair.slice(0, index), pair.slice(index + 1)]);

/** The keys under which a pair may be kept, whichever of the two was named first. */
const keysOf = (pair: string): string[] => partsOf(pair).map(([a, b]) => PREFIX + pairId(a, b));

export const createDistinctions = ({
  settings,
  current,
  clock,
}: {
  settings: Settings;
  current: Pick<Current, 'record'>;
  clock: Clock;
}): Distinctions => {
  const named = (id: string): Distinction['a'] => ({
    id,
    name: current.record('organizations', id)?.name ?? null,
  });
  const told = (value: unknown): Distinction[] => {
    const parsed = stored.safeParse(value);
    if (!parsed.success) return [];
    const { a, b, at } = parsed.data;
    return [{ id: pairId(a, b), a: named(a), b: named(b), at }];
  };
  const isThere = (id: string): boolean => current.record('organizations', id) !== undefined;
  const all = async (): Promise<Distinction[]> =>
    (await settings.list(PREFIX)).flatMap(({ value }) => told(value));

  return {
    list: all,
    ids: async () => new Set((await all()).map(({ id }) => id)),
    keep: async (pair) => {
      const ids = partsOf(pair).find(([a, b]) => a !== b && isThere(a) && isThere(b));
      if (ids === undefined) throw new NotFound(PAIR, pair);
      const [a, b] = ids;
      const key = PREFIX + pairId(a, b);
      const [before] = told(await settings.get(key));
      if (before !== undefined) return before;
      const value = { a, b, at: clock().toISOString() };
      await settings.put(key, value);
      return { ...value, id: pairId(a, b), a: named(a), b: named(b) };
    },
    forget: async (pair) => {
      for (const key of keysOf(pair)) if (await settings.delete(key)) return;
      throw new NotFound(PAIR, pair);
    },
  };
};
