import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import type { Graph } from '../network/types.ts';
import { figure } from './figures.ts';
import { betweenness as shortestPathShares } from './kernels/betweenness.ts';
import { betweennessByEvents } from './kernels/incidence/betweenness.ts';
import { largestBetweenness, normalizedBy } from './largest-possible.ts';
import { defineMeasure, waysOf, type MeasureOutput } from './measure.ts';
import { flag } from './parameters.ts';
import { largestOf } from './totals.ts';

/** Fewer nodes are done sooner than a second worker has read them. */
const WORTH_SHARING = 5_000;

const tell = (graph: Graph, normalized: boolean, raw: Float64Array): MeasureOutput => {
  const value = normalized ? normalizedBy(raw, largestBetweenness(graph)) : raw;
  return { columns: { value }, summary: { largest: largestOf(value) } };
};

export const betweenness = defineMeasure({
  id: 'betweenness',
  title: { it: 'Intermediazione', en: 'Betweenness' },
  describes: {
    it: 'Quante catene di partner più brevi, tra due altre organizzazioni, passano da qui.',
    en: 'How many of the shortest chains of partners between two other organisations pass through it.',
  },
  caveat: {
    it: 'Pochi progetti in più o in meno possono cambiarla molto: guarda l’incertezza della graduatoria prima di citarla. Stare su molte catene non vuol dire usarle.',
    en: 'A few projects more or fewer may change it much: look at the uncertainty of the ranking before quoting it. To be on many chains is not to make use of them.',
  },
  category: 'brokerage',
  definition:
    'Sum over unordered pairs {s, t} of other nodes of the share of the shortest paths between them that pass through the node; paths count steps, weights are left aside. Raw; `normalized` divides by (n-1)(n-2)/2, in the two-mode network by the largest value possible for the node’s kind (Borgatti & Everett).',
  reference:
    'Freeman 1977, Sociometry 40:35-41; algorithm of Brandes 2001, J. Math. Sociology 25:163-177; two-mode: Borgatti & Everett 1997, Social Networks 19:243-269',
  complexity:
    'O(n · m); of organisations O(n · participations): on the two-mode network, after Sarıyüce et al. 2013, arXiv 1209.6007, and Puzis et al. 2015, never on its ties',
  of: 'nodes',
  range: '0 to (n-1)(n-2)/2; 0 to 1 when normalised',
  columns: { value: figure.number('Intermediazione', 'Betweenness') },
  summary: { largest: figure.number('La più alta', 'The largest') },
  projections: PROJECTIONS,
  parameters: z.object({
    normalized: flag('Divide by the largest possible value'),
  }),
  steps: (graph) =>
    graph.tiedByEvents
      ? (graph.n * waysOf(graph)) / 3 + 100 * (graph.n + waysOf(graph))
      : graph.n * (graph.n + 2 * waysOf(graph)),
  run: (graph, { normalized }, { progress }) =>
    tell(graph, normalized, shortestPathShares(graph, progress)),
  onEvents: true,
  divided: {
    parts: (graph) => (graph.tiedByEvents && graph.n >= WORTH_SHARING ? 2 : 1),
    part: ({ events, n }, _, { progress, ...share }) =>
      betweennessByEvents(events, n, progress, share),
    join: (graph, { normalized }, raw) => tell(graph, normalized, raw),
  },
});
