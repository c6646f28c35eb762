import { NODE_TYPES, type Graph } from '../network/types.ts';

/** The largest value that each node could have in a network of this size: what normalised measures divide by. */
type LargestPossible = (node: number) => number;

const PROJECT = NODE_TYPES.indexOf('project');

/** How many nodes of its own kind the node has in the two-mode network, itself included, and how many of the other. */
function sides({ n, type }: Pick<Graph, 'n' | 'type'>) {
  const projects = type.reduce((count, each) => count + Number(each === PROJECT), 0);
  return (node: number): [own: number, other: number] =>
    type[node] === PROJECT ? [projects, n - projects] : [n - projects, projects];
}

/** n-1; in the two-mode network the number of nodes of the other kind. */
export function largestDegree(graph: Pick<Graph, 'n' | 'projection' | 'type'>): LargestPossible {
  if (graph.projection !== 'bipartite') return () => graph.n - 1;
  const sidesOf = sides(graph);
  return (node) => sidesOf(node)[1];
}

/** (n-1)(n-2)/2; in the two-mode network the smaller bound of Borgatti & Everett 1997, Social Networks 19:243-269, for each kind. */
export function largestBetweenness(
  graph: Pick<Graph, 'n' | 'projection' | 'type'>,
): LargestPossible {
  const { n } = graph;
  if (graph.projection !== 'bipartite') return () => ((n - 1) * (n - 2)) / 2;
  const sidesOf = sides(graph);
  return (node) => {
    const [own, other] = sidesOf(node);
    const s = Math.floor((own - 1) / other);
    const t = (own - 1) % other;
    return (
      (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
    );
  };
}

/** Each value over the largest possible; 0 where nothing is possible. */
export const normalizedBy = (values: ArrayLike<number>, largest: LargestPossible): Float64Array =>
  Float64Array.from(values, (value, node) => (value === 0 ? 0 : value / largest(node)));
