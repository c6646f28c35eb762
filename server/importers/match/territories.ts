import { TERRITORY_LEVELS, type Territory, type TerritoryLevel } from '../../contract/territory.ts';
import { codeKey, wordKey } from '../comparable.ts';
import { headingOf } from '../plan.ts';
import type { Facts, PlaceFacts, Statement } from '../row-facts.ts';
import type { MatchContext } from './context.ts';
import { startDraft, tellList, type Draft } from './draft.ts';
import { createIdMaker } from './stable-id.ts';
import { createTerritoryIndex, type Found } from './territory-index.ts';

export interface MatchedTerritories {
  drafts: Draft<Territory>[];
  /** Seat of each organisation that is spoken of: territory id. */
  seats: Map<Facts, string | null>;
  /** Where each project acts. */
  places: Map<Facts, string[]>;
  nameOf: (id: string) => string;
}

const above = (level: TerritoryLevel): TerritoryLevel | null =>
  level === 'municipality'
    ? 'province'
    : (TERRITORY_LEVELS[TERRITORY_LEVELS.indexOf(level) + 1] ?? null);

const isLarger = (a: TerritoryLevel, b: TerritoryLevel): boolean =>
  TERRITORY_LEVELS.indexOf(a) > TERRITORY_LEVELS.indexOf(b);

const newTerritory = (
  id: string,
  { code, name }: PlaceFacts,
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

/**
 * The places that a file speaks of. A name or code alone must be known; a place with its own code or name column is made when it is
 * not. What is known of a territory stays as it is, but for a parent where it had none.
 */
export const matchTerritories = (
  who: readonly Statement[],
  what: readonly Statement[],
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
      report.add('ambiguous-territory', at, { candidates: names.slice(0, 5).join(', ') });
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

  const byText = (text: string, level: TerritoryLevel | null, row: number, target: string) =>
    once(`text|${level ?? ''}|${text}`, () => settle(index.byText(text, level), row, target, text));

  const make = (place: PlaceFacts, level: TerritoryLevel, parent: string | null, row: number) => {
    const code = place.code === null ? '' : codeKey(place.code);
    const key = [level, code, wordKey(place.name ?? ''), parent ?? ''].join('|');
    const territory = newTerritory(makeId(key), place, level, context);
    mention(territory, row);
    index.add(territory);
    return territory.id;
  };

  const place = (
    facts: PlaceFacts,
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

  const seatOf = ({ row, facts }: Statement): string | null => {
    const { organization, seat, seatParent } = facts;
    if (organization.territory !== null) {
      return byText(organization.territory, seat.level, row, 'organization.territory');
    }
    const level = seat.level ?? 'municipality';
    const parentLevel = seatParent.level ?? above(level);
    const parent =
      parentLevel !== null && isLarger(parentLevel, level)
        ? place(seatParent, parentLevel, null, row, 'organization.territory.parent.name')
        : null;
    return place(seat, level, parent, row, 'organization.territory.name');
  };

  const seats = new Map(who.map((statement) => [statement.facts, seatOf(statement)]));
  const places = new Map(
    what.map(({ row, facts }) => [
      facts,
      facts.project.territories.flatMap(
        (text) => byText(text, null, row, 'project.territories') ?? [],
      ),
    ]),
  );
  const nameOf = (id: string): string => drafts.get(id)?.record.name ?? known.get(id)?.name ?? id;
  return { drafts: [...drafts.values()], seats, places, nameOf };
};
