import { TERRITORY_LEVELS, type Territory, type TerritoryLevel } from '../../contract/territory.ts';
import { codeKey, nameKey, wordKey } from '../comparable.ts';
import { headingOf } from '../plan.ts';
import { joinedCode } from '../codes-in-parts.ts';
import type { Facts, LevelFacts, PlaceFacts, Statement } from '../row-facts.ts';
import { reportDifference, type MatchContext } from './context.ts';
import { startDraft, tell, tellList, tellSources, type Draft } from './draft.ts';
import { createIdMaker } from './stable-id.ts';
import { provinceBySign } from './italian-provinces.ts';
import { createTerritoryIndex, type Found } from './territory-index.ts';

export interface MatchedTerritories {
  drafts: Draft<Territory>[];
  /** Seat of each organisation that is spoken of: territory id. */
  seats: Map<Facts, string | null>;
  /** Where each project acts. */
  places: Map<Facts, string[]>;
  nameOf: (id: string) => string;
  recordOf: (id: string) => Territory | null;
}

const above = (level: TerritoryLevel): TerritoryLevel | null =>
  level === 'municipality'
    ? 'province'
    : (TERRITORY_LEVELS[TERRITORY_LEVELS.indexOf(level) + 1] ?? null);

const isLarger = (a: TerritoryLevel, b: TerritoryLevel): boolean =>
  TERRITORY_LEVELS.indexOf(a) > TERRITORY_LEVELS.indexOf(b);

const newTerritory = (
  id: string,
  { code, name }: LevelFacts,
  level: TerritoryLevel,
  { sources, fictional }: MatchContext,
): Territory => ({
  id,
  name: name ?? code ?? id,
  level,
  code,
  parents: [],
  population: null,
  populationYear: null,
  latitude: null,
  longitude: null,
  sources: [...sources],
  fictional,
});

const ALL = /^0+$/u;

/** A code of zeros stands for "all of them": the place is what lies above. */
const isFilled = ({ code, name }: LevelFacts): boolean =>
  code === null ? name !== null : !ALL.test(code);

/** "TO" in a column of provinces is Torino. */
const spelledOut = (facts: LevelFacts): LevelFacts => {
  const known = facts.name === null ? null : provinceBySign(facts.name);
  return known === null ? facts : { ...facts, code: facts.code ?? known.code, name: known.name };
};

const DETAILS = ['population', 'populationYear', 'latitude', 'longitude'] as const;
const BRACKETS = /\s*\([^)]*\)\s*$/u;

/**
 * The places that a file speaks of. A name or code alone must be known; a place with its own code or name column is made when it is
 * not. What is known of a territory stays as it is, but for a parent where it had none, and for what a row of territories says.
 */
