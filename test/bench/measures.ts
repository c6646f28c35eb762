import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { MEASURES } from '../../server/analytics/index.ts';
import { runMeasure } from '../../server/analytics/run-measure.ts';
import type { Graph } from '../../server/network/types.ts';
import { largestDifference, milliseconds, pair, type Benchmark, type Row } from './benchmark.ts';
import { benchNetworks } from './networks.ts';

const toGraphology = (graph: Graph): UndirectedGraph => {
  const peer = new UndirectedGraph();
  for (let node = 0; node < graph.n; node++) peer.addNode(node);
  for (let node = 0; node < graph.n; node++) {
    for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at++) {
      const target = graph.targets[at] ?? 0;
      if (node < target) peer.addEdge(node, target, { weight: graph.weights[at] });
    }
  }
  return peer;
};

const ours = (graph: Graph, id: string, parameters: Record<string, unknown>) => {
  const measure = MEASURES[id];
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return runMeasure(measure, graph, measure.parameters.parse(parameters), { seed: 1 });
};

const betweenness = async (name: string, graph: Graph, peer: UndirectedGraph): Promise<Row> => {
  const run = await pair(
    3,
    () => ours(graph, 'betweenness', {}),
    () => betweennessCentrality(peer, { normalized: false, getEdgeWeight: null }),
  );
  const values = Array.from(run.oursResult.columns.value ?? [], Number);
  const difference = largestDifference(values, Object.values(run.peerResult));
  return {
    what: `betweenness, ${name} (${graph.n} organisations)`,
    ours: milliseconds(run.ours),
    peer: `${milliseconds(run.peer)} graphology`,
    ratio: run.peer / run.ours,
    agrees: `within ${difference.toExponential(0)}`,
  };
};

const communities = async (name: string, graph: Graph, peer: UndirectedGraph): Promise<Row> => {
  const run = await pair(
    3,
    () => ours(graph, 'communities', { runs: 1 }),
    () => louvain.detailed(peer, { getEdgeWeight: 'weight' }),
  );
  const modularity = Number(run.oursResult.summary['modularity']);
  return {
    what: `communities, one run, ${name}`,
    ours: milliseconds(run.ours),
    peer: `${milliseconds(run.peer)} graphology`,
    ratio: run.peer / run.ours,
    agrees: `modularity ${modularity.toFixed(4)}, peer ${run.peerResult.modularity.toFixed(4)}`,
  };
};

export const measures: Benchmark = {
  id: 'measures',
  title: 'Measures on the organisations projection, best of 3, alternating',
  run: async () => {
    const rows: Row[] = [];
    for (const { name, graph } of await benchNetworks()) {
      const peer = toGraphology(graph);
      rows.push(await betweenness(name, graph, peer), await communities(name, graph, peer));
    }
    return rows;
  },
};
