import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { rowLength } from '../network/csr.ts';
import { figure } from './figures.ts';
import { largestDegree, normalizedBy } from './largest-possible.ts';
import { defineMeasure, tieCount } from './measure.ts';
import { flag } from './parameters.ts';

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
    'Number of nodes tied to the node, weights left aside. Raw count; `normalized` divides by n-1. In the two-mode network: projects of an organisation, participants of a project; `normalized` divides by all projects, all organisations.',
  reference:
    'Freeman 1979, Centrality in social networks: conceptual clarification, Social Networks 1:215-239',
  complexity: 'O(n)',
  of: 'nodes',
  range: '0 to n-1; 0 to 1 when normalised',
  columns: { value: figure.count('Partner', 'Partners') },
  summary: { ties: figure.count('Legami', 'Ties') },
  projections: PROJECTIONS,
  parameters: z.object({ normalized: flag('Divide by the largest possible value') }),
  steps: ({ n }) => n,
  run: (graph, { normalized }) => {
    const raw = Uint32Array.from({ length: graph.n }, (_, node) => rowLength(graph, node));
    const value = normalized ? normalizedBy(raw, largestDegree(graph)) : raw;
    return { columns: { value }, summary: { ties: tieCount(graph) } };
  },
});
