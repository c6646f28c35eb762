import { PROJECTIONS } from '../contract/network.ts';
import { figure } from './figures.ts';
import { coreNumbers } from './kernels/cores.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';
import { countOf, largestOf } from './totals.ts';

export const kCore = defineMeasure({
  id: 'k-core',
  title: { it: 'Nocciolo', en: 'Core' },
  describes: {
    it: 'Quanto è interna: il più grande numero k per cui sta in un insieme in cui ognuna ha almeno k partner dell’insieme.',
    en: 'How far inside it is: the largest k such that it belongs to a set in which each has at least k partners of the set.',
  },
  caveat: {
    it: 'Un solo progetto di k+1 organizzazioni basta a dare il valore k a tutte: in una rete di progetti il nocciolo più interno è spesso il progetto più numeroso.',
    en: 'A single project of k+1 organisations is enough to give k to all of them: in a network of projects the innermost core is often the largest project.',
  },
  category: 'position',
  definition:
    'Largest k such that the node belongs to a subgraph in which every node has degree k or more; weights are left aside. 0 without ties.',
  reference: 'Seidman 1983, Network structure and minimum degree, Social Networks 5:269-287',
  complexity: 'O(m + n)',
  of: 'nodes',
  range: '0 to the degree of the node',
  columns: { value: figure.count('Nocciolo', 'Core') },
  summary: {
    innermost: figure.count('Il più interno', 'The innermost'),
    inInnermost: figure.count('Nel più interno', 'In the innermost'),
  },
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n, targets }) => 4 * (n + targets.length),
  run: (graph) => {
    const value = coreNumbers(graph);
    const innermost = largestOf(value);
    return {
      columns: { value },
      summary: { innermost, inInnermost: countOf(value, (core) => core === innermost) },
    };
  },
});
