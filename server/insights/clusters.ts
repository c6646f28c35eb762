import type { Community } from '../contract/network.ts';
import { NODE_TYPES, type Graph, type Network } from '../network/types.ts';
import { nameCommunities } from './community-names.ts';
import { themesOfCommunities, type ProjectShares } from './community-themes.ts';
import type { Clusters } from './facts.ts';
import type { Members } from './members.ts';

const LETTERS = 'ABCDEFG';
/** Two organisations are a pair, not a community worth a colour. */
const SMALLEST_WITH_LETTER = 3;

const degreeOf = (graph: Graph, node: number): number =>
  (graph.offsets[node + 1] as number) - (graph.offsets[node] as number);

/** Name of a node as a person knows it. */
export const nodeLabel = (network: Network, graph: Graph, node: number): string => {
  const type = NODE_TYPES[graph.type[node] as number] ?? 'organization';
  return network[`${type === 'territory' ? 'territorie' : type}s`].label[
    graph.row[node] as number
  ] as string;
};

/** Nodes of each community; those without partners belong to none, whatever the measure says of them. */
const nodesByCommunity = (graph: Graph, value: ArrayLike<number>): number[][] => {
  const nodes: number[][] = [];
  for (let node = 0; node < graph.n; node++) {
    const community = value[node] ?? -1;
    if (community < 0 || degreeOf(graph, node) === 0) continue;
    (nodes[community] ??= []).push(node);
  }
  return Array.from(nodes, (each) => each ?? []);
};

const isDetached = (graph: Graph, nodes: number[], of: Int32Array): boolean =>
  nodes.every((node) =>
    graph.targets
      .subarray(graph.offsets[node], graph.offsets[node + 1])
      .every((other) => of[other] === of[node]),
  );

/** Where projects act. */
const actedIn = (network: Network, projects: number[]): number[] => {
  const { offsets, items } = network.projects.territories;
  return [
    ...new Set(
      projects.flatMap((project) => [...items.subarray(offsets[project], offsets[project + 1])]),
    ),
  ];
};

/** When no place is known, the project that most members share lends its title... */
const sharedProject = (network: Network, members: Members, nodes: number[]): string | null => {
  const counts = new Map<number, number>();
  for (const project of nodes.flatMap((node) => members.projects[node] ?? []))
    counts.set(project, (counts.get(project) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b);
  return most === undefined ? null : (network.projects.label[most[0]] ?? null);
};

/** ...or else the member with most partners its name. */
const bestKnown = (network: Network, graph: Graph, nodes: number[]): string => {
  const first = nodes.reduce((a, b) => (degreeOf(graph, b) > degreeOf(graph, a) ? b : a));
  return nodeLabel(network, graph, first);
};

/** How much of each project each community holds, by nodes that take part in it. */
const sharesOfProjects = (members: Members, of: Int32Array, count: number): ProjectShares[] => {
  const shares = Array.from({ length: count }, (): ProjectShares => new Map());
  const participants = new Map<number, number>();
  for (const project of members.projects.flat())
    participants.set(project, (participants.get(project) ?? 0) + 1);
  members.projects.forEach((projects, node) => {
    const share = shares[of[node] ?? -1];
    if (share === undefined) return;
    for (const project of projects)
      share.set(project, (share.get(project) ?? 0) + 1 / (participants.get(project) ?? 1));
  });
  return shares;
};

/** The communities of the `communities` measure (0 the largest) as a reader meets them: letter, name, theme. */
export const describeClusters = (
  network: Network,
  graph: Graph,
  members: Members,
  found: { value: ArrayLike<number>; modularity: number },
): Clusters => {
  const nodes = nodesByCommunity(graph, found.value);
  const of = new Int32Array(graph.n).fill(-1);
  nodes.forEach((each, community) => each.forEach((node) => (of[node] = community)));

  const names = nameCommunities(
    network,
    nodes.map((each) => ({
      members: each.map((node) => ({
        places: members.places[node] ?? [],
        around: actedIn(network, members.projects[node] ?? []),
      })),
      fallback: sharedProject(network, members, each) ?? bestKnown(network, graph, each),
    })),
  );
  const themes = themesOfCommunities(network, sharesOfProjects(members, of, nodes.length));
  let letters = 0;
  const list = nodes.map((each, index): Community => {
    const detached = isDetached(graph, each, of);
    const deserves = !detached && each.length >= SMALLEST_WITH_LETTER;
    return {
      index,
      letter: deserves ? (LETTERS[letters++] ?? null) : null,
      name: names[index] as string,
      theme: themes[index] ?? null,
      size: each.length,
      detached,
    };
  });
  return { of, list, modularity: found.modularity };
};
