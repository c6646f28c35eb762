import type { Dataset } from '../contract/dataset.ts';
import type { ImportNetwork } from '../contract/imports.ts';
import type { Organization } from '../contract/organization.ts';
import type { Participation } from '../contract/participation.ts';
import type { Territory, TerritoryLevel } from '../contract/territory.ts';
import { inTurns } from '../in-turns.ts';
import { eachListed, listedCount, type Listed } from '../lines.ts';
import type { Steps } from '../steps.ts';
import type { Changes } from '../store/store.ts';

type Cohesion = ImportNetwork['before'];
type People = Pick<Dataset, 'organizations' | 'participations'>;

/** Records that are walked through in one step. */
const PIECE = 1_000;

/** Does something with each, and lets others be answered in between. */
const inPieces = <T>(items: Iterable<T>, act: (item: T) => void): Promise<void> =>
  inTurns(eachInSteps(items, act));

function* eachInSteps<T>(items: Iterable<T>, act: (item: T) => void): Steps<void> {
  let done = 0;
  for (const item of items) {
    act(item);
    done += 1;
    if (done % PIECE === 0) yield;
  }
}

const overlay = async <T extends { id: string }>(
  before: readonly T[],
  changed: Listed<T> = [],
): Promise<T[]> => {
  if (listedCount(changed) === 0) return [...before];
  const records = new Map(before.map((record) => [record.id, record]));
  await inPieces(eachListed(changed), (record) => records.set(record.id, record));
  return [...records.values()];
};

/** Groups of organisations that hang together through projects, by union of sets. O(participations × α). */
const cohesion = async ({ organizations, participations }: People): Promise<Cohesion> => {
  const at = new Map(organizations.map(({ id }, index) => [id, index]));
  const parent = Int32Array.from(organizations, (_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top] ?? top] ?? top;
      top = parent[top] ?? top;
    }
    return top;
  };
  const firstOf = new Map<string, number>();
  await inPieces(participations, ({ organization, project }) => {
    const index = at.get(organization);
    if (index === undefined) return;
    const first = firstOf.get(project);
    if (first === undefined) firstOf.set(project, index);
    else parent[root(index)] = root(first);
  });
  const sizes = new Map<number, number>();
  for (let index = 0; index < parent.length; index += 1)
    sizes.set(root(index), (sizes.get(root(index)) ?? 0) + 1);
  const groups = [...sizes.values()].filter((size) => size > 1);
  return {
    organizations: organizations.length,
    alone: sizes.size - groups.length,
    groups: groups.length,
    largest: groups.reduce((largest, size) => Math.max(largest, size), 0),
  };
};

/** The territory of a level in which each organisation has its seat. */
const seats = (
  organizations: readonly Organization[],
  territories: ReadonlyMap<string, Territory>,
  level: TerritoryLevel,
): Map<string, string> => {
  const known = new Map<string, string | null>();
  const within = (id: string, depth: number): string | null => {
    const territory = territories.get(id);
    if (territory === undefined || depth === 0) return null;
    if (territory.level === level) return id;
    const found = territory.parents
      .map((each) => within(each.territory, depth - 1))
      .find((place) => place !== null);
    return found ?? null;
  };
  const seatOf = new Map<string, string>();
  for (const { id, territory } of organizations) {
    if (territory === null) continue;
    const place = known.get(territory) ?? within(territory, 5);
    known.set(territory, place);
    if (place !== null) seatOf.set(id, place);
  }
  return seatOf;
};

/** The territories whose organisations work in some project; and of these, those that work with others. */
const openness = async (
  participations: readonly Participation[],
  seatOf: ReadonlyMap<string, string>,
): Promise<{ present: Set<string>; open: Set<string> }> => {
  const placesOf = new Map<string, Set<string>>();
  await inPieces(participations, ({ organization, project }) => {
    const place = seatOf.get(organization);
    if (place === undefined) return;
    const places = placesOf.get(project);
    if (places === undefined) placesOf.set(project, new Set([place]));
    else places.add(place);
  });
  const present = new Set<string>();
  const open = new Set<string>();
  for (const places of placesOf.values())
    for (const place of places) {
      present.add(place);
      if (places.size > 1) open.add(place);
    }
  return { present, open };
};

/**
 * What such upserts would do to the shape of the network: how many groups hang together, how many organisations stand alone, and
 * which territories (areas where there are some, else provinces) would get their first partner outside.
 */
export const networkChange = async (
  dataset: Dataset,
  upserts: Changes['upserts'],
): Promise<ImportNetwork> => {
  const after: People = {
    organizations: await overlay(dataset.organizations, upserts.organizations),
    participations: await overlay(dataset.participations, upserts.participations),
  };
  const territories = new Map(
    (await overlay(dataset.territories, upserts.territories)).map((each) => [each.id, each]),
  );
  const level = dataset.territories.some((each) => each.level === 'area') ? 'area' : 'province';
  const was = await openness(
    dataset.participations,
    seats(dataset.organizations, territories, level),
  );
  const is = await openness(after.participations, seats(after.organizations, territories, level));
  return {
    before: await cohesion(dataset),
    after: await cohesion(after),
    opened: [...was.present]
      .filter((id) => !was.open.has(id) && is.open.has(id))
      .map((id) => territories.get(id)?.name ?? id)
      .toSorted((a, b) => a.localeCompare(b, 'it')),
  };
};
