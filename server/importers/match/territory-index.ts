import { TERRITORY_LEVELS, type Territory, type TerritoryLevel } from '../../contract/territory.ts';
import { codeKey, wordKey } from '../comparable.ts';
import { nearest } from '../nearest.ts';
import type { LevelFacts } from '../row-facts.ts';
import { addTo, sole } from './identity.ts';
import { placeSpellings } from './place-spellings.ts';

/** One place, several that it could be, or none. */
export type Found = { one: Territory } | { several: Territory[] } | null;

export interface TerritoryIndex {
  add: (territory: Territory) => void;
  /** A name or a code of any level, the smallest level first; or of the given level only. */
  byText: (text: string, level: TerritoryLevel | null) => Found;
  /** A place by code, which must agree with the name when zeros had to be dropped to find it; or by name within its parent. */
  byPlace: (place: LevelFacts, level: TerritoryLevel, parent: string | null) => Found;
  /** The names spelled most like a text, of the places that are known. O(places). */
  nearest: (text: string) => string[];
}

const found = (hits: Territory[]): Found => {
  const one = sole(hits);
  if (one !== null) return { one };
  return hits.length === 0 ? null : { several: hits };
};

const firstLevel = (
  levels: readonly TerritoryLevel[],
  at: (level: TerritoryLevel) => Territory[],
): Found => {
  const level = levels.find((each) => at(each).length > 0);
  return level === undefined ? null : found(at(level));
};

export const createTerritoryIndex = (territories: readonly Territory[]): TerritoryIndex => {
  const byKey = new Map<string, Territory[]>();
  const names = new Set<string>();
  const hits = (
    kind: 'code' | 'digits' | 'name',
    level: TerritoryLevel,
    key: string,
  ): Territory[] => byKey.get(`${kind}|${level}|${key}`) ?? [];
  const put = (kind: string, key: string, territory: Territory): void => {
    addTo(byKey, `${kind}|${territory.level}|${key}`, territory);
  };

  const add = (territory: Territory): void => {
    names.add(territory.name);
    put('name', wordKey(territory.name), territory);
    if (territory.code === null) return;
    put('code', territory.code, territory);
    put('digits', codeKey(territory.code), territory);
  };
  for (const territory of territories) add(territory);

  const byText = (text: string, level: TerritoryLevel | null): Found => {
    const levels = level === null ? TERRITORY_LEVELS : [level];
    const coded =
      firstLevel(levels, (each) => hits('code', each, text)) ??
      firstLevel(levels, (each) => hits('digits', each, codeKey(text)));
    if (coded !== null) return coded;
    for (const spelling of placeSpellings(text)) {
      const named = firstLevel(levels, (each) => hits('name', each, wordKey(spelling)));
      if (named !== null) return named;
    }
    return null;
  };

  const byCode = (code: string, name: string | null, level: TerritoryLevel): Found => {
    const exact = hits('code', level, code);
    if (exact.length > 0) return found(exact);
    const alike = hits('digits', level, codeKey(code));
    if (name === null) return found(alike);
    const named = alike.filter((each) => wordKey(each.name) === wordKey(name));
    // Provinces and regions are known by several codes, and no two share a name; comuni do.
    return found(
      named.length > 0 || level === 'municipality' ? named : hits('name', level, wordKey(name)),
    );
  };

  const byName = (name: string, level: TerritoryLevel, parent: string | null): Found => {
    const all = hits('name', level, wordKey(name));
    if (parent === null) return found(all);
    const inside = all.filter((each) => each.parents.some(({ territory }) => territory === parent));
    return found(inside.length > 0 ? inside : all.filter((each) => each.parents.length === 0));
  };

  return {
    add,
    byText,
    byPlace: ({ code, name }, level, parent) => {
      if (code !== null) return byCode(code, name, level);
      return name === null ? null : byName(name, level, parent);
    },
    nearest: (text) => nearest(placeSpellings(text).at(-1) ?? text, [...names]),
  };
};
