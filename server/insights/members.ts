import { NODE_TYPES, type Csr, type Graph, type Masks, type Network } from '../network/types.ts';

/** What stands behind each node of a projection, within the scope. */
export interface Members {
  /** Distinct projects of each node (indexes in the network), in order of index. */
  projects: number[][];
  /** Where each node sits: the seat of an organisation, the places of a project, the territory itself. */
  places: number[][];
}

const row = (csr: Csr, index: number): Uint32Array =>
  csr.items.subarray(csr.offsets[index], csr.offsets[index + 1]);

/** Position of each network row of one node type among the graph's nodes, -1 when it is not one. */
const nodesByRow = (graph: Graph, type: number, size: number): Int32Array => {
  const node = new Int32Array(size).fill(-1);
  for (let i = 0; i < graph.n; i++) if (graph.type[i] === type) node[graph.row[i] as number] = i;
  return node;
};

/** Node of the territory, whatever its level, that contains a seat. */
const territoryNode = (network: Network, nodes: Int32Array, seat: number): number => {
  if (seat < 0) return -1;
  for (const column of Object.values(network.territories.within)) {
    const node = nodes[column[seat] ?? -1] ?? -1;
    if (node >= 0) return node;
  }
  return -1;
};

/** O(participations + nodes). A project that names no place is where its participants sit. */
export const membersOf = (network: Network, masks: Masks, graph: Graph): Members => {
  const [organizationType, projectType, territoryType] = NODE_TYPES.map((_, type) => type);
  const organizationNode = nodesByRow(
    graph,
    organizationType ?? 0,
    network.organizations.id.length,
  );
  const projectNode = nodesByRow(graph, projectType ?? 1, network.projects.id.length);
  const placeNode = nodesByRow(graph, territoryType ?? 2, network.territories.id.length);
  const projects = Array.from({ length: graph.n }, () => new Set<number>());
  const places = Array.from({ length: graph.n }, (): number[] => []);

  const { participations, organizations } = network;
  for (let p = 0; p < participations.id.length; p++) {
    if (masks.participations[p] === 0) continue;
    const organization = participations.organization[p] as number;
    const project = participations.project[p] as number;
    const seat = organizations.territory[organization] ?? -1;
    projects[organizationNode[organization] as number]?.add(project);
    projects[territoryNode(network, placeNode, seat)]?.add(project);
    const node = projectNode[project] as number;
    projects[node]?.add(project);
    if (seat >= 0 && row(network.projects.territories, project).length === 0)
      places[node]?.push(seat);
  }
  for (let i = 0; i < graph.n; i++) {
    const index = graph.row[i] as number;
    if (graph.type[i] === organizationType) {
      const seat = organizations.territory[index] ?? -1;
      if (seat >= 0) places[i]?.push(seat);
    } else if (graph.type[i] === projectType)
      places[i]?.push(...row(network.projects.territories, index));
    else places[i]?.push(index);
  }
  return { projects: projects.map((each) => [...each].toSorted((a, b) => a - b)), places };
};
