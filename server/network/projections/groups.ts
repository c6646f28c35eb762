import { KINDS } from '../../contract/organization.ts';
import { TERRITORY_LEVELS } from '../../contract/territory.ts';
import { csrFromLists } from '../csr.ts';
import type { Csr, Grouping, Network } from '../types.ts';

interface Named {
  id: readonly string[];
  label: readonly string[];
}

export type Groups = Record<string, Grouping>;

/** A grouping of nodes by a row of a table (-1: none); only rows that have a node become groups, in the table's order. */
export function groupBy(rowOf: Int32Array, names: Named): Grouping {
  const rows = [...new Set(rowOf)].filter((row) => row !== -1).toSorted((a, b) => a - b);
  const group = new Map(rows.map((row, position) => [row, position]));
  return {
    ids: rows.map((row) => names.id[row]!),
    labels: rows.map((row) => names.label[row]!),
    of: rowOf.map((row) => group.get(row) ?? -1),
  };
}

/**
 * For each node the value that most of its items have (-1 counts as none), -1 when none has one; of equally frequent values
 * the lowest, which is the first by id.
 */
function mostFrequent({ offsets, items }: Csr, valueOf: (item: number) => number): Int32Array {
  const result = new Int32Array(offsets.length - 1).fill(-1);
  for (let node = 0; node < result.length; node++) {
    const from = offsets[node]!;
    const end = offsets[node + 1]!;
    if (end - from < 2) {
      // Two in three organisations have one project, and every one at most one seat.
      if (end > from) result[node] = valueOf(items[from]!);
      continue;
    }
    const counts = new Map<number, number>();
    for (let at = from; at < end; at++) {
      const value = valueOf(items[at]!);
      if (value !== -1) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    let best = 0;
    for (const [value, count] of counts) {
      if (count > best || (count === best && value < result[node]!)) {
        best = count;
        result[node] = value;
      }
    }
  }
  return result;
}

const KIND_NAMES: Named = { id: KINDS, label: KINDS };

/** Kind of each organisation row; -1 stays -1. */
export const kindGroups = (network: Network, organization: Int32Array): Groups => ({
  kind: groupBy(
    organization.map((row) => (row === -1 ? -1 : network.organizations.kind[row]!)),
    KIND_NAMES,
  ),
});

/** The programme and the measure of most of a node's projects; `projectsOf` holds positions in `projects` (network indexes). */
export function fundingGroups(network: Network, projectsOf: Csr, projects: Uint32Array): Groups {
  const { programme, measure } = network.projects;
  return {
    programme: groupBy(
      mostFrequent(projectsOf, (project) => programme[projects[project]!]!),
      network.programmes,
    ),
    measure: groupBy(
      mostFrequent(projectsOf, (project) => measure[projects[project]!]!),
      network.measures,
    ),
  };
}

/** Where each node belongs at every level, given its territories of any level (a seat, or where a project acts). */
export const territoryGroups = (network: Network, territoriesOf: Csr): Groups =>
  Object.fromEntries(
    TERRITORY_LEVELS.map((level) => {
      const within = network.territories.within[level];
      const rowOf = mostFrequent(territoriesOf, (territory) => within[territory]!);
      return [`territory:${level}`, groupBy(rowOf, network.territories)];
    }),
  );

/** The seat of each organisation row: one territory or none. */
export const seatsOf = (network: Network, organizations: Uint32Array): Csr =>
  csrFromLists(
    Array.from(organizations, (row) => {
      const seat = network.organizations.territory[row]!;
      return seat === -1 ? [] : [seat];
    }),
  );