export const matchTerritories = (
  who: readonly Statement[],
  what: readonly Statement[],
  where: readonly Statement[],
  context: MatchContext,
): MatchedTerritories => {
  const { dataset, plan, report } = context;
  const index = createTerritoryIndex(dataset.territories);
  const makeId = createIdMaker(
    'ter',
    dataset.territories.map(({ id }) => id),
  );
  const known = new Map(dataset.territories.map((territory) => [territory.id, territory]));
  const drafts = new Map<string, Draft<Territory>>();
  const decided = new Map<string, string | null>();

  const mention = (territory: Territory, row: number): Draft<Territory> => {
    const draft =
      drafts.get(territory.id) ?? startDraft(known.get(territory.id) ?? null, row, () => territory);
    drafts.set(territory.id, draft);
    return draft;
  };

  const settle = (found: Found, row: number, target: string, value: string): string | null => {
    if (found !== null && 'one' in found) {
      mention(found.one, row);
      return found.one.id;
    }
    const at = { row, column: headingOf(plan, target), value };
    if (found === null) {
      report.add('unknown-territory', at, {}, () => index.nearest(value));
    } else {
      const names = found.several.map(({ name, code }) =>
        code === null ? name : `${name} (${code})`,
      );
      const codes = found.several.flatMap(({ code }) => code ?? []);
      report.add(
        'ambiguous-territory',
        at,
        { candidates: names.slice(0, 5).join(', ') },
        () => codes,
      );
    }
    return null;
  };

  /** Each text is decided, and complained about, once. */
  const once = (key: string, decide: () => string | null): string | null => {
    const before = decided.get(key);
    if (before !== undefined) return before;
    const id = decide();
    decided.set(key, id);
    return id;
  };

  /** A spelling that differs by more than case is read, and pointed out. */
  const noteSpelling = (found: Found, row: number, target: string, value: string): void => {
    if (found === null || !('one' in found)) return;
    const { name, code } = found.one;
    if (code !== null && codeKey(code) === codeKey(value)) return;
    if (nameKey(name) === nameKey(value.replace(BRACKETS, ''))) return;
    const read = code === null ? name : `${name} (${code})`;
    report.add('territory-respelled', { row, column: headingOf(plan, target), value }, { read });
  };

  const byText = (text: string, level: TerritoryLevel | null, row: number, target: string) =>
    once(`text|${level ?? ''}|${text}`, () => {
      const found = index.byText(text, level);
      noteSpelling(found, row, target, text);
      return settle(found, row, target, text);
    });

  const make = (place: LevelFacts, level: TerritoryLevel, parent: string | null, row: number) => {
    const code = place.code === null ? '' : codeKey(place.code);
    const key = [level, code, wordKey(place.name ?? ''), parent ?? ''].join('|');
    const territory = newTerritory(makeId(key), place, level, context);
    mention(territory, row);
    index.add(territory);
    return territory.id;
  };

  const place = (
    facts: LevelFacts,
    level: TerritoryLevel,
    parent: string | null,
    row: number,
    target: string,
  ): string | null => {
    const text = facts.code ?? facts.name;
    if (text === null) return null;
    return once([level, facts.code ?? '', facts.name ?? '', parent ?? ''].join('|'), () => {
      const found = index.byPlace(facts, level, parent);
      const id =
        found === null ? make(facts, level, parent, row) : settle(found, row, target, text);
      const draft = id === null ? undefined : drafts.get(id);
      if (draft !== undefined && parent !== null && draft.record.parents.length === 0) {
        const lies = [{ territory: parent, start: null, end: null }];
        tellList(draft, 'parents', lies, row, { keyOf: (each) => each.territory, limit: 50 });
      }
      return id;
    });
  };

  /** The finest level that is filled, within those above it. */
  const placeOf = (facts: PlaceFacts, row: number, owner: string): string | null => {
    const { self, parent, region } = facts;
    const level = self.level ?? 'municipality';
    const parentLevel = parent.level ?? above(level);
    const inRegion = isFilled(region)
      ? place(region, 'region', null, row, `${owner}.region.name`)
      : null;
    const inParent =
      isFilled(parent) && parentLevel !== null && isLarger(parentLevel, level)
        ? place(
            parentLevel === 'province' ? spelledOut(parent) : parent,
            parentLevel,
            parentLevel === 'region' ? null : inRegion,
            row,
            `${owner}.parent.name`,
          )
        : null;
    const around = inParent ?? (level === 'region' ? null : inRegion);
    if (!isFilled(self)) return around;
    const inParts = plan.codesInParts && self.code !== null && parent.code !== null;
    const code = inParts ? joinedCode(parent.code ?? '', self.code ?? '') : self.code;
    return place({ ...self, code }, level, around, row, `${owner}.name`);
  };

  const seatOf = ({ row, facts }: Statement): string | null =>
    facts.organization.territory === null
      ? placeOf(facts.seat, row, 'organization.territory')
      : byText(facts.organization.territory, facts.seat.self.level, row, 'organization.territory');

  const scenesOf = ({ row, facts }: Statement): string[] => {
    const named = facts.project.territories.flatMap(
      (text) => byText(text, null, row, 'project.territories') ?? [],
    );
    const scene = placeOf(facts.scene, row, 'project.territory');
    return scene === null ? named : [...named, scene];
  };

  const tellPlace = ({ row, facts }: Statement): void => {
    const id = placeOf(facts.place, row, 'territory');
    const draft = id === null ? undefined : drafts.get(id);
    if (draft === undefined) return;
    tellSources(draft, context.sources, row);
    const { name } = facts.place.self;
    if (name !== null && wordKey(name) !== wordKey(draft.record.name)) {
      tell(draft, 'name', name, row);
    }
    for (const field of DETAILS) {
      const value = facts.territory[field];
      const kept = value === null ? null : tell(draft, field, value, row);
      if (kept === null) continue;
      const record = draft.record.name;
      reportDifference(context, `territory.${field}`, row, value, { record, kept });
    }
  };

  const seats = new Map(who.map((statement) => [statement.facts, seatOf(statement)]));
  const places = new Map(what.map((statement) => [statement.facts, scenesOf(statement)]));
  for (const statement of where) tellPlace(statement);
  const recordOf = (id: string): Territory | null =>
    drafts.get(id)?.record ?? known.get(id) ?? null;
  const nameOf = (id: string): string => recordOf(id)?.name ?? id;
  return { drafts: [...drafts.values()], seats, places, nameOf, recordOf };
};
