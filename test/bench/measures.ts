import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { computeMeasure } from '../../server/analytics/compute-measure.ts';
import { MEASURES } from '../../server/analytics/index.ts';
import type { MeasureOutput } from '../../server/analytics/measure.ts';
import { createPool } from '../../server/analytics/pool.ts';
import { runMeasure } from '../../server/analytics/run-measure.ts';
import type { Graph } from '../../server/network/types.ts';
import { largestDifference, milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { toGraphology } from './graphology.ts';
import { demoNetwork, realNetworks, type BenchNetwork } from './networks.ts';
import { startPython, type PeerAnswer, type Python } from './python.ts';

const ROUNDS = 3;
/** Slower peers would hold the report up for an hour. */
const GRAPHOLOGY_UP_TO = 1_000;

/** How many times as fast as igraph each must be. */
const GOALS: Record<string, Record<string, number>> = {
  betweenness: { CORDIS: 25, Newman: 10 },
  closeness: { CORDIS: 100, Newman: 40 },
  harmonic: { CORDIS: 100, Newman: 40 },
  pagerank: { Newman: 1 },
  eigenvector: { Newman: 1 },
  'k-core': { Newman: 1 },
};

const withReach = (values: number[], reached: ArrayLike<number>, n: number): number[] =>
  values.map((value, node) => (value * reached[node]!) / (n - 1));

/** igraph's closeness is of the component; Wasserman and Faust's multiplies by the share of the others that are reached. */
const sameScale = (id: string, graph: Graph, values: number[], reached: () => ArrayLike<number>) =>
  id === 'closeness' ? withReach(values, reached(), graph.n) : values;

interface Timed {
  ms: number;
  values: number[];
}

const timed = async (work: () => MeasureOutput | Promise<MeasureOutput>): Promise<Timed> => {
  const start = performance.now();
  const { columns } = await work();
  return { ms: performance.now() - start, values: Array.from(columns.value ?? [], Number) };
};

const here = (graph: Graph, id: string) => () => runMeasure(MEASURES[id]!, graph, {}, { seed: 1 });

/** Peers are compiled; ours is as it is in a service that has been asked a few times. */
const warm = (work: () => unknown): void => {
  const end = performance.now() + 500;
  do work();
  while (performance.now() < end);
};

const better = <T extends { ms: number }>(best: T | null, next: T | null): T | null =>
  best === null || (next !== null && next.ms < best.ms) ? next : best;

/** Ours and the peer, one after the other, best of some rounds. */
async function compare(
  network: BenchNetwork,
  id: string,
  peer: string,
  python: Python,
  ours: () => Promise<Timed>,
  label = '',
): Promise<Row> {
  let best: Timed | null = null;
  let other: PeerAnswer | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    best = better(best, await ours());
    other = better(other, await python.ask({ file: network.file, peer, what: id }));
  }
  const what = `${id}, ${network.name} (${network.graph.n} organisations)${label}`;
  if (other === null) return { what, ours: milliseconds(best!.ms), peer: `${peer} is not here` };
  const { reached } = reachedOf(network.graph);
  const values = sameScale(id, network.graph, other.values, reached);
  const ratio = other.ms / best!.ms;
  const goal = GOALS[id]?.[network.name];
  return {
    what,
    ours: milliseconds(best!.ms),
    peer: `${milliseconds(other.ms)} ${peer}`,
    ratio,
    agrees: `within ${largestDifference(best!.values, values).toExponential(0)}`,
    ...(goal === undefined || peer !== 'igraph' ? {} : { goal: `≥ ${goal}×`, met: ratio >= goal }),
  };
}

/** Nodes that each node reaches, from the sizes of the components. */
const reachedOf = (graph: Graph) => ({
  reached: () => {
    const of = runMeasure(MEASURES['components']!, graph, {}, { seed: 1 }).columns
      .value as Int32Array;
    const sizes = new Map<number, number>();
    for (const component of of) sizes.set(component, (sizes.get(component) ?? 0) + 1);
    return Float64Array.from(of, (component) => sizes.get(component)! - 1);
  },
});

const withGraphology = async ({ name, graph }: BenchNetwork): Promise<Row> => {
  const peer = toGraphology(graph);
  let best: Timed | null = null;
  let other: { ms: number; values: number[] } | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    best = better(best, await timed(here(graph, 'betweenness')));
    const start = performance.now();
    const found = betweennessCentrality(peer, { normalized: false, getEdgeWeight: null });
    const next = { ms: performance.now() - start, values: Object.values(found) };
    other = better(other, next);
  }
  return {
    what: `betweenness, ${name} (${graph.n} organisations)`,
    ours: milliseconds(best!.ms),
    peer: `${milliseconds(other!.ms)} graphology`,
    ratio: other!.ms / best!.ms,
    agrees: `within ${largestDifference(best!.values, other!.values).toExponential(0)}`,
  };
};

export const measures: Benchmark = {
  id: 'measures',
  title: `Measures of organisations, exact, on one thread unless said; best of ${ROUNDS}, alternating`,
  run: async () => {
    const rows: Row[] = [];
    const python = startPython();
    const pool = createPool({ size: 2, inlineSteps: 0, timeoutMs: 3_600_000 });
    try {
      for (const network of [await demoNetwork(), ...realNetworks()]) {
        for (const id of Object.keys(GOALS)) warm(here(network.graph, id));
        for (const id of Object.keys(GOALS)) {
          const ours = () => timed(here(network.graph, id));
          rows.push(await compare(network, id, 'igraph', python, ours));
        }
        if (network.graph.n > 5_000) {
          const input = { id: 'betweenness', graph: network.graph, parameters: {}, seed: 1 };
          const shared = () => timed(() => computeMeasure(pool, input));
          rows.push(
            await compare(network, 'betweenness', 'igraph', python, shared, ', two workers'),
          );
        }
        if (network.graph.n <= GRAPHOLOGY_UP_TO) {
          rows.push(await withGraphology(network));
          const ours = () => timed(here(network.graph, 'betweenness'));
          rows.push(await compare(network, 'betweenness', 'networkx', python, ours));
        }
      }
    } finally {
      python.stop();
      await pool.close();
    }
    return rows;
  },
};
