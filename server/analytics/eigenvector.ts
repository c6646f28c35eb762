import { PROJECTIONS } from '../contract/network.ts';
import { figure } from './figures.ts';
import { eigenvector as leading } from './kernels/eigenvector.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';
import { countOf, meanOf } from './totals.ts';

export const eigenvector = defineMeasure({
  id: 'eigenvector',
  title: { it: 'Partner ben collegati', en: 'Eigenvector centrality' },
  describes: {
    it: 'Se i suoi partner hanno a loro volta molti legami, e così via.',
    en: 'Whether its partners have many ties in turn, and so on.',
  },
  caveat: {
    it: 'Premia chi sta nel nocciolo più fitto, spesso quello di un solo progetto numeroso. Fuori dal gruppo separato più fitto vale zero, anche per chi nel suo è al centro.',
    en: 'It favours the densest core, often that of a single large project. Outside the densest separate group it is zero, even for who is at the centre of its own.',
  },
  category: 'position',
  definition:
    'Entry of the node in the eigenvector of the largest eigenvalue of the weighted adjacency matrix, scaled so that the largest entry is 1. 0 in components whose own largest eigenvalue is smaller, and for nodes without ties.',
  reference: 'Bonacich 1972, J. Math. Sociology 2:113-120',
  complexity: 'O(m) a round; more rounds where two eigenvalues are close',
  of: 'nodes',
  range: '0 to 1',
  columns: { value: figure.index('Partner ben collegati', 'Eigenvector') },
  summary: {
    mean: figure.index('Media', 'Mean'),
    aboveHalf: figure.count('Oltre metà del più alto', 'Above half of the largest'),
  },
  projections: PROJECTIONS,
  parameters: none,
  steps: ({ n, targets }) => 500 * (n + targets.length),
  run: (graph) => {
    const value = leading(graph);
    return {
      columns: { value },
      summary: { mean: meanOf(value), aboveHalf: countOf(value, (each) => each > 0.5) },
    };
  },
});
