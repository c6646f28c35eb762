import type { Graph } from '../../network/types.ts';
import { alone, coarsen, levelOf, renumber, type Level, type Partition } from './leiden/level.ts';
import { moveNodes } from './leiden/move-nodes.ts';
import { refine } from './leiden/refine.ts';
import { twinsOf } from './incidence/twins.ts';
import { mergeTwins } from './leiden/twins.ts';
import type { WeightedGraph } from './modularity.ts';
import { connectedBySize } from './partitions.ts';

type Tied = WeightedGraph & Partial<Pick<Graph, 'events' | 'tiedByEvents'>>;

/**
 * Communities by the Leiden algorithm (Traag, Waltman, van Eck 2019, Scientific Reports 9:5233), of weighted modularity: nodes move,
 * communities are refined into parts that hold together, the parts become the nodes of a smaller graph, until no node moves; then
 * again from the nodes with what was found, until that gains next to nothing. Nodes of the same events move as one, which the best
 * partition does too. The community of each node, 0 the largest, -1 without ties; every community is connected. About O(m) a level.
 */
export const leiden = (
  graph: Tied,
  { resolution }: { resolution: number },
  rng: () => number,
): Int32Array => prepareLeiden(graph, { resolution })(rng);

/** The same for many runs: what does not depend on the lot is done once. */
export function prepareLeiden(
  graph: Tied,
  { resolution }: { resolution: number },
): (rng: () => number) => Int32Array {
  const fine = levelOf(graph);
  const twice = fine.strength.reduce((a, b) => a + b, 0);
  if (twice === 0) return () => new Int32Array(graph.n).fill(-1);
  const price = resolution / twice;
  const twins =
    graph.tiedByEvents === true && graph.events !== undefined
      ? twinsOf(graph.events, graph.n)
      : alone(graph.n);
  const merged = twins.count < graph.n ? mergeTwins(graph, fine.strength, twins, price) : null;
  return (rng) => {
    const { of } = untilLittleChanges(merged ?? fine, price, twice, rng);
    const flat = merged === null ? of : twins.of.map((group) => of[group]!);
    return connectedBySize(graph, flat);
  };
}

/** Modularity below which another iteration is not worth its time. */
const LITTLE = 2e-4;

function untilLittleChanges(
  nodes: Level,
  price: number,
  twice: number,
  rng: () => number,
): Partition {
  let partition = alone(nodes.n);
  for (;;) {
    const { found, gained } = iterate(nodes, partition, price, rng);
    partition = found;
    if (gained === 0) return partition;
    // The last word is a node's: none can be moved alone and gain.
    if ((2 * gained) / twice < LITTLE) return moveNodes(nodes, partition, price, rng);
  }
}

/** One iteration over all levels. */
function iterate(
  nodes: Level,
  start: Partition,
  price: number,
  rng: () => number,
): { found: Partition; gained: number } {
  let level = nodes;
  let partition = start;
  /** Node of the level that each node of the lowest has become part of. */
  let below: Int32Array | null = null;
  let gained = 0;
  for (;;) {
    const found = moveNodes(level, partition, price, rng);
    gained += found.gained;
    const flat: Int32Array = below === null ? found.of : below.map((node) => found.of[node]!);
    if (found.count === level.n) return { found: { count: found.count, of: flat }, gained };
    const parts = refine(level, found, price, rng);
    if (parts.count === level.n && !found.moved) {
      return { found: { count: found.count, of: flat }, gained };
    }
    const next = new Int32Array(parts.count);
    parts.of.forEach((part, node) => (next[part] = found.of[node]!));
    below = below === null ? parts.of : below.map((node) => parts.of[node]!);
    level = coarsen(level, parts);
    partition = renumber(next, found.count);
  }
}
