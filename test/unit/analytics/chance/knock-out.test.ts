import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBalls } from '../../../../server/analytics/chance/departures/ball.ts';
import { detours } from '../../../../server/analytics/chance/departures/detours.ts';
import {
  surelyClose,
  surelyConnected,
} from '../../../../server/analytics/chance/departures/guarantees.ts';
import { separations } from '../../../../server/analytics/chance/departures/separations.ts';
import { walkOf } from '../../../../server/analytics/chance/departures/walk.ts';
import type { Graph } from '../../../../server/network/types.ts';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import { graphFromTies, graphOf, incidenceDataset } from '../../../helpers/network-builders.ts';
import { cellsOf, disagreements, run } from '../measures/running.ts';
import { anyMembers } from './statistics-of-tests.ts';

const networks = Object.entries(reference.departures).map(([name, network]) => ({
  name,
  network,
  graph: graphFromTies(network.nodes, network.ties as [number, number][]),
}));

/** Distances between all that stay, by plain breadth-first search; Infinity without a chain. */
function plainDistances({ n, offsets, targets }: Graph, gone: Uint8Array): number[][] {
  return Array.from({ length: n }, (_, source) => {
    const distance = Array.from({ length: n }, () => Infinity);
    if (gone[source] === 1) return distance;
    distance[source] = 0;
    const queue = [source];
    for (const u of queue) {
      for (const v of targets.subarray(offsets[u], offsets[u + 1])) {
        if (gone[v] === 1 || distance[v]! < Infinity) continue;
        distance[v] = distance[u]! + 1;
        queue.push(v);
      }
    }
    return distance;
  });
}

const pairSum = (distances: number[][], of: (d: number) => number): number =>
  distances.reduce((sum, row, u) => sum + row.slice(u + 1).reduce((own, d) => own + of(d), 0), 0);
const connectedIn = (distances: number[][]): number =>
  pairSum(distances, (d) => Number(d < Infinity));
const closenessIn = (distances: number[][]): number =>
  pairSum(distances, (d) => (d > 0 ? 1 / d : 0));

const marking = (n: number, nodes: readonly number[]): Uint8Array => {
  const gone = new Uint8Array(n);
  for (const node of nodes) gone[node] = 1;
  return gone;
};

const subsets = (n: number, k: number): number[][] =>
  k === 0
    ? [[]]
    : Array.from({ length: n }, (_, first) => first).flatMap((first) =>
        subsets(first, k - 1).map((rest) => [...rest, first]),
      );

describe.each(networks)('departures from $name', ({ network, graph }) => {
  const output = run('knock-out', graph);

  it.each(Object.keys(network.alone[0]!))(
    '%s of each is what networkx finds without it',
    (column) => {
      const expected = network.alone.map((row) => row[column as keyof typeof row]);
      expect(disagreements(cellsOf(output, column), expected, 1e-9)).toEqual([]);
    },
  );

  it.each(['1', '2', '3'] as const)(
    'the best set of %s is the best of all sets, and said to be',
    (k) => {
      const best: Record<string, number> = network.sets[k];
      for (const [name, value] of Object.entries(best)) {
        const objective = name.replace(/\d$/, '');
        const steps = Number(/\d$/.exec(name)?.[0] ?? 2);
        const { summary } = run('knock-out', graph, { objective, k, steps });
        expect(summary['proved']).toBe(1);
        expect(summary['after']).toBeCloseTo(value, 9);
        expect(summary['bound']).toBe(summary['after']);
      }
    },
  );
});

const anyGraph = anyMembers({ nodes: 10, events: 9 }).map(([n, members]) =>
  graphOf(incidenceDataset(n, members)),
);
const graphAndGone = anyGraph.chain((graph) =>
  fc.tuple(fc.constant(graph), fc.subarray([...graph.ids.keys()], { maxLength: graph.n - 1 })),
);

