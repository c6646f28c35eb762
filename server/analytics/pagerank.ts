import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { figure } from './figures.ts';
import { pagerank as walk } from './kernels/pagerank.ts';
import { defineMeasure, waysOf } from './measure.ts';
import { largestOf } from './totals.ts';

export const pagerank = defineMeasure({
  id: 'pagerank',
  title: { it: 'Passaggio', en: 'PageRank' },
  describes: {
    it: 'Quanto spesso ci passa chi si muove a caso da un partner all’altro, e ogni tanto riparte da un punto qualsiasi.',
    en: 'How often somebody comes by who moves at random from partner to partner, and now and then starts anew anywhere.',
  },
  caveat: {
    it: 'In una rete senza direzione somiglia molto all’intensità di collaborazione: di rado dice qualcosa di nuovo.',
    en: 'In a network without directions it is much like the strength of collaboration: it seldom says something new.',
  },
  category: 'position',
  definition:
    'Stationary share of time of a walker who follows a tie with probability `damping`, in proportion to its weight, and otherwise, or where there is no tie, starts anew at any node with equal probability. Sums to 1 over the nodes.',
  reference: 'Brin & Page 1998, Computer Networks and ISDN Systems 30:107-117',
  complexity: 'O(m) a round, about log(precision)/log(damping) rounds',
  of: 'nodes',
  range: '0 to 1, sum 1',
  columns: { value: figure.share('Passaggio', 'PageRank') },
  summary: { largest: figure.share('Il più alto', 'The largest') },
  projections: PROJECTIONS,
  parameters: z.object({
    damping: z.coerce
      .number()
      .min(0)
      .max(0.99)
      .default(0.85)
      .meta({ description: 'Probability of following a tie rather than starting anew' }),
  }),
  onEvents: true,
  steps: (graph) => 200 * (graph.n + waysOf(graph)),
  run: (graph, { damping }, { progress }) => {
    const value = walk(graph, { damping }, progress);
    return { columns: { value }, summary: { largest: largestOf(value) } };
  },
});
