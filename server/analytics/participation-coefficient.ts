import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import type { Graph, Grouping } from '../network/types.ts';
import { figure } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { defineMeasure } from './measure.ts';
import { groupBy, weighted } from './parameters.ts';
import { meanOf } from './totals.ts';

/** For each node the shares of its ties by group: 1 - Σ share², and how many groups; null without a tie to a group. */
function spread({ n, offsets, targets, weights }: Graph, { ids, of }: Grouping, byWeight: boolean) {
  const value: (number | null)[] = [];
  const groups = new Uint32Array(n);
  const toGroup = new Float64Array(ids.length);
  for (let node = 0; node < n; node++) {
    let total = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const group = of[targets[at]!]!;
      if (group === -1) continue;
      const weight = byWeight ? weights[at]! : 1;
      if (toGroup[group] === 0) groups[node]!++;
      toGroup[group]! += weight;
      total += weight;
    }
    let concentration = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const group = of[targets[at]!]!;
      if (group === -1) continue;
      concentration += (toGroup[group]! / total) ** 2;
      toGroup[group] = 0;
    }
    value.push(total === 0 ? null : 1 - concentration);
  }
  return { value, groups };
}

export const participationCoefficient = defineMeasure({
  id: 'participation-coefficient',
  title: { it: 'Distribuzione tra gruppi', en: 'Participation coefficient' },
  describes: {
    it: 'Quanto i suoi legami sono distribuiti tra gruppi diversi invece che raccolti in uno.',
    en: 'How far its ties are spread over different groups rather than gathered in one.',
  },
  caveat: {
    it: 'Con due partner in due gruppi vale già 50%: conta anche il numero dei partner. Con le comunità come gruppi dipende anche da dove il calcolo ne traccia il confine.',
    en: 'Two partners in two groups already give 50%: the number of partners counts too. With communities as groups it also depends on where the computation draws their border.',
  },
  category: 'groups',
  definition:
    '1 - Σ over groups of (ties of the node to the group / its ties)²; `weighted` takes tie weights. 0 when all ties lead to one group. Ties to nodes without a group are left out; null without a tie to a group. groups: to how many groups.',
  reference: 'Guimerà & Amaral 2005, Functional cartography, Nature 433:895-900',
  complexity: 'O(n + m)',
  of: 'nodes',
  range: '0 to 1 - 1/groups',
  columns: {
    value: figure.index('Distribuzione', 'Participation'),
    groups: figure.count('Gruppi raggiunti', 'Groups reached'),
  },
  summary: { mean: figure.index('Media', 'Mean') },
  projections: PROJECTIONS,
  parameters: z.object({ group: groupBy('community'), weighted }),
  steps: ({ n, targets }, { group }) => (n + targets.length) * (group === 'community' ? 250 : 10),
  run: (graph, parameters, context) => {
    const grouping = groupingOf(graph, parameters.group, context);
    const { value, groups } = spread(graph, grouping, parameters.weighted);
    return { columns: { value, groups }, summary: { mean: meanOf(value) } };
  },
});