describe('every departure at once', () => {
  it('separates what removing one after the other separates, whoever has left before', () => {
    fc.assert(
      fc.property(graphAndGone, ([graph, left]) => {
        const gone = marking(graph.n, left);
        const found = separations(graph, gone);
        const now = plainDistances(graph, gone);
        expect(found.connected).toBe(connectedIn(now));
        for (let node = 0; node < graph.n; node++) {
          if (gone[node] === 1) continue;
          const after = connectedIn(plainDistances(graph, marking(graph.n, [...left, node])));
          const own = now[node]!.filter((d) => d > 0 && d < Infinity).length;
          expect(found.connectedWithout[node]).toBe(after);
          expect(found.lost[node]).toBe(connectedIn(now) - own - after);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lengthens what removing one after the other lengthens, on either way of walking', () => {
    fc.assert(
      fc.property(graphAndGone, ([graph, left]) => {
        const gone = marking(graph.n, left);
        const now = plainDistances(graph, gone);
        const plain = { ...graph, counted: graph.n, stride: 1 as const };
        const byEvents = walkOf({ ...graph, targets: graph.targets });
        for (const walk of [plain, byEvents]) {
          const found = detours(walk, gone, () => undefined);
          expect(found.closeness).toBeCloseTo(closenessIn(now), 9);
          for (let node = 0; node < graph.n; node++) {
            if (gone[node] === 1) continue;
            const after = plainDistances(graph, marking(graph.n, [...left, node]));
            expect(found.closenessWithout[node]).toBeCloseTo(closenessIn(after), 9);
            const grown = after.flatMap((row, u) =>
              row.flatMap((d, v) =>
                u < v && d < Infinity && d > now[u]![v]! ? [d - now[u]![v]!] : [],
              ),
            );
            expect(found.longer[node]).toBeCloseTo(grown.length, 9);
            expect(found.extraSteps[node]).toBeCloseTo(
              grown.reduce((a, b) => a + b, 0),
              9,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('walks through events where that is shorter, and not where light ties are left out', () => {
    const dataset = incidenceDataset(12, [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [7, 8, 9],
      [9, 10, 11],
    ]);
    expect(walkOf(graphOf(dataset)).stride).toBe(2);
    expect(walkOf(graphOf(dataset, { minWeight: 0.3 })).stride).toBe(1);
    expect(walkOf(graphOf(dataset, { projection: 'bipartite' })).stride).toBe(1);
  });
});

describe('what is left whoever leaves', () => {
  it('is never less than the bounds say', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 3 }), (graph, k) => {
        const [connected, close] = [surelyConnected(graph, k), surelyClose(graph, k)];
        for (const set of subsets(graph.n, Math.min(k, graph.n))) {
          const left = plainDistances(graph, marking(graph.n, set));
          expect(connectedIn(left)).toBeGreaterThanOrEqual(connected);
          expect(closenessIn(left) + 1e-9).toBeGreaterThanOrEqual(close);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is all of it in a clique: the bounds are reached', () => {
    const clique = graphOf(incidenceDataset(9, [[0, 1, 2, 3, 4, 5, 6, 7, 8]]));
    expect(surelyConnected(clique, 3)).toBe(15);
    expect(surelyClose(clique, 3)).toBe(36 - 3 * 8);
  });
});

describe('sets of key players', () => {
  it('are the best of all sets wherever they are proved to be, and within the bound elsewhere', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 4 }), (graph, k) => {
        const size = Math.min(k, graph.n);
        const pairs = ((graph.n - size) * (graph.n - size - 1)) / 2;
        const sets = subsets(graph.n, size).map((set) =>
          plainDistances(graph, marking(graph.n, set)),
        );
        const best = {
          fragmentation: Math.max(...sets.map((left) => 1 - connectedIn(left) / pairs)),
          distance: Math.max(...sets.map((left) => 1 - closenessIn(left) / pairs)),
        };
        for (const [objective, value] of Object.entries(best)) {
          const { summary } = run('knock-out', graph, { objective, k });
          const [after, bound] = [Number(summary['after']), Number(summary['bound'])];
          if (pairs === 0) continue;
          expect(after).toBeLessThanOrEqual(value + 1e-9);
          expect(bound).toBeGreaterThanOrEqual(value - 1e-9);
          expect(summary['proved'] === 0 || Math.abs(after - value) < 1e-9).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reach at least 1 - 1/e of what any set reaches, and never more than the bound', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (graph, k, steps) => {
          const ballOf = createBalls(graph, steps);
          const balls = Array.from({ length: graph.n }, (_, node) => [...ballOf(node)]);
          const best = Math.max(
            ...subsets(graph.n, Math.min(k, graph.n)).map(
              (set) => new Set(set.flatMap((node) => balls[node]!)).size,
            ),
          );
          const { summary } = run('knock-out', graph, { objective: 'reach', k, steps });
          expect(Number(summary['after']) * graph.n).toBeCloseTo(best, 9);
          expect(summary['proved']).toBe(1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('on a large network the greedy set stands with its bound', () => {
    // A ring of 150 triangles that share a node with the next: three of 300 cannot be tried.
    const triangles = Array.from({ length: 150 }, (_, i) => [2 * i, 2 * i + 1, (2 * i + 2) % 300]);
    const graph = graphOf(incidenceDataset(300, triangles));
    const { summary, columns } = run('knock-out', graph, { k: 6, distances: false });
    expect(summary['proved']).toBe(0);
    expect(Number(summary['bound'])).toBeGreaterThanOrEqual(Number(summary['after']));
    // Six cuts of a ring leave six arcs.
    expect(Number(summary['after'])).toBeGreaterThan(0.8);
    expect(cellsOf({ columns, summary }, 'chosen').filter((cell) => cell !== null)).toHaveLength(6);
    const reach = run('knock-out', graph, {
      objective: 'reach',
      k: 20,
      steps: 3,
      distances: false,
    });
    expect(Number(reach.summary['after'])).toBeGreaterThanOrEqual(
      (1 - 1 / Math.E) * Number(reach.summary['bound']),
    );
  });

  it('a bridge between two circles is what holds them together', () => {
    const graph = graphOf(
      incidenceDataset(7, [
        [0, 1, 2, 3],
        [3, 4, 5, 6],
      ]),
    );
    const output = run('knock-out', graph, { k: 1 });
    expect(cellsOf(output, 'lostPairs')).toEqual([0, 0, 0, 9, 0, 0, 0]);
    expect(cellsOf(output, 'value')[3]).toBe(9 / 15);
    expect(output.summary['set']).toBe(graph.ids[3]);
  });

  it('distances are left out unless they are asked for', () => {
    const graph = graphOf(
      incidenceDataset(3, [
        [0, 1],
        [1, 2],
      ]),
    );
    const without = run('knock-out', graph, { distances: false });
    expect(cellsOf(without, 'longerPairs')).toEqual([null, null, null]);
    const asked = run('knock-out', graph, { distances: 'false', objective: 'distance' });
    expect(cellsOf(asked, 'closenessLost')).toEqual([0, 1, 0]);
  });
});
