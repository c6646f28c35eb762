import { PROJECTIONS } from '../contract/network.ts';
import { rowCount, rowLength } from '../network/csr.ts';
import { figure } from './figures.ts';
import { twoModeOf, type TwoMode } from './kernels/two-mode.ts';
import { defineMeasure } from './measure.ts';
import { none } from './parameters.ts';
import { countOf, meanOf } from './totals.ts';

/**
 * For each node the pairs of its events that also another node joins. Two events that share two nodes or more are such a pair for every
 * one of those nodes, so events are compared instead of nodes: O(Σ events of a node²).
 */
function redundantPairs({ eventsOf, nodesOf }: TwoMode): Float64Array {
  const pairs = new Float64Array(rowCount(eventsOf));
  const shared = new Uint32Array(rowCount(nodesOf));
  const eachLater = (event: number, visit: (other: number, node: number) => void): void => {
    for (let i = nodesOf.offsets[event]!; i < nodesOf.offsets[event + 1]!; i++) {
      const node = nodesOf.items[i]!;
      // Events of a node are in ascending order: the later ones stand last.
      for (let at = eventsOf.offsets[node + 1]! - 1; eventsOf.items[at]! > event; at--)
        visit(eventsOf.items[at]!, node);
    }
  };
  for (let event = 0; event < shared.length; event++) {
    eachLater(event, (other) => shared[other]!++);
    eachLater(event, (other, node) => {
      if (shared[other]! > 1) pairs[node]!++;
    });
    eachLater(event, (other) => (shared[other] = 0));
  }
  return pairs;
}

export const redundancy = defineMeasure({
  id: 'redundancy',
  title: { it: 'Sostituibilità', en: 'Redundancy' },
  describes: {
    it: 'Quante coppie di suoi progetti resterebbero unite da un’altra organizzazione se uscisse.',
    en: 'How many pairs of its projects another organisation would still join if it left.',
  },
  caveat: {
    it: 'Dice se due progetti hanno un’altra organizzazione in comune, non se questa saprebbe fare lo stesso lavoro.',
    en: 'It says whether two projects have another organisation in common, not whether that one could do the same work.',
  },
  category: 'two-mode',
  definition:
    'Of the pairs of projects of an organisation, the share that have another organisation in common; for a project, of the pairs of its participants those that meet in another project too. null below two projects. Weights and the least weight of a tie are left aside.',
  reference:
    'Latapy, Magnien, Del Vecchio 2008, Basic notions for the analysis of large two-mode networks, Social Networks 30:31-48',
  complexity: 'O(Σ projects of an organisation²)',
  of: 'nodes',
  range: '0 to 1',
  columns: { value: figure.share('Sostituibilità', 'Redundancy') },
  summary: {
    mean: figure.share('Media', 'Mean'),
    alone: figure.count('Uniscono progetti da sole', 'Join projects alone'),
  },
  projections: PROJECTIONS,
  onEvents: true,
  parameters: none,
  steps: ({ n, projects }) => {
    let steps = 0;
    for (let node = 0; node < n; node++) steps += projects[node]! ** 2;
    return 10 * steps;
  },
  run: (graph) => {
    const twoMode = twoModeOf(graph);
    const value = Array.from(redundantPairs(twoMode), (redundant, node) => {
      const own = rowLength(twoMode.eventsOf, node);
      return own < 2 ? null : redundant / ((own * (own - 1)) / 2);
    });
    return {
      columns: { value },
      summary: { mean: meanOf(value), alone: countOf(value, (share) => share < 1) },
    };
  },
});
