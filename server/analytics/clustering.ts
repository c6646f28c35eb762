import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { rowLength } from '../network/csr.ts';
import type { Graph } from '../network/types.ts';
import { figure } from './figures.ts';
import { trianglesOf } from './kernels/triangles.ts';
import { defineMeasure } from './measure.ts';
import { weighted } from './parameters.ts';
import { meanOf, sumOf } from './totals.ts';

/** Pairs of partners of each node. */
const pairsOf = (graph: Graph): Float64Array =>
  Float64Array.from({ length: graph.n }, (_, node) => {
    const degree = rowLength(graph, node);
    return (degree * (degree - 1)) / 2;
  });

/** Σ (w_ij + w_ih) over the pairs {j, h} of partners of i that are partners of each other, over all that i could have. O(Σ degree²). */
function closedWeight({ n, offsets, targets, weights }: Graph): Float64Array {
  const partnerOf = new Int32Array(n).fill(-1);
  return Float64Array.from({ length: n }, (_, i) => {
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    for (let at = begin; at < end; at++) partnerOf[targets[at]!] = i;
    let closed = 0;
    let strength = 0;
    for (let at = begin; at < end; at++) {
      const j = targets[at]!;
      let common = 0;
      for (let from = offsets[j]!; from < offsets[j + 1]!; from++)
        if (partnerOf[targets[from]!] === i) common++;
      closed += weights[at]! * common;
      strength += weights[at]!;
    }
    return closed / (strength * (end - begin - 1));
  });
}

export const clustering = defineMeasure({
  id: 'clustering',
  title: { it: 'Partner tra loro', en: 'Clustering' },
  describes: {
    it: 'Quante delle coppie di suoi partner collaborano anche tra loro.',
    en: 'How many of the pairs of its partners also work with each other.',
  },
  caveat: {
    it: 'Chi sta in un solo progetto ha sempre il 100%, perché tutti i partner del progetto sono partner tra loro: guarda anche il raggruppamento a due modi.',
    en: 'In a single project it is always 100%, since all partners of the project are partners of each other: look at the two-mode clustering too.',
  },
  category: 'cohesion',
  definition:
    'Triangles at the node over the pairs of its partners. `weighted`: Σ (w_ij + w_ih) over the closed pairs {j, h}, over strength · (degree - 1). null below two partners. summary: mean over the nodes that have a value; transitivity, 3 × triangles over connected triads, unweighted. In the two-mode network there are no triangles: use bipartite-clustering.',
  reference:
    'Watts & Strogatz 1998, Nature 393:440-442; weighted: Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004, PNAS 101:3747-3752',
  complexity: 'O(m · sqrt(m)); weighted O(Σ degree²)',
  of: 'nodes',
  range: '0 to 1',
  columns: { value: figure.share('Partner tra loro', 'Clustering') },
  summary: {
    mean: figure.share('Media', 'Mean'),
    transitivity: figure.share('Terne chiuse', 'Closed triads'),
  },
  projections: PROJECTIONS,
  parameters: z.object({ weighted }),
  steps: ({ n, targets }) => n + targets.length * 20,
  run: (graph, parameters) => {
    const triangles = trianglesOf(graph);
    const pairs = pairsOf(graph);
    const shares = parameters.weighted
      ? closedWeight(graph)
      : triangles.map((count, node) => count / pairs[node]!);
    const value = Array.from(shares, (share, node) => (pairs[node] === 0 ? null : share));
    const triads = sumOf(pairs);
    return {
      columns: { value },
      summary: {
        mean: meanOf(value),
        transitivity: triads === 0 ? null : sumOf(triangles) / triads,
      },
    };
  },
});
