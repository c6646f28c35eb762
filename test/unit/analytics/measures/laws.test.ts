import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../../server/analytics/index.ts';
import { giveTies } from '../../../../server/network/ties.ts';
import type { Graph } from '../../../../server/network/types.ts';
import { graphOfEvents, withoutEvents } from '../kernels/networks.ts';
import { beside, grouped, graphOfGrouped, renamed, type Grouped } from './grouped.ts';
import { columnOf, disagreements, measureCalled, numbersOf, run, type Cell } from './running.ts';

const RUNS = { numRuns: 150 };
const BY_KIND = { group: 'kind' };

const parametersOf = (id: string): string[] => {
  const { parameters } = measureCalled(id);
  return 'shape' in parameters ? Object.keys(parameters.shape as object) : [];
};

/** Every figure of a node that is no number of a group and owes nothing to chance. */
const EXACT = Object.values(MEASURES)
  .filter(({ id, of }) => of === 'nodes' && !parametersOf(id).includes('seed'))
  .filter(({ id }) => id !== 'components')
  .map(({ id }) => id);

const byKind = (id: string): Record<string, string> =>
  parametersOf(id).includes('group') ? BY_KIND : {};

const valuesOf = (id: string, network: Grouped): Cell[] =>
  columnOf(id, graphOfGrouped(network), byKind(id));

describe('renaming the organisations changes no figure:', () => {
  const withPlaces = grouped(9, 8).chain((network) =>
    fc.record({
      network: fc.constant(network),
      place: fc.shuffledSubarray([...network.kind.keys()], { minLength: network.n }),
    }),
  );

  it.each(EXACT)('%s', (id) => {
    const law = fc.property(withPlaces, ({ network, place }) => {
      const before = valuesOf(id, network);
      const after = valuesOf(id, renamed(network, place));
      return (
        disagreements(
          place.map((to) => after[to] ?? null),
          before,
        ).length === 0
      );
    });
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });

  it.each(['overview', 'centralization', 'assortativity', 'e-i-index'])('%s', (id) => {
    const law = fc.property(withPlaces, ({ network, place }) => {
      const before = run(id, graphOfGrouped(network), byKind(id)).summary;
      const after = run(id, graphOfGrouped(renamed(network, place)), byKind(id)).summary;
      return disagreements(Object.values(after), Object.values(before)).length === 0;
    });
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });
});

/** What a node has does not depend on who else there is in a network that it cannot reach. */
const OF_ITS_OWN_PART = [
  'degree',
  'strength',
  'projects',
  'betweenness',
  'harmonic',
  'k-core',
  'clustering',
  'constraint',
  'effective-size',
  'articulation-points',
  'redundancy',
  'bipartite-clustering',
  'participation-coefficient',
  'brokerage',
];

describe('two networks beside each other have each its own figures:', () => {
  it.each(OF_ITS_OWN_PART)('%s', (id) => {
    const law = fc.property(grouped(7, 6), grouped(7, 6), (one, other) => {
      const apart = [...valuesOf(id, one), ...valuesOf(id, other)];
      return disagreements(valuesOf(id, beside(one, other)), apart).length === 0;
    });
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });

  it('closeness, but for the share of all others that is reached', () => {
    const law = fc.property(grouped(7, 6), grouped(7, 6), (one, other) => {
      const all = one.n + other.n - 1;
      const apart = [one, other].flatMap((part) =>
        valuesOf('closeness', part).map((value) =>
          Number(value) === 0 ? 0 : (Number(value) * (part.n - 1)) / all,
        ),
      );
      return disagreements(valuesOf('closeness', beside(one, other)), apart).length === 0;
    });
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });

  it('bridges: those of the one and those of the other', () => {
    const count = (network: Grouped): number =>
      Number(run('bridges', graphOfGrouped(network)).summary['bridges']);
    const law = fc.property(
      grouped(7, 6),
      grouped(7, 6),
      (one, other) => count(beside(one, other)) === count(one) + count(other),
    );
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });
});

