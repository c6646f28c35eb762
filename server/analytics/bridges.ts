import { PROJECTIONS } from '../contract/network.ts';
import type { Graph } from '../network/types.ts';
import { figure, ENDS } from './figures.ts';
import { cutsOf } from './kernels/cuts.ts';
import { defineMeasure, tieCount } from './measure.ts';
import { none } from './parameters.ts';

/** Position of the tie from `a` to `b`. */
const tieAt = ({ offsets, targets }: Graph, a: number, b: number): number =>
  offsets[a]! + targets.subarray(offsets[a], offsets[a + 1]).indexOf(b);

export const bridges = defineMeasure({
  id: 'bridges',
  title: { it: 'Legami unici', en: 'Bridges' },
  describes: {
    it: 'I legami che da soli tengono insieme due parti della rete: senza, non si raggiungono più.',
    en: 'The ties that alone hold two parts of the network together: without them they no longer reach each other.',
  },
  caveat: {
    it: 'Un legame tra due sole organizzazioni di un progetto è quasi sempre unico quando una delle due non ha altri partner. Conta il lato più piccolo.',
    en: 'A tie between the only two organisations of a project is nearly always a bridge when one of them has no other partner. Look at the smaller side.',
  },
  category: 'brokerage',
  definition:
    'Ties that lie on no cycle: removing one adds a component. value: nodes on the smaller of the two sides; weight and shared as in the projection. Sorted by value, largest first, then by the ids of the ends; source comes before target in the order of the nodes.',
  reference:
    'Tarjan 1974, A note on finding the bridges of a graph, Information Processing Letters 2:160-161',
  complexity: 'O(n + m)',
  of: 'ties',
  range: 'value 1 to half the component',
  columns: {
    ...ENDS,
    value: figure.count('Sul lato più piccolo', 'On the smaller side'),
    weight: figure.number('Peso del legame', 'Weight of the tie'),
    shared: figure.count('Progetti in comune', 'Shared projects'),
  },
  summary: {
    bridges: figure.count('Legami unici', 'Bridges'),
    share: figure.share('Quota di tutti i legami', 'Share of all ties'),
  },
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n, targets }) => 20 * (n + targets.length),
  run: (graph) => {
    const found = cutsOf(graph)
      .bridges.map(({ ends: [a, b], side }) => ({ a: Math.min(a, b), b: Math.max(a, b), side }))
      .toSorted((x, y) => y.side - x.side || x.a - y.a || x.b - y.b);
    const positions = found.map(({ a, b }) => tieAt(graph, a, b));
    const ties = tieCount(graph);
    return {
      columns: {
        source: found.map(({ a }) => graph.ids[a]!),
        target: found.map(({ b }) => graph.ids[b]!),
        value: found.map(({ side }) => side),
        weight: positions.map((at) => graph.weights[at]!),
        shared: positions.map((at) => graph.shared[at]!),
      },
      summary: { bridges: found.length, share: ties === 0 ? null : found.length / ties },
    };
  },
});
