import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreNumbers } from '../../server/analytics/kernels/cores.ts';
import { betweennessByEvents } from '../../server/analytics/kernels/incidence/betweenness.ts';
import { reachByEvents } from '../../server/analytics/kernels/incidence/reach.ts';
import { leiden } from '../../server/analytics/kernels/leiden.ts';
import { pagerank } from '../../server/analytics/kernels/pagerank.ts';
import { seededRandom } from '../../server/analytics/random.ts';
import { componentsOf } from '../../server/network/components.ts';
import { tiesOfEvents } from '../../server/network/ties.ts';
import type { Graph } from '../../server/network/types.ts';
import { milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { drawCurves } from './curves.ts';
import { generatedNetwork } from './networks.ts';
import { root } from './server.ts';

const SIZES = [1_000, 10_000, 100_000, 1_200_000];
/** After so long a computation is stopped, and the rest reckoned from the share that is done. */
const PATIENCE_MS = 30_000;

type Progress = (done: number) => void;

const WORK: Record<string, (graph: Graph, progress: Progress) => unknown> = {
  components: componentsOf,
  ties: tiesOfEvents,
  pagerank: (graph, progress) => pagerank(graph, { damping: 0.85 }, progress),
  'k-core': coreNumbers,
  'communities, one run': (graph) => leiden(graph, { resolution: 1 }, seededRandom(1)),
  'closeness and harmonic': ({ events, n }, progress) => reachByEvents(events, n, progress),
  betweenness: ({ events, n }, progress) => betweennessByEvents(events, n, progress),
};

class OutOfPatience extends Error {
  share: number;
  constructor(share: number) {
    super('stopped: the rest is reckoned');
    this.share = share;
  }
}

interface Point {
  ms: number;
  reckoned: boolean;
}

/** From the first report of progress on: what comes before is done once, not for each source. */
function time(work: (progress: Progress) => unknown): Point {
  const start = performance.now();
  let begun: { at: number; share: number } | null = null;
  try {
    work((share) => {
      const now = performance.now();
      begun ??= { at: now, share };
      if (now - start > PATIENCE_MS && share > begun.share) throw new OutOfPatience(share);
    });
    return { ms: performance.now() - start, reckoned: false };
  } catch (error) {
    if (!(error instanceof OutOfPatience) || begun === null) throw error;
    const { at, share } = begun as { at: number; share: number };
    const rest = ((performance.now() - at) * (1 - share)) / (error.share - share);
    return { ms: at - start + rest, reckoned: true };
  }
}

export const growth: Benchmark = {
  id: 'growth',
  title: `How time grows with participations, generated networks, one thread; ≈: reckoned after ${PATIENCE_MS / 1_000} s`,
  onDemand: true,
  run: async () => {
    const rows: Row[] = [];
    const curves = Object.fromEntries(
      Object.keys(WORK).map((name) => [name, [] as { x: number; y: number }[]]),
    );
    for (const size of SIZES) {
      const { graph } = generatedNetwork(size);
      for (const [name, work] of Object.entries(WORK)) {
        // Found before those that read them are timed.
        if (name === 'k-core') void graph.targets;
        let point = time((progress) => work(graph, progress));
        if (point.ms < 2_000) {
          const again = time((progress) => work(graph, progress));
          if (again.ms < point.ms) point = again;
        }
        curves[name]!.push({ x: size, y: point.ms });
        rows.push({
          what: `${name}, ${size.toLocaleString('en')} participations`,
          ours: `${point.reckoned ? '≈ ' : ''}${milliseconds(point.ms)}`,
        });
      }
      const { rss } = process.memoryUsage();
      rows.push({
        what: `${graph.n.toLocaleString('en')} organisations, ${(graph.targets.length / 2).toLocaleString('en')} ties`,
        ours: `${(rss / 1_000_000).toFixed(0)} MB in all`,
      });
    }
    const folder = join(root, 'docs/images');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'growth.svg'), drawCurves(curves));
    return rows;
  },
};
