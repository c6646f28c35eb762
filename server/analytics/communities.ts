import { z } from 'zod';
import { PROJECTIONS } from '../contract/network.ts';
import type { Graph } from '../network/types.ts';
import { louvain } from './kernels/louvain.ts';
import { modularity } from './kernels/modularity.ts';
import { addAgreement, connectedBySize } from './kernels/partitions.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { seed } from './parameters.ts';

export interface CommunitiesFound {
  /** 0 is the largest; -1 without ties. */
  of: Int32Array;
  /** Modularity of each run, the best first to occur at `best`. */
  modularities: number[];
  confidence: Float64Array;
}

/** The best of several seeded runs, and how much the others agree with it. */
export function findCommunities(
  graph: Graph,
  { resolution, runs }: { resolution: number; runs: number },
  rng: () => number,
  progress: (done: number) => void,
): CommunitiesFound {
  const partitions: Int32Array[] = [];
  const modularities: number[] = [];
  for (let run = 0; run < runs; run++) {
    const of = connectedBySize(graph, louvain(graph, resolution, rng).of);
    partitions.push(of);
    modularities.push(modularity(graph, of, resolution));
    progress((run + 1) / runs);
  }
  const best = modularities.indexOf(Math.max(...modularities));
  const of = partitions[best]!;
  const confidence = new Float64Array(graph.n);
  for (const partition of partitions) addAgreement(of, partition, confidence);
  for (let node = 0; node < graph.n; node++) confidence[node]! /= runs;
  return { of, modularities, confidence };
}

export const communities = defineMeasure({
  id: 'communities',
  title: { it: 'Comunità', en: 'Clusters' },
  describes: {
    it: 'A quale gruppo appartiene: organizzazioni che collaborano tra loro più che con le altre. Non sono confini amministrativi.',
    en: 'Which group it belongs to: organisations that work together more than with the others. These are no administrative borders.',
  },
  caveat: {
    it: 'I gruppi vengono da un calcolo che parte dal caso: dove la stabilità è bassa un’organizzazione sta bene anche in un altro gruppo.',
    en: 'The groups come from a computation that starts at random: where stability is low, an organisation fits another group as well.',
  },
  category: 'groups',
  definition: [
    'Louvain optimisation of weighted modularity, best of `runs`; each community is connected.',
    'Numbered from the largest (0) down, of equally large ones the one whose first member comes first by id; -1 without partners.',
    'confidence: mean over the runs of the Jaccard index between its companions in the best run and in that run, 1 when they are always the same; null without partners.',
    'summary: modularity of the best run (0 without ties), the lowest, mean and standard deviation over the runs, and the mean confidence.',
    'Of the two-mode network the same formula is used, which takes ties between two organisations for possible.',
  ].join(' '),
  reference:
    'Blondel, Guillaume, Lambiotte, Lefebvre 2008, J. Stat. Mech. P10008; Newman 2004, Phys. Rev. E 70:056131; resolution: Reichardt & Bornholdt 2006, Phys. Rev. E 74:016110; stability: Hennig 2007, Comput. Stat. Data Anal. 52:258-271',
  complexity: 'O(runs · m · levels)',
  of: 'nodes',
  range: 'communities 0, 1, 2, ...; -1 without partners; modularity -0.5 to 1; confidence 0 to 1',
  columns: {
    value: figure.group('Comunità', 'Cluster'),
    confidence: figure.share('Stabilità', 'Stability'),
  },
  summary: {
    communities: figure.count('Comunità', 'Clusters'),
    withoutPartners: figure.count('Senza partner', 'Without partners'),
    modularity: figure.index('Modularità', 'Modularity'),
    modularityLowest: figure.index('Modularità più bassa', 'Lowest modularity'),
    modularityMean: figure.index('Modularità media', 'Mean modularity'),
    modularityDeviation: figure.number('Scarto tipo della modularità', 'Deviation of modularity'),
    confidence: figure.share('Stabilità media', 'Mean stability'),
    runs: figure.count('Prove', 'Runs'),
  },
  projections: PROJECTIONS,
  parameters: z.object({
    resolution: z.coerce
      .number()
      .positive()
      .max(100)
      .default(1)
      .meta({ description: 'Above 1 more and smaller communities, below 1 fewer and larger' }),
    runs: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000)
      .default(20)
      .meta({ description: 'How many times it is tried from another order of nodes' }),
    seed,
  }),
  steps: ({ n, targets }, { runs }) => runs * 12 * (n + targets.length),
  run: (graph, parameters, { rng, progress }) => {
    const { of, modularities, confidence } = findCommunities(graph, parameters, rng, progress);
    const tied = [...of.keys()].filter((node) => of[node] !== -1);
    const mean = modularities.reduce((a, b) => a + b, 0) / modularities.length;
    const variance = modularities.reduce((a, b) => a + (b - mean) ** 2, 0) / modularities.length;
    return {
      columns: {
        value: of,
        confidence: Array.from(confidence, (value, node) => (of[node] === -1 ? null : value)),
      },
      summary: {
        communities: of.reduce((a, b) => Math.max(a, b), -1) + 1,
        withoutPartners: graph.n - tied.length,
        modularity: Math.max(...modularities),
        modularityLowest: Math.min(...modularities),
        modularityMean: mean,
        modularityDeviation: Math.sqrt(variance),
        confidence:
          tied.length === 0
            ? null
            : tied.reduce((total, node) => total + confidence[node]!, 0) / tied.length,
        runs: modularities.length,
      },
    };
  },
});
