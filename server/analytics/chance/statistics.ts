import type { Text } from '../../contract/fields.ts';
import { componentsOf } from '../../network/components.ts';
import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';
import { modularity } from '../kernels/modularity.ts';
import { trianglesOf } from '../kernels/triangles.ts';

/** What a statistic may look at. */
export interface Sight {
  graph: Graph;
  degrees: Uint32Array;
  triangles: Float64Array;
  /** Group of each node, -1 for none. */
  groups: Int32Array;
  /** Communities found in this very graph, in the same way in every graph; -1 without ties. */
  communities: Int32Array;
}

/** A figure of a whole network that chance can be asked about; NaN where it is not defined. */
export interface Statistic {
  id: string;
  title: Text;
  of: (sight: Sight) => number;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const triads = (degree: number): number => (degree * (degree - 1)) / 2;

/** Ties within each group and ends of ties in each, among nodes that have a group. O(n + m). */
function mixing({ graph: { n, offsets, targets }, groups }: Sight) {
  const ends = new Float64Array(groups.reduce((a, b) => Math.max(a, b), -1) + 1);
  let inside = 0;
  let all = 0;
  for (let u = 0; u < n; u++) {
    const own = groups[u]!;
    if (own === -1) continue;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      const other = groups[targets[at]!]!;
      if (other === -1) continue;
      ends[own]!++;
      all++;
      if (other === own) inside++;
    }
  }
  return { inside: inside / all, expected: sum(ends.map((count) => (count / all) ** 2)) };
}

/** Pearson correlation of the degrees at the two ends of a tie. */
function degreeAssortativity({ graph: { n, offsets, targets }, degrees }: Sight): number {
  const mean = sum(degrees.map((degree) => degree * degree)) / targets.length;
  let covariance = 0;
  let variance = 0;
  for (let u = 0; u < n; u++) {
    const own = degrees[u]! - mean;
    variance += degrees[u]! * own * own;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++)
      covariance += own * (degrees[targets[at]!]! - mean);
  }
  return variance > 0 ? covariance / variance : Number.NaN;
}

/** Four times the closed walks of two nodes and two events over the paths of three participations. */
function robinsAlexander({ graph }: Sight): number {
  const { events, projects, shared } = graph;
  // Each pair of nodes is stored twice, and pairs of events that both share close a cycle each.
  const cycles = sum(shared.map((count) => (count * (count - 1)) / 2)) / 2;
  let paths = 0;
  for (let event = 0; event + 1 < events.offsets.length; event++) {
    const size = rowLength(events, event);
    for (let at = events.offsets[event]!; at < events.offsets[event + 1]!; at++)
      paths += (size - 1) * (projects[events.items[at]!]! - 1);
  }
  return (4 * cycles) / paths;
}

/** Nodes without a group are each a group of their own. */
const withLoners = (groups: Int32Array): Int32Array => {
  let next = groups.reduce((a, b) => Math.max(a, b), -1) + 1;
  return groups.map((group) => (group === -1 ? next++ : group));
};

const largestShare = ({ graph }: Sight): number => {
  const { sizes } = componentsOf(graph);
  return (sizes[0] ?? Number.NaN) / graph.n;
};

/** In the order in which they are told. */
export const STATISTICS: readonly Statistic[] = [
  {
    id: 'ties',
    title: { it: 'Legami', en: 'Ties' },
    of: ({ graph }) => graph.targets.length / 2,
  },
  {
    id: 'meanWeight',
    title: { it: 'Peso medio di un legame', en: 'Mean weight of a tie' },
    of: ({ graph }) => sum(graph.weights) / graph.weights.length,
  },
  {
    id: 'repeatedTies',
    title: {
      it: 'Quota di legami con due o più progetti',
      en: 'Share of ties with two or more projects',
    },
    of: ({ graph }) => graph.shared.filter((count) => count > 1).length / graph.shared.length,
  },
  {
    id: 'largestComponent',
    title: {
      it: 'Quota dei nodi nella parte più grande',
      en: 'Share of the nodes in the largest part',
    },
    of: largestShare,
  },
  {
    id: 'transitivity',
    title: { it: 'Terne chiuse', en: 'Closed triads' },
    of: ({ degrees, triangles }) => sum(triangles) / sum(degrees.map(triads)),
  },
  {
    id: 'averageClustering',
    title: { it: 'Coesione media intorno a un nodo', en: 'Mean clustering round a node' },
    of: ({ degrees, triangles }) =>
      sum(triangles.map((count, node) => (count === 0 ? 0 : count / triads(degrees[node]!)))) /
      triangles.length,
  },
  {
    id: 'robinsAlexander',
    title: {
      it: 'Collaborazioni che si ripetono (due modi)',
      en: 'Collaborations that recur (two-mode)',
    },
    of: robinsAlexander,
  },
  {
    id: 'degreeAssortativity',
    title: {
      it: 'Chi ha molti partner sta con chi ne ha molti',
      en: 'Who has many partners is with those who have many',
    },
    of: degreeAssortativity,
  },
  {
    id: 'groupAssortativity',
    title: { it: 'Simili con simili, per gruppo', en: 'Like with like, by group' },
    of: (sight) => {
      const { inside, expected } = mixing(sight);
      return expected < 1 ? (inside - expected) / (1 - expected) : Number.NaN;
    },
  },
  {
    id: 'eiIndex',
    title: { it: 'Apertura dei gruppi (indice E-I)', en: 'Openness of groups (E-I index)' },
    of: (sight) => 1 - 2 * mixing(sight).inside,
  },
  {
    id: 'groupModularity',
    title: { it: 'Modularità dei gruppi', en: 'Modularity of the groups' },
    of: ({ graph, groups }) =>
      graph.targets.length === 0 ? Number.NaN : modularity(graph, withLoners(groups), 1),
  },
  {
    id: 'communityModularity',
    title: { it: 'Modularità delle comunità trovate', en: 'Modularity of the clusters found' },
    of: ({ graph, communities }) =>
      graph.targets.length === 0 ? Number.NaN : modularity(graph, communities, 1),
  },
];

/** Every statistic of a graph, in the order of `STATISTICS`; `groups` null means the communities. */
export function statisticsOf(
  graph: Graph,
  groups: Int32Array | null,
  communities: Int32Array,
): Float64Array {
  const sight: Sight = {
    graph,
    degrees: Uint32Array.from({ length: graph.n }, (_, node) => rowLength(graph, node)),
    triangles: trianglesOf(graph),
    groups: groups ?? communities,
    communities,
  };
  return Float64Array.from(STATISTICS, (statistic) => statistic.of(sight));
}
