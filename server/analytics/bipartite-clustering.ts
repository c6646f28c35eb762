import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { rowLength } from '../network/csr.ts';
import { figure } from './figures.ts';
import { forEachCompany, meetings, twoModeOf, type TwoMode } from './kernels/two-mode.ts';
import { defineMeasure } from './measure.ts';
import { meanOf } from './totals.ts';

/** By what the events of two nodes in common are divided, given the events of each and those in common. */
const DENOMINATORS = {
  dot: (a: number, b: number, common: number) => a + b - common,
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
} as const;

/** Paths of three ties: through every tie, from another event of its node to another node of its event. */
function threePaths({ eventsOf, nodesOf }: TwoMode): number {
  let paths = 0;
  for (let node = 0; node + 1 < eventsOf.offsets.length; node++) {
    const further = rowLength(eventsOf, node) - 1;
    for (let at = eventsOf.offsets[node]!; at < eventsOf.offsets[node + 1]!; at++)
      paths += further * (rowLength(nodesOf, eventsOf.items[at]!) - 1);
  }
  return paths;
}

export const bipartiteClustering = defineMeasure({
  id: 'bipartite-clustering',
  title: { it: 'Ripetersi insieme', en: 'Two-mode clustering' },
  describes: {
    it: 'Quanto con i suoi partner condivide tutti i progetti, o uno solo tra molti.',
    en: 'How far it shares all its projects with its partners, or just one of many.',
  },
  caveat: {
    it: 'Chi ha un solo progetto ha un valore alto quando anche i suoi partner ne hanno uno solo: con pochi progetti dice poco.',
    en: 'With a single project the value is high when the partners have a single one too: with few projects it says little.',
  },
  category: 'two-mode',
  definition: [
    'Mean over the partners v of u of |P(u) ∩ P(v)| / |P(u) ∪ P(v)|, P the projects of each (for a project, its participants); `mode` min or max divides by the smaller or larger of the two instead.',
    'null without partners. Weights and the least weight of a tie are left aside.',
    'summary: robinsAlexander, 4 × four-cycles over three-paths of the two-mode network: how often two organisations that share a project, one of them with another project, share that one too; null without three-paths.',
  ].join(' '),
  reference:
    'Latapy, Magnien, Del Vecchio 2008, Basic notions for the analysis of large two-mode networks, Social Networks 30:31-48; Robins & Alexander 2004, Comput. Math. Organ. Theory 10:69-94',
  complexity: 'O(Σ size of projects²)',
  of: 'nodes',
  range: 'above 0 to 1',
  columns: { value: figure.share('Ripetersi insieme', 'Two-mode clustering') },
  summary: {
    mean: figure.share('Media', 'Mean'),
    robinsAlexander: figure.share('Coppie che si ripetono', 'Robins-Alexander clustering'),
  },
  projections: PROJECTIONS,
  onEvents: true,
  parameters: z.object({
    mode: z
      .enum(['dot', 'min', 'max'])
      .default('dot')
      .meta({ description: 'What the shared projects are divided by: union, smaller, larger' }),
  }),
  steps: (graph) => 12 * meetings(graph),
  run: (graph, { mode }) => {
    const twoMode = twoModeOf(graph);
    const divide = DENOMINATORS[mode];
    const value: (number | null)[] = Array.from({ length: graph.n }, () => null);
    let pairs = 0;
    forEachCompany(twoMode, (node, others, shared) => {
      const own = rowLength(twoMode.eventsOf, node);
      let sum = 0;
      for (const other of others) {
        const common = shared[other]!;
        sum += common / divide(own, rowLength(twoMode.eventsOf, other), common);
        pairs += (common * (common - 1)) / 2;
      }
      if (others.length > 0) value[node] = sum / others.length;
    });
    const paths = threePaths(twoMode);
    return {
      columns: { value },
      // Every four-cycle was met from both of its nodes.
      summary: { mean: meanOf(value), robinsAlexander: paths === 0 ? null : (2 * pairs) / paths },
    };
  },
});
