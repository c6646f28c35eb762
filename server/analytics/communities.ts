import { z } from 'zod';
import { PROJECTIONS } from '../contract/network.ts';
import type { Graph } from '../network/types.ts';
import { figure } from './figures.ts';
import { adjustedRand, mutualInformation } from './kernels/agreement.ts';
import { consensusOf } from './kernels/consensus.ts';
import { prepareLeiden } from './kernels/leiden.ts';
import { modularity } from './kernels/modularity.ts';
import { addAgreement } from './kernels/partitions.ts';
import { defineMeasure } from './measure.ts';
import { seed } from './parameters.ts';

export interface CommunitiesFound {
  /** 0 is the largest; -1 without ties. */
  of: Int32Array;
  /** Modularity of each run, the best first to occur at `best`. */
  modularities: number[];
  confidence: Float64Array;
  /** What each run found. */
  partitions: Int32Array[];
}

/** The best of several seeded runs, and how much the others agree with it. */
export function findCommunities(
  graph: Graph,
  { resolution, runs }: { resolution: number; runs: number },
  rng: () => number,
  progress: (done: number) => void,
): CommunitiesFound {
  const divide = prepareLeiden(graph, { resolution });
  const partitions: Int32Array[] = [];
  const modularities: number[] = [];
  for (let run = 0; run < runs; run++) {
    const of = divide(rng);
    partitions.push(of);
    modularities.push(modularity(graph, of, resolution));
    progress((run + 1) / runs);
  }
  const best = modularities.indexOf(Math.max(...modularities));
  const of = partitions[best]!;
  const confidence = new Float64Array(graph.n);
  for (const partition of partitions) addAgreement(of, partition, confidence);
  for (let node = 0; node < graph.n; node++) confidence[node]! /= runs;
  return { of, modularities, confidence, partitions };
}

const countOf = (of: Int32Array): number => of.reduce((a, b) => Math.max(a, b), -1) + 1;

const meanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

const deviationOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};

/** Groups of records with which communities are compared, by the words in the names of their totals. */
const COMPARED = { Province: 'territory:province', Kind: 'kind', Measure: 'measure' } as const;

/** How far communities follow what is known of their members; null where the nodes have no such groups, or one only. */
const agreements = (graph: Graph, of: Int32Array): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(COMPARED).flatMap(([name, key]) => {
      const groups = graph.groups[key]?.of;
      return [
        [`rand${name}`, groups === undefined ? null : adjustedRand(of, groups)],
        [`information${name}`, groups === undefined ? null : mutualInformation(of, groups)],
      ];
    }),
  );

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
    'Leiden optimisation of weighted modularity, best of `runs`; each community is connected.',
    'Numbered from the largest (0) down, of equally large ones the one whose first member comes first by id; -1 without partners.',
    'confidence: mean over the runs of the Jaccard index between its companions in the best run and in that run, 1 when they are always the same; null without partners.',
    'consensus: communities of the network in which each tie weighs the share of the runs that put its ends together.',
    'communitiesLowest, communitiesMean, communitiesHighest: how many communities the runs found.',
    'rand…, information…: agreement of the best run with provinces, kinds and measures of its members, as adjusted Rand index (0 as by chance, 1 the same) and normalised mutual information (0 to 1); members without such a group are left out; null where nothing can be compared.',
    'summary: modularity of the best run (0 without ties), the lowest, mean and standard deviation over the runs, and the mean confidence.',
    'Of the two-mode network the same formula is used, which takes ties between two organisations for possible.',
  ].join(' '),
  reference:
    'Traag, Waltman, van Eck 2019, From Louvain to Leiden, Scientific Reports 9:5233; consensus: Poulin & Théberge 2019, Applied Network Science 4:51; agreement: Hubert & Arabie 1985, J. Classification 2:193-218, and Danon et al. 2005, J. Stat. Mech. P09008; Newman 2004, Phys. Rev. E 70:056131; resolution: Reichardt & Bornholdt 2006, Phys. Rev. E 74:016110; stability: Hennig 2007, Comput. Stat. Data Anal. 52:258-271',
  complexity: 'O(runs · m · levels)',
  of: 'nodes',
  range: 'communities 0, 1, 2, ...; -1 without partners; modularity -0.5 to 1; confidence 0 to 1',
  columns: {
    value: figure.group('Comunità', 'Cluster'),
    confidence: figure.share('Stabilità', 'Stability'),
    consensus: figure.group('Comunità concorde', 'Agreed cluster'),
  },
  summary: {
    communities: figure.count('Comunità', 'Clusters'),
    communitiesLowest: figure.count('Comunità, almeno', 'Clusters, at least'),
    communitiesMean: figure.number('Comunità, in media', 'Clusters, on average'),
    communitiesHighest: figure.count('Comunità, al più', 'Clusters, at most'),
    communitiesAgreed: figure.count('Comunità concordi', 'Agreed clusters'),
    withoutPartners: figure.count('Senza partner', 'Without partners'),
    modularity: figure.index('Modularità', 'Modularity'),
    modularityLowest: figure.index('Modularità più bassa', 'Lowest modularity'),
    modularityMean: figure.index('Modularità media', 'Mean modularity'),
    modularityDeviation: figure.number('Scarto tipo della modularità', 'Deviation of modularity'),
    confidence: figure.share('Stabilità media', 'Mean stability'),
    runs: figure.count('Prove', 'Runs'),
    randProvince: figure.index('Accordo con le province', 'Agreement with provinces'),
    informationProvince: figure.share(
      'Informazione comune con le province',
      'Information shared with provinces',
    ),
    randKind: figure.index('Accordo con i tipi', 'Agreement with kinds'),
    informationKind: figure.share(
      'Informazione comune con i tipi',
      'Information shared with kinds',
    ),
    randMeasure: figure.index('Accordo con le misure', 'Agreement with measures'),
    informationMeasure: figure.share(
      'Informazione comune con le misure',
      'Information shared with measures',
    ),
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
    const found = findCommunities(graph, parameters, rng, progress);
    const { of, modularities, confidence, partitions } = found;
    const consensus = consensusOf(graph, partitions, rng);
    const counts = partitions.map(countOf);
    const tied = [...of.keys()].filter((node) => of[node] !== -1);
    return {
      columns: {
        value: of,
        confidence: Array.from(confidence, (value, node) => (of[node] === -1 ? null : value)),
        consensus,
      },
      summary: {
        communities: countOf(of),
        communitiesLowest: Math.min(...counts),
        communitiesMean: meanOf(counts),
        communitiesHighest: Math.max(...counts),
        communitiesAgreed: countOf(consensus),
        withoutPartners: graph.n - tied.length,
        modularity: Math.max(...modularities),
        modularityLowest: Math.min(...modularities),
        modularityMean: meanOf(modularities),
        modularityDeviation: deviationOf(modularities),
        confidence: tied.length === 0 ? null : meanOf(tied.map((node) => confidence[node]!)),
        runs: modularities.length,
        ...agreements(graph, of),
      },
    };
  },
});
