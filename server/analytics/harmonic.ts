import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { figure } from './figures.ts';
import { harmonicAndCloseness } from './kernels/closeness.ts';
import { defineMeasure, waysOf } from './measure.ts';
import { flag } from './parameters.ts';
import { largestOf, meanOf } from './totals.ts';

export const harmonic = defineMeasure({
  id: 'harmonic',
  title: { it: 'Vicinanza armonica', en: 'Harmonic closeness' },
  describes: {
    it: 'Quante altre ha a portata di mano: ogni partner vale uno, ogni partner di un partner mezzo, e così via.',
    en: 'How many others it has within reach: each partner counts one, each partner of a partner a half, and so on.',
  },
  caveat: {
    it: 'Cresce con la grandezza della rete e con quella dei progetti: si confronta solo dentro la stessa selezione.',
    en: 'It grows with the size of the network and of the projects: compare it only within the same selection.',
  },
  category: 'position',
  definition:
    'Σ 1/d over the other nodes; those out of reach add 0. Distances count steps, weights are left aside. Raw; `normalized` divides by n-1.',
  reference:
    'Marchiori & Latora 2000, Harmony in the small-world, Physica A 285:539-546; Boldi & Vigna 2014, Axioms for centrality, Internet Mathematics 10:222-262',
  complexity: 'O(n · m)',
  of: 'nodes',
  range: '0 to n-1; 0 to 1 when normalised',
  columns: { value: figure.number('Vicinanza armonica', 'Harmonic closeness') },
  summary: {
    largest: figure.number('La più alta', 'The largest'),
    mean: figure.number('Media', 'Mean'),
  },
  projections: PROJECTIONS,
  parameters: z.object({ normalized: flag('Divide by the largest possible value') }),
  onEvents: true,
  steps: (graph) =>
    (graph.n * (graph.n + waysOf(graph))) / (graph.tiedByEvents ? 15 : 2) +
    100 * (graph.n + waysOf(graph)),
  run: (graph, { normalized }, { progress }) => {
    const raw = harmonicAndCloseness(graph, progress).harmonic;
    const value = normalized && graph.n > 1 ? raw.map((each) => each / (graph.n - 1)) : raw;
    return { columns: { value }, summary: { largest: largestOf(value), mean: meanOf(value) } };
  },
});
