import { emptyDataset, type Dataset } from '../../server/contract/dataset.ts';
import { RECORDS, type RecordOf, type RecordType } from '../../server/contract/records.ts';
import { scope, wholeScope } from '../../server/contract/scope.ts';
import { buildNetwork } from '../../server/network/build.ts';
import { project } from '../../server/network/projections/index.ts';
import { maskScope } from '../../server/network/scope.ts';
import type { Graph, Network } from '../../server/network/types.ts';

type Given<T extends RecordType> = { id: string } & Partial<RecordOf[T]>;
type GivenDataset = { [T in RecordType]?: Given<T>[] };

const NAMES: Record<RecordType, string> = {
  territories: 'name',
  programmes: 'name',
  measures: 'name',
  organizations: 'name',
  projects: 'title',
  participations: 'id',
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Whole records from what matters to a test; a name is the id unless given. Sorted by id, as a store reads them. */
export function datasetOf(given: GivenDataset): Dataset {
  const build = <T extends RecordType>(type: T): RecordOf[T][] =>
    (given[type] ?? [])
      .map((record) => RECORDS[type].schema.parse({ [NAMES[type]]: record.id, ...record }))
      .toSorted(byId);
  return {
    ...emptyDataset(),
    territories: build('territories'),
    programmes: build('programmes'),
    measures: build('measures'),
    organizations: build('organizations'),
    projects: build('projects'),
    participations: build('participations'),
  };
}

/** `o003`: ids in the order of their numbers. */
export const numbered = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(5, '0')}`;

/** Organisations `o00000`.. and projects `p00000`.. from the members of each project. */
export const incidenceDataset = (count: number, members: readonly (readonly number[])[]): Dataset =>
  datasetOf({
    organizations: Array.from({ length: count }, (_, i) => ({ id: numbered('o', i) })),
    projects: members.map((_, j) => ({ id: numbered('p', j) })),
    participations: members.flatMap((list, j) =>
      list.map((i, k) => ({
        id: `${numbered('a', j)}-${numbered('', k)}`,
        organization: numbered('o', i),
        project: numbered('p', j),
      })),
    ),
  });

export const DAY = '2026-01-01';

export const networkOf = (dataset: Dataset): Network => buildNetwork(dataset, 1, DAY);

/** A projection of the dataset; everything unless a scope is given, as the API takes it. */
export const graphOf = (
  dataset: Dataset,
  options: Partial<Parameters<typeof project>[2]> = {},
  within: Record<string, unknown> = {},
): Graph => {
  const network = networkOf(dataset);
  const masks = maskScope(network, { ...wholeScope, ...scope.parse(within) });
  return project(network, masks, {
    projection: 'organizations',
    weight: 'newman',
    level: 'province',
    ...options,
  });
};

/** The simple graph with these ties: each is a project of two. */
export const graphFromTies = (count: number, ties: readonly (readonly [number, number])[]): Graph =>
  graphOf(incidenceDataset(count, ties));

/** Ties as `[a, b, value]` with a < b, sorted. */
export const tiesOf = (
  { n, offsets, targets, ...graph }: Graph,
  column: 'weights' | 'shared' = 'weights',
): [number, number, number][] => {
  const ties: [number, number, number][] = [];
  for (let a = 0; a < n; a++) {
    for (let at = offsets[a]!; at < offsets[a + 1]!; at++) {
      if (a < targets[at]!) ties.push([a, targets[at]!, graph[column][at]!]);
    }
  }
  return ties;
};
