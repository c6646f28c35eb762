import { identityRows, pickRows, rowLength } from '../csr.ts';
import { NODE_TYPES } from '../types.ts';
import { fundingGroups, territoryGroups } from './groups.ts';
import { withTiesWhenAsked } from '../ties.ts';
import { overlap } from './overlap.ts';
import type { BuildProjection } from './projection.ts';

/** Projects in scope, tied when an organisation in scope takes part in both. Events are the organisations. */
export const projects: BuildProjection = (network, incidence, { weight }) => {
  const rows = incidence.projects;
  return withTiesWhenAsked(
    {
      projection: 'projects',
      weight,
      n: rows.length,
      ids: Array.from(rows, (row) => network.projects.id[row]!),
      type: new Uint8Array(rows.length).fill(NODE_TYPES.indexOf('project')),
      row: rows,
      projects: rows.map((_, node) => rowLength(incidence.membersOf, node)),
      events: incidence.projectsOf,
      tiedByEvents: true,
      groups: {
        ...fundingGroups(network, identityRows(rows.length), rows),
        ...territoryGroups(network, pickRows(network.projects.territories, rows)),
      },
    },
    () => overlap(incidence.membersOf, incidence.projectsOf, weight),
  );
};
