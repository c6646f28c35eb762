import { PROJECTIONS } from '../contract/network.ts';
import { rowLength } from '../network/csr.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';

export const degree = defineMeasure({
  id: 'degree',
  title: { it: 'Partner', en: 'Partners' },
  describes: {
    it: 'Con quante organizzazioni diverse ha almeno un progetto in comune.',
    en: 'With how many different organisations it shares at least one project.',
  },
  caveat: {
    it: 'Chi sta in un solo progetto molto numeroso ha molti partner senza averli scelti uno per uno: guarda anche l’intensità di collaborazione.',
    en: 'An organisation in one very large project has many partners without having chosen each: look at the strength of collaboration too.',
  },
  category: 'position',
  definition:
    'Number of nodes tied to the node, weights left aside. Raw count. In the two-mode network: projects of an organisation, participants of a project.',
  reference:
    'Freeman 1979, Centrality in social networks: conceptual clarification, Social Networks 1:215-239',
  complexity: 'O(n)',
  of: 'nodes',
  range: '0 to n-1',
  columns: { value: figure.count('Partner', 'Partners') },
  summary: { ties: figure.count('Legami', 'Ties') },
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n }) => n,
  run: (graph) => {
    const value = Uint32Array.from({ length: graph.n }, (_, node) => rowLength(graph, node));
    return { columns: { value }, summary: { ties: graph.targets.length / 2 } };
  },
});
