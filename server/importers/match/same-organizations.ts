import type { Text } from '../../contract/fields.ts';
import type { Decision, DuplicateGroup } from '../../contract/imports.ts';
import {
  findPairs,
  nameRecords,
  type DuplicatePair,
  type NameRecord,
} from '../duplicates/index.ts';
import type { Facts, Statement } from '../row-facts.ts';
import { kindFromName } from '../values/kind-from-name.ts';
import type { MatchContext } from './context.ts';
import type { Entity } from './identity.ts';
import type { MatchedTerritories } from './territories.ts';

/** One side of a pair. */
export interface DuplicateSide extends Pick<
  NameRecord,
  'id' | 'name' | 'identifiers' | 'placeName'
> {
  projects: number;
  /** Rows that speak of it; none for one that is only in the data. */
  rows: number[];
}

/** A new organisation and one that is in the data, or in the file too, that may be one. */
export interface Duplicate {
  /** Of the pair, the same whenever the same file meets the same data. */
  id: string;
  incoming: DuplicateSide;
  existing: DuplicateSide;
  score: number;
  group: DuplicateGroup;
  reasons: Text[];
  against: Text[];
  /** Taken, or in force while none is taken: only what is certain is merged without a person. */
  decision: Decision;
}

interface Incoming {
  who: readonly Statement[];
  /** The entity of each statement. */
  decided: readonly Entity[];
  ids: ReadonlyMap<Entity, string>;
  /** Asked only when there is something to compare. */
  projectsOf: () => ReadonlyMap<Facts, ReadonlySet<string>>;
  territories: Pick<MatchedTerritories, 'seats' | 'nameOf' | 'recordOf'>;
}

/** More new organisations than this are compared with the data only, not with each other. */
const MOST_WITHIN = 10_000;
/** More than this, old and new, are not compared at all: it would take longer than anybody waits. */
const MOST_IN_ALL = 40_000;
/** Pairs that are shown, the likeliest first. */
const MOST_PAIRS = 1_000;
const MOST_ROWS = 50;

/** A new entity as all its rows describe it. */
interface Newcomer {
  entity: Entity;
  record: NameRecord;
  rows: number[];
}

/** Everything that a territory lies in. */
const ancestors = (id: string | null, recordOf: MatchedTerritories['recordOf']): string[] => {
  const found = new Set<string>();
  const climb = (from: string): void => {
    for (const { territory } of recordOf(from)?.parents ?? []) {
      if (found.has(territory)) continue;
      found.add(territory);
      climb(territory);
    }
  };
  if (id !== null) climb(id);
  return [...found];
};

const newcomers = ({ who, decided, ids, projectsOf, territories }: Incoming): Newcomer[] => {
  const projects = projectsOf();
  const statements = new Map<Entity, Statement[]>();
  who.forEach((statement, index) => {
    const entity = decided[index] as Entity;
    if (entity.existing !== -1) return;
    const known = statements.get(entity);
    if (known === undefined) statements.set(entity, [statement]);
    else known.push(statement);
  });
  return [...statements].map(([entity, said]) => {
    const facts = said.map((each) => each.facts);
    const name = facts[0]?.organization.name ?? '';
    const territory =
      facts.map((each) => territories.seats.get(each) ?? null).find((id) => id !== null) ?? null;
    const place = territory === null ? null : territories.recordOf(territory);
    const record: NameRecord = {
      id: ids.get(entity) ?? '',
      name,
      aliases: [...new Set(facts.flatMap((each) => [...each.organization.aliases]))],
      identifiers: entity.identifiers,
      kind:
        facts.map((each) => each.organization.kind).find((kind) => kind !== null) ??
        kindFromName(name) ??
        'other',
      territory,
      placeName: place?.name ?? null,
      level: place?.level ?? null,
      within: ancestors(territory, territories.recordOf),
      projects: [...new Set(facts.flatMap((each) => Array.from(projects.get(each) ?? [])))],
    };
    return { entity, record, rows: said.slice(0, MOST_ROWS).map(({ row }) => row) };
  });
};

/** Entities that are one, each under the one that stays: a record of the data if there is one, else the first in the file. */
const unions = () => {
  const parents = new Map<Entity, Entity>();
  const rootOf = (entity: Entity): Entity => {
    let root = entity;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  /** Two records of the data are never made one here. */
  const unite = (a: Entity, b: Entity): void => {
    const [first, second] = [rootOf(a), rootOf(b)];
    if (first === second || (first.existing !== -1 && second.existing !== -1)) return;
    if (second.existing === -1) parents.set(second, first);
    else parents.set(first, second);
  };
  return { rootOf, unite };
};

const isNew = (entity: Entity): boolean => entity.existing === -1;

/** Whether the new organisations are compared with anything; says so when not with each other. */
const isCompared = (
  { who, decided }: Pick<Incoming, 'who' | 'decided'>,
  { dataset, report }: MatchContext,
): boolean => {
  const { size: count } = new Set(decided.filter(isNew));
  if (count === 0) return false;
  const { length: known } = dataset.organizations;
  if (count <= MOST_WITHIN) return count + known <= MOST_IN_ALL;
  const { row = 1 } = who[decided.findIndex(isNew)] ?? {};
  report.add('too-many-to-compare', { row }, { count, limit: MOST_WITHIN });
  return known > 0 && count + known <= MOST_IN_ALL;
};

const seek = (fresh: readonly Newcomer[], { dataset }: MatchContext): DuplicatePair[] => {
  if (fresh.length === 0) return [];
  return findPairs(
    fresh.map(({ record }) => record),
    {
      against: nameRecords(dataset),
      within: fresh.length <= MOST_WITHIN,
      places: dataset.territories.map(({ name }) => name),
    },
  ).slice(0, MOST_PAIRS);
};

/**
 * Which of the new organisations are one with another, by what a person decided or because it is certain, and every pair that a
 * person may look at.
 */
export const sameOrganizations = (
  incoming: Incoming,
  context: MatchContext,
): { rootOf: (entity: Entity) => Entity; duplicates: Duplicate[] } => {
  const fresh = isCompared(incoming, context) ? newcomers(incoming) : [];
  const byId = new Map(fresh.map((each) => [each.record.id, each]));
  const entityById = new Map([...incoming.ids].map(([entity, id]) => [id, entity]));
  const positions = new Map(context.dataset.organizations.map(({ id }, index) => [id, index]));
  const { rootOf, unite } = unions();

  /** Of a record of the data that no row speaks of, too. */
  const entityOf = ({ id, name, territory }: NameRecord): Entity => {
    const known = entityById.get(id);
    if (known !== undefined) return known;
    const entity = { existing: positions.get(id) ?? -1, identifiers: [], name, within: territory };
    entityById.set(id, entity);
    return entity;
  };
  const side = (record: NameRecord): DuplicateSide => ({
    id: record.id,
    name: record.name,
    identifiers: record.identifiers,
    placeName: record.placeName,
    projects: record.projects.length,
    rows: byId.get(record.id)?.rows ?? [],
  });

  const duplicates = seek(fresh, context).map((pair): Duplicate => {
    const { a, b, score, group, reasons, against } = pair;
    const id = `${a.id}~${b.id}`;
    const decision = context.decisions[id] ?? (group === 'certain' ? 'merge' : 'later');
    if (decision === 'merge') unite(entityOf(b), entityOf(a));
    return { id, incoming: side(a), existing: side(b), score, group, reasons, against, decision };
  });
  return { rootOf, duplicates };
};
