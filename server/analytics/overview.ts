import { PROJECTIONS } from '../contract/network.ts';
import { componentsOf } from '../network/components.ts';
import { rowLength } from '../network/csr.ts';
import type { Graph } from '../network/types.ts';
import { closeness } from './closeness.ts';
import { degreeCentralization } from './centralization.ts';
import { degreeAssortativity } from './kernels/assortativity.ts';
import { distances } from './kernels/distances.ts';
import { trianglesOf } from './kernels/triangles.ts';
import { figure } from './figures.ts';
import { defineMeasure, tieCount } from './measure.ts';
import { none } from './parameters.ts';

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Share of connected triads that close, and the mean over nodes of the share among their own partners. */
function clustering(graph: Graph, degrees: Uint32Array) {
  const triangles = trianglesOf(graph);
  const triads = Float64Array.from(degrees, (degree) => (degree * (degree - 1)) / 2);
  const local = triangles.map((count, node) => (triads[node] === 0 ? 0 : count / triads[node]!));
  const open = sum(triads);
  return {
    transitivity: open === 0 ? null : sum(triangles) / open,
    averageClustering: graph.n === 0 ? null : sum(local) / graph.n,
  };
}

export const overview = defineMeasure({
  id: 'overview',
  title: { it: 'La rete in cifre', en: 'The network in figures' },
  describes: {
    it: 'Quanto è grande, fitta e unita la rete, e quanto dipende da pochi.',
    en: 'How large, dense and connected the network is, and how much it depends on a few.',
  },
  caveat: {
    it: 'Reti di grandezza diversa non si confrontano direttamente: densità e distanze dipendono da quante organizzazioni e quanto numerosi progetti ci sono.',
    en: 'Networks of different size do not compare directly: density and distances depend on how many organisations and how large projects there are.',
  },
  category: 'cohesion',
  definition: [
    'Unweighted. density: ties over n(n-1)/2.',
    'averagePath: mean distance in steps over all pairs with a path between them, in any component.',
    'diameter: greatest distance within the largest component, or within any of several equally large.',
    'transitivity: 3 × triangles over connected triads.',
    'averageClustering: mean over all nodes of the share of pairs of partners that are partners; 0 below two partners (Watts & Strogatz).',
    'degreeAssortativity: Pearson correlation of the degrees at the two ends of the ties (Newman).',
    'centralization: of degree, sum of differences from the largest over (n-1)(n-2) (Freeman).',
    'null where not defined: a mean over nothing, a correlation without variance, centralization below three nodes.',
  ].join(' '),
  reference:
    'Wasserman & Faust 1994, Social Network Analysis; Freeman 1979, Social Networks 1:215-239; Watts & Strogatz 1998, Nature 393:440-442; Newman 2002, Phys. Rev. Lett. 89:208701',
  complexity: 'O(n · m / 32) to O(n · m) for distances, O(m · sqrt(m)) for triangles',
  of: 'network',
  range: 'shares 0 to 1; degreeAssortativity -1 to 1; averagePath and diameter in steps',
  columns: {},
  summary: {
    nodes: figure.count('Nodi', 'Nodes'),
    ties: figure.count('Legami', 'Ties'),
    density: figure.share('Densità', 'Density'),
    components: figure.count('Gruppi separati', 'Separate groups'),
    largestComponent: figure.count('Nel gruppo più grande', 'In the largest group'),
    isolated: figure.count('Senza partner', 'Without partners'),
    averagePath: figure.number('Distanza media, in passi', 'Mean distance, in steps'),
    diameter: figure.count('Distanza più grande, in passi', 'Greatest distance, in steps'),
    transitivity: figure.share('Terne chiuse', 'Closed triads'),
    averageClustering: figure.share(
      'Partner tra loro, in media',
      'Partners of each other, on average',
    ),
    degreeAssortativity: figure.index(
      'Affinità per numero di partner',
      'Assortativity by partners',
    ),
    centralization: figure.share('Concentrazione dei partner', 'Centralization of partners'),
  },
  projections: PROJECTIONS,
  parameters: none,
  steps: (graph) => closeness.steps(graph, {}) + 40 * graph.targets.length,
  run: (graph, _, { progress }) => {
    const { n } = graph;
    const ties = tieCount(graph);
    const degrees = Uint32Array.from({ length: n }, (__, node) => rowLength(graph, node));
    const { count, of, sizes } = componentsOf(graph);
    const { pairs, total, eccentricity } = distances(graph, progress);
    const inLargest = eccentricity.filter((___, node) => sizes[of[node]!] === sizes[0]);
    return {
      columns: {},
      summary: {
        nodes: n,
        ties,
        density: n < 2 ? null : ties / ((n * (n - 1)) / 2),
        components: count,
        largestComponent: sizes[0] ?? 0,
        isolated: degrees.filter((degree) => degree === 0).length,
        averagePath: pairs === 0 ? null : total / pairs,
        diameter: n === 0 ? null : inLargest.reduce((a, b) => Math.max(a, b), 0),
        ...clustering(graph, degrees),
        degreeAssortativity: degreeAssortativity(graph),
        centralization: degreeCentralization(graph),
      },
    };
  },
});
