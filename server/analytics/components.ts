import { PROJECTIONS } from '../contract/network.ts';
import { componentsOf } from '../network/components.ts';
import { figure } from './figures.ts';
import { defineMeasure, waysOf } from './measure.ts';
import { none } from './parameters.ts';

export const components = defineMeasure({
  id: 'components',
  title: { it: 'Gruppi separati', en: 'Separate groups' },
  describes: {
    it: 'In quale parte della rete sta: tra parti diverse non c’è alcuna catena di partner.',
    en: 'Which part of the network it is in: no chain of partners leads from one part to another.',
  },
  caveat: {
    it: 'Un gruppo separato nei dati può essere legato agli altri da progetti che i dati non contengono.',
    en: 'A group that is separate in the data may be tied to others by projects that the data do not hold.',
  },
  category: 'groups',
  definition:
    'Connected components, numbered from the largest (0) down; of equally large ones, the one whose first member comes first by id. A node without ties is a component of its own.',
  reference:
    'Hopcroft & Tarjan 1973, Algorithm 447: efficient algorithms for graph manipulation, Comm. ACM 16:372-378',
  complexity: 'O(n + m)',
  of: 'nodes',
  range: '0 to components - 1',
  columns: { value: figure.group('Gruppo', 'Group') },
  summary: {
    components: figure.count('Gruppi separati', 'Separate groups'),
    largest: figure.count('Nel più grande', 'In the largest'),
    isolated: figure.count('Senza partner', 'Without partners'),
  },
  projections: PROJECTIONS,
  parameters: none,
  onEvents: true,
  steps: (graph) => graph.n + waysOf(graph),
  run: (graph) => {
    const { count, of, sizes } = componentsOf(graph);
    return {
      columns: { value: of },
      summary: {
        components: count,
        largest: sizes[0] ?? 0,
        isolated: sizes.filter((size) => size === 1).length,
      },
    };
  },
});