describe('in another unit of weight', () => {
  const heavier = (graph: Graph, by: number): Graph =>
    giveTies(withoutEvents(graph), {
      offsets: graph.offsets,
      targets: graph.targets,
      weights: graph.weights.map((weight) => weight * by),
      shared: graph.shared,
    });
  const WEIGHTED = EXACT.filter(
    (id) => parametersOf(id).includes('weighted') || ['pagerank', 'eigenvector'].includes(id),
  );

  it.each(WEIGHTED)('%s is the same', (id) => {
    const parameters = {
      ...byKind(id),
      ...(parametersOf(id).includes('weighted') ? { weighted: true } : {}),
    };
    const law = fc.property(
      grouped(9, 8),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (network, by) => {
        const graph = graphOfGrouped(network);
        const before = columnOf(id, graph, parameters);
        return (
          disagreements(columnOf(id, heavier(graph, by), parameters), before, 1e-8).length === 0
        );
      },
    );
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });

  it('strength is in that unit', () => {
    const law = fc.property(grouped(9, 8), (network) => {
      const graph = graphOfGrouped(network);
      const threefold = columnOf('strength', graph).map((value) => 3 * Number(value));
      return disagreements(columnOf('strength', heavier(graph, 3)), threefold).length === 0;
    });
    expect(fc.check(law, RUNS).counterexample).toBeNull();
  });
});

/** Networks whose figures can be worked out on paper; each tie a project of two, a clique one project. */
const tiesAs = (n: number, ties: number[][]): Graph => graphOfEvents(n, ties);
const star = (n: number): Graph =>
  tiesAs(
    n,
    Array.from({ length: n - 1 }, (_, leaf) => [0, leaf + 1]),
  );
const path = (n: number): Graph =>
  tiesAs(
    n,
    Array.from({ length: n - 1 }, (_, i) => [i, i + 1]),
  );
const cycle = (n: number): Graph =>
  tiesAs(
    n,
    Array.from({ length: n }, (_, i) => [i, (i + 1) % n].toSorted((a, b) => a - b)),
  );
const clique = (n: number): Graph => tiesAs(n, [Array.from({ length: n }, (_, i) => i)]);

const several = fc.integer({ min: 3, max: 40 });
const close = (found: readonly Cell[], expected: readonly Cell[]): void =>
  expect(disagreements(found, expected)).toEqual([]);
const each = (n: number, cell: (i: number) => Cell): Cell[] =>
  Array.from({ length: n }, (_, i) => cell(i));

