import { PROJECTIONS } from '../contract/network.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';

export const strength = defineMeasure({
  id: 'strength',
  title: { it: 'Intensità di collaborazione', en: 'Strength of collaboration' },
  describes: {
    it: 'Quanto collabora in tutto: la somma dei pesi dei suoi legami.',
    en: 'How much it collaborates altogether: the sum of the weights of its ties.',
  },
  caveat: {
    it: 'Dice quanto si lavora insieme secondo i progetti registrati, non con quale esito né con quale impegno di ciascuno.',
    en: 'It says how much is done together by the projects on record, not with what result nor with how much effort of each.',
  },
  category: 'position',
  definition:
    'Sum of the weights of the ties at the node. With the weight newman it equals the number of its projects that have another participant in scope.',
  reference:
    'Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004, The architecture of complex weighted networks, PNAS 101:3747-3752; Newman 2001, Phys. Rev. E 64:016132',
  complexity: 'O(n + m)',
  of: 'nodes',
  range: '0 or more',
  columns: { value: figure.number('Intensità', 'Strength') },
  summary: { weight: figure.number('Peso di tutti i legami', 'Weight of all ties') },
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n, targets }) => n + targets.length,
  run: ({ n, offsets, weights }) => {
    const value = new Float64Array(n);
    let total = 0;
    for (let node = 0; node < n; node++) {
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) value[node]! += weights[at]!;
      total += value[node]!;
    }
    return { columns: { value }, summary: { weight: total / 2 } };
  },
});
