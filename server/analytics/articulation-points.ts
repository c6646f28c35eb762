import { PROJECTIONS } from '../contract/network.ts';
import { figure } from './figures.ts';
import { cutsOf } from './kernels/cuts.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';
import { largestOf, sumOf } from './totals.ts';

export const articulationPoints = defineMeasure({
  id: 'articulation-points',
  title: { it: 'Punti di tenuta', en: 'Cut points' },
  describes: {
    it: 'Se, togliendola, una parte della rete resta staccata dal resto.',
    en: 'Whether a part of the network would be cut off without it.',
  },
  caveat: {
    it: 'Basta un legame che i dati non contengono perché il distacco non ci sia. Guarda quante organizzazioni resterebbero staccate: spesso è una sola.',
    en: 'One tie that the data do not hold is enough to undo the cut. Look at how many organisations would be cut off: often it is a single one.',
  },
  category: 'brokerage',
  definition:
    '1 for a node whose removal leaves its component in two parts or more, else 0. parts: into how many the rest of its component falls (1 for most nodes, 0 without ties); cutOff: nodes of the rest outside the largest of those parts.',
  reference: 'Hopcroft & Tarjan 1973, Algorithm 447, Comm. ACM 16:372-378',
  complexity: 'O(n + m)',
  of: 'nodes',
  range: '0 or 1',
  columns: {
    value: figure.flag('Punto di tenuta', 'Cut point'),
    parts: figure.count('Parti che resterebbero', 'Parts that would remain'),
    cutOff: figure.count('Resterebbero staccate', 'Would be cut off'),
  },
  summary: {
    points: figure.count('Punti di tenuta', 'Cut points'),
    mostCutOff: figure.count('Il distacco più grande', 'The largest cut'),
  },
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n, targets }) => 40 * (n + targets.length),
  run: (graph) => {
    const { parts, cutOff } = cutsOf(graph);
    const value = parts.map((count) => Number(count > 1));
    return {
      columns: { value, parts, cutOff },
      summary: { points: sumOf(value), mostCutOff: largestOf(cutOff) },
    };
  },
});
