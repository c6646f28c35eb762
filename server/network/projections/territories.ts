import { TERRITORY_LEVELS } from '../../contract/territory.ts';
import { csrFromLists, rowLength, transpose } from '../csr.ts';
import { NODE_TYPES } from '../types.ts';
import { fundingGroups, territoryGroups } from './groups.ts';
import { withTiesWhenAsked } from '../ties.ts';
import { overlap } from './overlap.ts';
import type { BuildProjection } from './projection.ts';

/**
 * The territories of one level, all of them, since one without any organisation is a finding too; tied when a project in scope has
 * organisations in scope seated in both. Events are the projects: of one with organisations in k territories each pair gets
 * 1/(k - 1) (`newman`), `shared` counts projects, `jaccard` is projects of both over projects of either.
 */
export const territories: BuildProjection = (network, incidence, { weight, level }) => {
  const ofLevel = TERRITORY_LEVELS.indexOf(level);
  const rows = Uint32Array.from(
    [...network.territories.level.keys()].filter(
      (row) => network.territories.level[row] === ofLevel,
    ),
  );
  const nodeOf = new Int32Array(network.territories.id.length).fill(-1);
  rows.forEach((row, node) => (nodeOf[row] = node));
  const within = network.territories.within[level];
  const nodeOfOrganization = incidence.organizations.map((organization) => {
    const seat = network.organizations.territory[organization]!;
    return seat === -1 || within[seat] === -1 ? rows.length : nodeOf[within[seat]!]!;
  });
  const { offsets, items } = incidence.membersOf;
  const projectsOf = transpose(
    csrFromLists(
      Array.from(incidence.projects, (_, project) => {
        const members = items.subarray(offsets[project], offsets[project + 1]);
        const seats = new Set(Array.from(members, (member) => nodeOfOrganization[member]!));
        return [...seats].filter((node) => node < rows.length);
      }),
    ),
    rows.length,
  );
  const territoriesOf = transpose(projectsOf, incidence.projects.length);
  return withTiesWhenAsked(
    {
      projection: 'territories',
      weight,
      n: rows.length,
      ids: Array.from(rows, (row) => network.territories.id[row]!),
      type: new Uint8Array(rows.length).fill(NODE_TYPES.indexOf('territory')),
      row: rows,
      projects: rows.map((_, node) => rowLength(projectsOf, node)),
      events: territoriesOf,
      tiedByEvents: true,
      groups: {
        ...fundingGroups(network, projectsOf, incidence.projects),
        ...territoryGroups(network, csrFromLists(Array.from(rows, (row) => [row]))),
      },
    },
    () => overlap(projectsOf, territoriesOf, weight),
  );
};
