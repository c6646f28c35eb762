import { PROJECTIONS } from '../contract/network.ts';
import { rowLength } from '../network/csr.ts';
import type { Graph } from '../network/types.ts';
import { betweenness as betweennessMeasure } from './betweenness.ts';
import { closeness as closenessMeasure } from './closeness.ts';
import { figure } from './figures.ts';
import { betweenness } from './kernels/betweenness.ts';
import { harmonicAndCloseness } from './kernels/closeness.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';
import { largestOf, sumOf } from './totals.ts';

/** Sum of the differences from the largest value, over that sum in a star, which no network of n nodes exceeds; null below three nodes. */
function concentration(values: ArrayLike<number>, inStar: (n: number) => number): number | null {
  const n = values.length;
  const largest = largestOf(values);
  return n < 3 || largest === null ? null : (n * largest - sumOf(values)) / inStar(n);
}

/** Freeman's centralization of degree. */
export const degreeCentralization = (graph: Pick<Graph, 'n' | 'offsets'>): number | null =>
  concentration(
    Uint32Array.from({ length: graph.n }, (_, node) => rowLength(graph, node)),
    (n) => (n - 1) * (n - 2),
  );

export const centralization = defineMeasure({
  id: 'centralization',
  title: { it: 'Concentrazione', en: 'Centralization' },
  describes: {
    it: 'Quanto la rete ruota attorno a una sola organizzazione: 100% in una stella, 0% quando tutte sono nella stessa posizione.',
    en: 'How far the network turns round a single organisation: 100% in a star, 0% when all are in the same position.',
  },
  caveat: {
    it: 'Dice quanto il primo stacca gli altri, non chi è né se sia un bene. In reti grandi è quasi sempre bassa.',
    en: 'It says how far the first is ahead of the others, not who it is nor whether that is good. In large networks it is nearly always low.',
  },
  category: 'cohesion',
  definition:
    'Σ (largest - value) over the nodes, over the same sum in a star of n nodes: (n-1)(n-2) for degree, (n-1)²(n-2)/2 for betweenness, (n-1)(n-2)/(2n-3) for closeness (Wasserman & Faust’s, so that a disconnected network has one too). Weights are left aside. null below three nodes.',
  reference: 'Freeman 1979, Social Networks 1:215-239',
  complexity: 'O(n · m)',
  of: 'network',
  range: '0 to 1',
  columns: {},
  summary: {
    degree: figure.share('Dei partner', 'Of degree'),
    betweenness: figure.share('Dell’intermediazione', 'Of betweenness'),
    closeness: figure.share('Della vicinanza', 'Of closeness'),
  },
  projections: PROJECTIONS,
  parameters: none,
  steps: (graph) => betweennessMeasure.steps(graph, {}) + closenessMeasure.steps(graph, {}),
  run: (graph, _, { progress }) => {
    const between = betweenness(graph, (done) => progress(done / 2));
    const { closeness } = harmonicAndCloseness(graph, (done) => progress((1 + done) / 2));
    return {
      columns: {},
      summary: {
        degree: degreeCentralization(graph),
        betweenness: concentration(between, (n) => ((n - 1) ** 2 * (n - 2)) / 2),
        closeness: concentration(closeness, (n) => ((n - 1) * (n - 2)) / (2 * n - 3)),
      },
    };
  },
});
