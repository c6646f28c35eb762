import { z } from 'zod';
import { draws as drawsParameter } from './chance/draws.ts';
import { kendallTau } from './chance/kendall.ts';
import { quantile } from './chance/p-values.ts';
import { projectorOf } from './chance/projector.ts';
import { RANKED_IDS, stepsOfRanking, valuesOf } from './chance/rankings.ts';
import { levelGroups, overlapping, ranksOf, type PlaceRange } from './chance/ranks.ts';
import { MODES, RESAMPLES } from './chance/resample.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { seed } from './parameters.ts';

const DEFAULT_DRAWS = 200;
const MOST_DRAWS = 5_000;
const LOW = 0.05;
const HIGH = 0.95;
/** How far down the top of a ranking goes. */
const TOP = 10;

/** Between which places each node lies in nine draws of ten, rounded outwards to whole places. */
function rangesOf(nodes: number, rankings: readonly Uint32Array[]): PlaceRange {
  const range = { low: new Uint32Array(nodes), high: new Uint32Array(nodes) };
  for (let node = 0; node < nodes; node++) {
    const places = Uint32Array.from(rankings, (ranking) => ranking[node]!).toSorted();
    range.low[node] = Math.floor(quantile(places, LOW));
    range.high[node] = Math.ceil(quantile(places, HIGH));
  }
  return range;
}

/** Share of the nodes in the first `places` of `ranks` that are there in `other` too. */
function stillAmong(places: number, ranks: Uint32Array, other: Uint32Array): number {
  const first = [...ranks.keys()].filter((node) => ranks[node]! <= places);
  return first.filter((node) => other[node]! <= places).length / first.length;
}

const meanOver = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / items.length;

export const rankUncertainty = defineMeasure({
  id: 'rank-uncertainty',
  title: { it: 'Quanto è incerta la graduatoria', en: 'How uncertain the ranking is' },
  describes: {
    it: 'Tra quali posti starebbe ciascuna se mancasse una parte dei dati o se qualche organizzazione fosse registrata due volte, e chi è alla pari con chi.',
    en: 'Between which places each would stand if part of the data were missing or some organisations were recorded twice, and who is level with whom.',
  },
  caveat: {
    it: 'Si immagina che i dati manchino a caso. Se mancano sempre gli stessi (i piccoli, un territorio, un anno), la graduatoria può essere più sbagliata di così.',
    en: 'Data are imagined to be missing at random. If it is always the same that are missing (the small, one territory, one year), the ranking may be more wrong than this.',
  },
  category: 'chance',
  definition: [
    'The measure `ranking`, with its usual parameters, in `draws` networks that differ from the observed one by lot: without a `share` of the participations (mode=participations), without a `share` of the projects (mode=projects), or with a `share` of the organisations that have two projects or more recorded twice (mode=duplicates: each project goes to one of the two records by the toss of a coin, one at least to each; the record with more keeps the place).',
    'rank: place in the observed network, 1 the largest; equal values share the better place (1, 2, 2, 4). low, high: 5th and 95th percentile of the places in the draws, rounded outwards.',
    'tied (alla pari): going down the ranking, a new group begins with the first whose range lies wholly below the range of the leader of the group before. overlapping: how many others have a place in common with its range.',
    'summary: kendallTau, mean over the draws of Kendall’s tau-b with the observed ranking; firstStays, share of the draws in which who is first stays first; topStays, mean share of the first ten that stay among the first ten.',
    'Second records are not ranked. null for a node whose measure is not defined.',
  ].join(' '),
  reference:
    'Borgatti, Carley, Krackhardt 2006, Social Networks 28:124-136 (robustness under missing data); Kossinets 2006, Social Networks 28:247-268; Kendall 1945, Biometrika 33:239-251; Goldstein & Spiegelhalter 1996, J. R. Stat. Soc. A 159:385-443 (intervals of ranks)',
  complexity: 'O(draws · (the measure + sum over projects of size²))',
  of: 'nodes',
  range: 'ranks 1 to n; groups from 1; tau -1 to 1',
  columns: {
    value: figure.number('Valore', 'Value'),
    rank: figure.count('Posto', 'Rank'),
    low: figure.count('Dal posto', 'From rank'),
    high: figure.count('Al posto', 'To rank'),
    tied: figure.group('Alla pari', 'Level with'),
    overlapping: figure.count('Altre con posti in comune', 'Others with ranks in common'),
  },
  summary: {
    kendallTau: figure.index('Accordo tra le graduatorie (tau)', 'Agreement of rankings (tau)'),
    firstStays: figure.share('Volte in cui la prima resta prima', 'Draws in which the first stays'),
    topStays: figure.share(
      'Prime dieci che restano tra le dieci',
      'First ten that stay in the ten',
    ),
    groups: figure.count('Gruppi alla pari', 'Groups that are level'),
    draws: figure.count('Reti estratte', 'Networks drawn'),
    seed: figure.text('Seme', 'Seed'),
  },
  projections: ['organizations'],
  parameters: z.object({
    ranking: z
      .enum(RANKED_IDS)
      .default('degree')
      .meta({ description: 'Measure that makes the ranking' }),
    mode: z
      .enum(MODES)
      .default('participations')
      .meta({ description: 'What is missing, or there twice' }),
    share: z.coerce
      .number()
      .gt(0)
      .max(0.9)
      .default(0.1)
      .meta({ description: 'Share of the participations, projects or organisations concerned' }),
    draws: drawsParameter(DEFAULT_DRAWS, MOST_DRAWS),
    seed,
  }),
  steps: (graph, { ranking, draws }) =>
    draws *
    (stepsOfRanking(ranking, graph) +
      20 * graph.events.items.length +
      6 * graph.targets.length +
      50 * graph.n),
  run: (graph, { ranking, mode, share, draws, seed: seeded }, { rng, progress }) => {
    const value = valuesOf(ranking, graph, rng);
    const rank = ranksOf(value);
    const { extra, draw } = RESAMPLES[mode](graph.events, graph.n, share, rng);
    const projected = projectorOf(graph, extra);
    const rankings = Array.from({ length: draws }, (_, number) => {
      const values = valuesOf(ranking, projected(draw()), rng).subarray(0, graph.n);
      progress((number + 1) / draws);
      return ranksOf(values);
    });
    const range = rangesOf(graph.n, rankings);
    const tied = levelGroups(rank, range);
    const where = (places: Uint32Array) =>
      Array.from(places, (place, node) => (Number.isNaN(value[node]) ? null : place));
    return {
      columns: {
        value,
        rank: where(rank),
        low: where(range.low),
        high: where(range.high),
        tied: where(tied),
        overlapping: overlapping(range),
      },
      summary: {
        kendallTau: meanOver(rankings, (one) => kendallTau(rank, one)),
        firstStays: meanOver(rankings, (one) => stillAmong(1, rank, one)),
        topStays: meanOver(rankings, (one) => stillAmong(TOP, rank, one)),
        groups: tied.reduce((a, b) => Math.max(a, b), 0),
        draws,
        seed: seeded,
      },
    };
  },
});
