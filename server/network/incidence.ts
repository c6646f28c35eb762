import { csrFromPairs, transpose } from './csr.ts';
import type { Csr, Masks, Network } from './types.ts';

/**
 * The two-mode network within a scope. Nodes are numbered in the order of the network's rows;
 * several participations of one organisation in one project count once.
 */
export interface Incidence {
  /** Network index of each organisation node, of each project node. */
  organizations: Uint32Array;
  projects: Uint32Array;
  /** Project nodes of each organisation node, and the reverse; ascending, distinct. */
  projectsOf: Csr;
  membersOf: Csr;
}

const rowsIn = (mask: Uint8Array): Uint32Array => {
  const rows: number[] = [];
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows.push(row);
  return Uint32Array.from(rows);
};

/** Network row -> node, -1 when out of scope. */
const nodeOfRow = (rows: Uint32Array, count: number): Int32Array => {
  const node = new Int32Array(count).fill(-1);
  rows.forEach((row, position) => (node[row] = position));
  return node;
};

/** O(participations). */
export function incidenceOf(network: Network, masks: Masks): Incidence {
  const organizations = rowsIn(masks.organizations);
  const projects = rowsIn(masks.projects);
  const node = nodeOfRow(organizations, masks.organizations.length);
  const { offsets, items } = network.byProject;
  const seenIn = new Int32Array(organizations.length).fill(-1);
  const event: number[] = [];
  const member: number[] = [];
  projects.forEach((row, position) => {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const participation = items[at]!;
      if (masks.participations[participation] !== 1) continue;
      const organization = node[network.participations.organization[participation]!]!;
      if (seenIn[organization] === position) continue;
      seenIn[organization] = position;
      event.push(position);
      member.push(organization);
    }
  });
  const projectsOf = csrFromPairs(organizations.length, member, event);
  return { organizations, projects, projectsOf, membersOf: transpose(projectsOf, projects.length) };
}
