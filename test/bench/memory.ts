import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { transpose } from '../../server/network/csr.ts';
import type { Graph } from '../../server/network/types.ts';
import type { Benchmark, Row } from './benchmark.ts';
import { toGraphology } from './graphology.ts';
import { generatedNetwork, realNetworks } from './networks.ts';

const GOAL = 100;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** What measures on events keep: participations in both directions. */
const bytesOf = ({ events, n }: Graph): number => {
  const back = transpose(events, n);
  const columns = [events.offsets, events.items, back.offsets, back.items];
  return columns.reduce((sum, column) => sum + column.byteLength, 0);
};

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** By how much the heap grows when the graph is kept as graphology keeps it. */
function graphologyBytes(graph: Graph): number {
  void graph.targets;
  collect();
  const before = process.memoryUsage().heapUsed;
  const peer = toGraphology(graph);
  collect();
  const grown = process.memoryUsage().heapUsed - before;
  // Used after the count, so that it is still there when it is counted.
  return peer.order === graph.n ? grown : NaN;
}

export const memory: Benchmark = {
  id: 'memory',
  title: 'Memory of the graph that betweenness, distances and PageRank need',
  run: async () =>
    [...realNetworks(), generatedNetwork(150_000)].map(({ name, graph }): Row => {
      const ours = bytesOf(graph);
      const peer = graphologyBytes(graph);
      return {
        what: `${name} (${graph.n} organisations, ${graph.targets.length / 2} ties)`,
        ours: megabytes(ours),
        peer: `${megabytes(peer)} graphology`,
        ratio: peer / ours,
        goal: `≥ ${GOAL}×`,
        met: peer / ours >= GOAL,
      };
    }),
};
