import { identityRows, pickRows, rowLength, stack } from '../csr.ts';
import { NODE_TYPES, type Csr } from '../types.ts';
import { fundingGroups, kindGroups, seatsOf, territoryGroups } from './groups.ts';
import type { BuildProjection } from './projection.ts';

const shifted = ({ offsets, items }: Csr, by: number): Csr => ({
  offsets,
  items: items.map((item) => item + by),
});

/**
 * Organisations, then projects, tied by participation. A tie is one fact and weighs 1 with every weight, so that the strength of an
 * organisation is its number of projects. Events are the projects.
 */
export const bipartite: BuildProjection = (network, incidence, { weight }) => {
  const { organizations, projects, projectsOf, membersOf } = incidence;
  const n = organizations.length + projects.length;
  const ties = stack(shifted(projectsOf, organizations.length), membersOf);
  const type = new Uint8Array(n).fill(NODE_TYPES.indexOf('organization'));
  type.fill(NODE_TYPES.indexOf('project'), organizations.length);
  const row = new Uint32Array(n);
  row.set(organizations);
  row.set(projects, organizations.length);
  const organizationOrNone = new Int32Array(n).fill(-1);
  organizationOrNone.set(organizations);
  return {
    projection: 'bipartite',
    weight,
    n,
    ids: Array.from(row, (index, node) =>
      node < organizations.length ? network.organizations.id[index]! : network.projects.id[index]!,
    ),
    type,
    row,
    offsets: ties.offsets,
    targets: ties.items,
    weights: new Float64Array(ties.items.length).fill(1),
    shared: new Uint32Array(ties.items.length).fill(1),
    projects: row.map((_, node) => rowLength(ties, node)),
    events: membersOf,
    tiedByEvents: false,
    groups: {
      ...kindGroups(network, organizationOrNone),
      ...fundingGroups(network, stack(projectsOf, identityRows(projects.length)), projects),
      ...territoryGroups(
        network,
        stack(seatsOf(network, organizations), pickRows(network.projects.territories, projects)),
      ),
    },
  };
};
