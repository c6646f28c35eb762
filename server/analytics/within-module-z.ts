import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import type { Graph, Grouping } from '../network/types.ts';
import { figure } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { defineMeasure } from './measure.ts';
import { groupBy, weighted } from './parameters.ts';
import { countOf } from './totals.ts';

/** Ties of each node inside its own group, counted or weighed. */
function insideOwn(graph: Graph, { of }: Grouping, byWeight: boolean): Float64Array {
  const { n, offsets, targets, weights } = graph;
  const inside = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    if (of[node] === -1) continue;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
      if (of[targets[at]!] === of[node]) inside[node]! += byWeight ? weights[at]! : 1;
  }
  return inside;
}

/** Distance from the mean of the group in its population standard deviations, which are computed from the mean for precision. */
function standardized(values: Float64Array, { ids, of }: Grouping): (number | null)[] {
  const size = new Float64Array(ids.length);
  const mean = new Float64Array(ids.length);
  const squares = new Float64Array(ids.length);
  of.forEach((group, node) => {
    if (group === -1) return;
    size[group]!++;
    // Running mean, and squares round it (Welford 1962).
    const difference = values[node]! - mean[group]!;
    mean[group]! += difference / size[group]!;
    squares[group]! += difference * (values[node]! - mean[group]!);
  });
  return Array.from(values, (value, node) => {
    const group = of[node]!;
    if (group === -1) return null;
    const deviation = Math.sqrt(squares[group]! / size[group]!);
    return deviation < 1e-12 ? 0 : (value - mean[group]!) / deviation;
  });
}

export const withinModuleZ = defineMeasure({
  id: 'within-module-z',
  title: { it: 'Centralità nel proprio gruppo', en: 'Within-group z' },
  describes: {
    it: 'Se nel proprio gruppo ha più legami degli altri membri.',
    en: 'Whether it has more ties within its own group than the other members.',
  },
  caveat: {
    it: 'In gruppi piccoli un legame in più basta a spostarla molto. Dice chi è al centro del proprio gruppo, non della rete.',
    en: 'In small groups one tie more is enough to move it much. It says who is at the centre of its group, not of the network.',
  },
  category: 'groups',
  definition:
    '(k - mean) / deviation, k the ties of the node inside its own group, mean and population standard deviation over the members of the group; `weighted` takes tie weights. 0 where all members have the same; null without a group. inside: k.',
  reference: 'Guimerà & Amaral 2005, Functional cartography, Nature 433:895-900',
  complexity: 'O(n + m)',
  of: 'nodes',
  range: 'any number; above 2.5 is called a hub by the paper',
  columns: {
    value: figure.number('Scarti dalla media del gruppo', 'Deviations from the group’s mean'),
    inside: figure.number('Legami nel gruppo', 'Ties in the group'),
  },
  summary: { hubs: figure.count('Oltre 2,5', 'Above 2.5') },
  projections: PROJECTIONS,
  parameters: z.object({ group: groupBy('community'), weighted }),
  steps: ({ n, targets }, { group }) => (n + targets.length) * (group === 'community' ? 250 : 10),
  run: (graph, parameters, context) => {
    const grouping = groupingOf(graph, parameters.group, context);
    const inside = insideOwn(graph, grouping, parameters.weighted);
    const value = standardized(inside, grouping);
    return {
      columns: {
        value,
        inside: Array.from(inside, (ties, node) => (grouping.of[node] === -1 ? null : ties)),
      },
      summary: { hubs: countOf(value, (deviations) => deviations > 2.5) },
    };
  },
});
