import { rowLength } from '../csr.ts';
import { NODE_TYPES } from '../types.ts';
import { fundingGroups, kindGroups, seatsOf, territoryGroups } from './groups.ts';
import { withTiesWhenAsked } from '../ties.ts';
import { overlap } from './overlap.ts';
import type { BuildProjection } from './projection.ts';

/** Organisations in scope, tied when they take part in the same project in scope. Events are the projects. */
export const organizations: BuildProjection = (network, incidence, { weight }) => {
  const rows = incidence.organizations;
  return withTiesWhenAsked(
    {
      projection: 'organizations',
      weight,
      n: rows.length,
      ids: Array.from(rows, (row) => network.organizations.id[row]!),
      type: new Uint8Array(rows.length).fill(NODE_TYPES.indexOf('organization')),
      row: rows,
      projects: rows.map((_, node) => rowLength(incidence.projectsOf, node)),
      events: incidence.membersOf,
      tiedByEvents: true,
      groups: {
        ...kindGroups(network, Int32Array.from(rows)),
        ...fundingGroups(network, incidence.projectsOf, incidence.projects),
        ...territoryGroups(network, seatsOf(network, rows)),
      },
    },
    () => overlap(incidence.projectsOf, incidence.membersOf, weight),
  );
};
