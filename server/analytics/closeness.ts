import { PROJECTIONS } from '../contract/network.ts';
import { figure } from './figures.ts';
import { harmonicAndCloseness } from './kernels/closeness.ts';
import { defineMeasure, waysOf } from './measure.ts';
import { none } from './parameters.ts';
import { largestOf, meanOf } from './totals.ts';

export const closeness = defineMeasure({
  id: 'closeness',
  title: { it: 'Vicinanza', en: 'Closeness' },
  describes: {
    it: 'Quanto è vicina a tutte le altre: quanti passaggi da partner a partner servono, in media, per raggiungerle.',
    en: 'How near it is to all others: how many steps from partner to partner it takes, on average, to reach them.',
  },
  caveat: {
    it: 'In reti fitte quasi tutte hanno valori simili: piccole differenze non vogliono dire nulla. Chi sta in un gruppo separato vale meno perché non raggiunge gli altri.',
    en: 'In dense networks almost all have similar values: small differences mean nothing. Who is in a separate group has less because it does not reach the others.',
  },
  category: 'position',
  definition:
    'r/(n-1) · r/Σd: the share of the n-1 other nodes that are reached (r), over their mean distance; distances count steps, weights are left aside. 0 for a node without ties. In a connected network it is Freeman’s closeness, (n-1)/Σd. In the two-mode network distances run over organisations and projects alike.',
  reference:
    'Wasserman & Faust 1994, Social Network Analysis, 5.2.2; Freeman 1979, Social Networks 1:215-239',
  complexity: 'O(n · m)',
  of: 'nodes',
  range: '0 to 1',
  columns: { value: figure.index('Vicinanza', 'Closeness') },
  summary: {
    largest: figure.index('La più alta', 'The largest'),
    mean: figure.index('Media', 'Mean'),
  },
  projections: PROJECTIONS,
  parameters: none,
  onEvents: true,
  steps: (graph) =>
    (graph.n * (graph.n + waysOf(graph))) / (graph.tiedByEvents ? 15 : 2) +
    100 * (graph.n + waysOf(graph)),
  run: (graph, _, { progress }) => {
    const value = harmonicAndCloseness(graph, progress).closeness;
    return { columns: { value }, summary: { largest: largestOf(value), mean: meanOf(value) } };
  },
});
