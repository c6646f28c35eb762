import louvain from 'graphology-communities-louvain';
import { leiden } from '../../server/analytics/kernels/leiden.ts';
import { modularity } from '../../server/analytics/kernels/modularity.ts';
import { seededRandom } from '../../server/analytics/random.ts';
import type { Graph } from '../../server/network/types.ts';
import { milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { toGraphology } from './graphology.ts';
import { demoNetwork, realNetworks, type BenchNetwork } from './networks.ts';
import { startPython, type Python } from './python.ts';

const SEEDS = 20;
/** How far below igraph's mean modularity ours may be. */
const SHORT = 0.001;

interface Runs {
  /** Fastest of all seeds. */
  ms: number;
  mean: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

/** Ours and each peer take turns, seed by seed. */
async function runs({ graph, file }: BenchNetwork, python: Python): Promise<Record<string, Runs>> {
  const found: Record<string, { ms: number[]; quality: number[] }> = {};
  const note = (who: string, ms: number, of: Int32Array): void => {
    const entry = (found[who] ??= { ms: [], quality: [] });
    entry.ms.push(ms);
    entry.quality.push(modularity(graph, of, 1));
  };
  for (let seed = 1; seed <= SEEDS; seed++) {
    const start = performance.now();
    const of = leiden(graph, { resolution: 1 }, seededRandom(seed));
    note('ours', performance.now() - start, of);
    for (const peer of ['igraph', 'networkit']) {
      const answer = await python.ask({ file, peer, what: 'communities' });
      if (answer !== null) note(peer, answer.ms, Int32Array.from(answer.values));
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([who, { ms, quality }]) => [
      who,
      { ms: Math.min(...ms), mean: mean(quality) },
    ]),
  );
}

const withGraphology = (graph: Graph): Runs => {
  const peer = toGraphology(graph);
  const start = performance.now();
  const found = louvain.detailed(peer, { getEdgeWeight: 'weight' });
  return { ms: performance.now() - start, mean: found.modularity };
};

export const communities: Benchmark = {
  id: 'communities',
  title: `Communities by Leiden, newman weights, fastest and mean modularity of ${SEEDS} seeds, taking turns`,
  run: async () => {
    const rows: Row[] = [];
    const python = startPython();
    for (const network of [await demoNetwork(), ...realNetworks()]) {
      const { ours, ...peers } = await runs(network, python);
      const all = { ...peers, 'graphology (Louvain)': withGraphology(network.graph) };
      for (const [who, peer] of Object.entries(all)) {
        const real = network.name !== 'demo';
        rows.push({
          what: `${network.name} (${network.graph.n} organisations)`,
          ours: milliseconds(ours!.ms),
          peer: `${milliseconds(peer.ms)} ${who}`,
          ratio: peer.ms / ours!.ms,
          agrees: `modularity ${ours!.mean.toFixed(4)}, peer ${peer.mean.toFixed(4)}`,
          ...(real && who === 'igraph'
            ? { goal: `within ${SHORT} of it`, met: ours!.mean >= peer.mean - SHORT }
            : {}),
          ...(real && who === 'networkit'
            ? { goal: 'faster than it', met: ours!.ms < peer.ms }
            : {}),
        });
      }
    }
    python.stop();
    return rows;
  },
};