describe('on paper', () => {
  it('two groups of three: the diameter is that of the longer, whichever comes first', () => {
    const diameter = (events: number[][]): unknown =>
      run('overview', graphOfEvents(6, events)).summary['diameter'];
    const apart = [
      [0, 1, 2],
      [3, 4],
      [4, 5],
    ];
    const turned = [
      [0, 1],
      [1, 2],
      [3, 4, 5],
    ];
    expect([diameter(apart), diameter(turned)]).toEqual([2, 2]);
  });

  it('a star: all runs through the middle', () => {
    fc.assert(
      fc.property(several, (n) => {
        const graph = star(n);
        const middle = (inside: Cell, leaf: Cell): Cell[] =>
          each(n, (i) => (i === 0 ? inside : leaf));
        close(columnOf('closeness', graph), middle(1, (n - 1) / (2 * n - 3)));
        close(columnOf('harmonic', graph), middle(n - 1, 1 + (n - 2) / 2));
        close(columnOf('betweenness', graph, { normalized: true }), middle(1, 0));
        close(columnOf('eigenvector', graph), middle(1, 1 / Math.sqrt(n - 1)));
        close(columnOf('constraint', graph), middle(1 / (n - 1), 1));
        close(columnOf('effective-size', graph), middle(n - 1, 1));
        close(columnOf('clustering', graph), middle(0, null));
        close(
          columnOf('k-core', graph),
          each(n, () => 1),
        );
        close(columnOf('articulation-points', graph), middle(1, 0));
        close(columnOf('articulation-points', graph, {}, 'cutOff'), middle(n - 2, 0));
        expect(run('bridges', graph).summary).toEqual({ bridges: n - 1, share: 1 });
        close(Object.values(run('centralization', graph).summary), [1, 1, 1]);
        expect(run('structural-equivalence', graph).summary['equivalent']).toBe(n - 1);
      }),
      { numRuns: 12 },
    );
  });

  it('a project of everybody: all are in the same place', () => {
    fc.assert(
      fc.property(several, (n) => {
        const graph = clique(n);
        close(
          columnOf('closeness', graph),
          each(n, () => 1),
        );
        close(
          columnOf('harmonic', graph, { normalized: true }),
          each(n, () => 1),
        );
        close(
          columnOf('betweenness', graph),
          each(n, () => 0),
        );
        close(
          columnOf('eigenvector', graph),
          each(n, () => 1),
        );
        close(
          columnOf('pagerank', graph),
          each(n, () => 1 / n),
        );
        close(
          columnOf('k-core', graph),
          each(n, () => n - 1),
        );
        close(
          columnOf('clustering', graph),
          each(n, () => 1),
        );
        close(
          columnOf('clustering', graph, { weighted: true }),
          each(n, () => 1),
        );
        close(
          columnOf('effective-size', graph),
          each(n, () => 1),
        );
        close(
          columnOf('strength', graph),
          each(n, () => 1),
        );
        close(
          columnOf('bipartite-clustering', graph),
          each(n, () => 1),
        );
        close(
          columnOf('articulation-points', graph),
          each(n, () => 0),
        );
        expect(run('bridges', graph).summary['bridges']).toBe(0);
        close(Object.values(run('centralization', graph).summary), [0, 0, 0]);
      }),
      { numRuns: 12 },
    );
  });

  it('a chain: everybody but its ends holds it together', () => {
    fc.assert(
      fc.property(several, (n) => {
        const graph = path(n);
        const steps = (i: number): number => (i * (i + 1) + (n - 1 - i) * (n - i)) / 2;
        close(
          columnOf('closeness', graph),
          each(n, (i) => (n - 1) / steps(i)),
        );
        close(
          columnOf('betweenness', graph),
          each(n, (i) => i * (n - 1 - i)),
        );
        close(
          columnOf('articulation-points', graph),
          each(n, (i) => Number(i > 0 && i < n - 1)),
        );
        close(
          columnOf('articulation-points', graph, {}, 'cutOff'),
          each(n, (i) => Math.min(i, n - 1 - i)),
        );
        const largest = Math.max(
          ...each(n, (i) => Math.sin(((i + 1) * Math.PI) / (n + 1))).map(Number),
        );
        close(
          columnOf('eigenvector', graph),
          each(n, (i) => Math.sin(((i + 1) * Math.PI) / (n + 1)) / largest),
        );
        expect(numbersOf(columnOf('bridges', graph)).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: n - 1 }, (_, i) => Math.min(i + 1, n - 1 - i)).toSorted(
            (a, b) => a - b,
          ),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('a ring: nobody is a cut point, nothing a bridge, all have two partners who do not meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), (n) => {
        const graph = cycle(n);
        close(
          columnOf('articulation-points', graph),
          each(n, () => 0),
        );
        expect(run('bridges', graph).summary['bridges']).toBe(0);
        close(
          columnOf('k-core', graph),
          each(n, () => 2),
        );
        close(
          columnOf('clustering', graph),
          each(n, () => 0),
        );
        close(
          columnOf('constraint', graph),
          each(n, () => 0.5),
        );
        close(
          columnOf('pagerank', graph),
          each(n, () => 1 / n),
        );
        close(
          columnOf('eigenvector', graph),
          each(n, () => 1),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('a forest: every tie is a bridge, every node of two ties or more a cut point, no triad is closed', () => {
    const forest = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((picks) => ({
      n: picks.length,
      // Each node hangs on an earlier one, or begins a tree of its own.
      ties: picks.flatMap((pick, node) =>
        node === 0 || pick % 5 === 0 ? [] : [[pick % node, node]],
      ),
    }));
    fc.assert(
      fc.property(forest, ({ n, ties }) => {
        const graph = tiesAs(n, ties);
        expect(run('bridges', graph).summary['bridges']).toBe(ties.length);
        const degree = columnOf('degree', graph).map(Number);
        close(
          columnOf('articulation-points', graph),
          degree.map((d) => Number(d > 1)),
        );
        close(
          columnOf('clustering', graph),
          degree.map((d) => (d > 1 ? 0 : null)),
        );
        close(
          columnOf('k-core', graph),
          degree.map((d) => Math.min(d, 1)),
        );
        close(
          columnOf('effective-size', graph),
          degree.map((d) => (d === 0 ? null : d)),
        );
      }),
      RUNS,
    );
  });

  it('a chain of a hundred thousand is walked without deep recursion', () => {
    const graph = path(100_000);
    expect(run('articulation-points', graph).summary).toEqual({
      points: 99_998,
      mostCutOff: 49_999,
    });
    expect(run('k-core', graph).summary['innermost']).toBe(1);
  });
});
