import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { figure } from './figures.ts';
import { betweenness as shortestPathShares } from './kernels/betweenness.ts';
import { largestBetweenness, normalizedBy } from './largest-possible.ts';
import { defineMeasure } from './measure.ts';
import { flag } from './parameters.ts';
import { largestOf } from './totals.ts';

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
  complexity: 'O(n · m)',
  of: 'nodes',
  range: '0 to (n-1)(n-2)/2; 0 to 1 when normalised',
  columns: { value: figure.number('Intermediazione', 'Betweenness') },
  summary: { largest: figure.number('La più alta', 'The largest') },
  projections: PROJECTIONS,
  parameters: z.object({
    normalized: flag('Divide by the largest possible value'),
  }),
  steps: ({ n, targets }) => n * (n + 2 * targets.length),
  run: (graph, { normalized }, { progress }) => {
    const raw = shortestPathShares(graph, progress);
    const value = normalized ? normalizedBy(raw, largestBetweenness(graph)) : raw;
    return { columns: { value }, summary: { largest: largestOf(value) } };
  },
});
