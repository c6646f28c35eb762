import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedRand, mutualInformation } from '../../../../server/analytics/kernels/agreement.ts';
import { consensusOf } from '../../../../server/analytics/kernels/consensus.ts';
import { leiden } from '../../../../server/analytics/kernels/leiden.ts';
import { modularity } from '../../../../server/analytics/kernels/modularity.ts';
import { connectedBySize } from '../../../../server/analytics/kernels/partitions.ts';
import { seededRandom } from '../../../../server/analytics/random.ts';
import type { Graph } from '../../../../server/network/types.ts';
import reference from '../../../fixtures/reference/networks.json' with { type: 'json' };
import { graphFromTies } from '../../../helpers/network-builders.ts';
import { events, graphOfEvents, withoutEvents } from './networks.ts';

const divide = (graph: Graph, seed = 1, resolution = 1): Int32Array =>
  leiden(graph, { resolution }, seededRandom(seed));

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** Cliques of `size`, each tied to the next by one tie, in a ring. */
const ringOfCliques = (count: number, size: number): Graph =>
  graphFromTies(
    count * size,
    Array.from({ length: count }, (_, clique) => clique * size).flatMap((first) => [
      ...Array.from({ length: size }, (_, i) => i).flatMap((i) =>
        Array.from({ length: i }, (_, j): [number, number] => [first + j, first + i]),
      ),
      [first, ((first / size + 1) % count) * size + 1] as [number, number],
    ]),
  );

describe('communities', () => {
  test('of the karate club reach the optimum that igraph proves, 0.4198', () => {
    const graph = graphFromTies(34, reference.karate.ties as [number, number][]);
    const best = Math.max(...SEEDS.map((seed) => modularity(graph, divide(graph, seed), 1)));
    expect(best).toBeCloseTo(reference.karate.optimalModularity, 10);
  });

  test('of a ring of cliques are the cliques, from every seed', () => {
    const graph = ringOfCliques(12, 6);
    for (const seed of SEEDS) {
      const of = divide(graph, seed);
      expect(new Set(of).size).toBe(12);
      expect(
        Array.from(of, (community, node) => community === of[node - (node % 6)]),
      ).not.toContain(false);
    }
  });

  test('are connected, numbered by size, -1 without ties', () => {
    fc.assert(
      fc.property(events(14, 12), fc.nat(1_000), ({ n, events: lists }, seed) => {
        const graph = graphOfEvents(n, lists);
        const of = divide(graph, seed);
        expect([...connectedBySize(graph, of)]).toEqual([...of]);
        expect([...of.keys()].filter((node) => of[node] === -1)).toEqual(
          [...of.keys()].filter((node) => graph.offsets[node] === graph.offsets[node + 1]),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('are never worse than everybody alone or everybody together', () => {
    fc.assert(
      fc.property(events(14, 12), ({ n, events: lists }) => {
        const graph = graphOfEvents(n, lists);
        const found = modularity(graph, divide(graph), 1);
        expect(found).toBeGreaterThanOrEqual(modularity(graph, new Int32Array(n), 1) - 1e-12);
        const alone = Int32Array.from({ length: n }, (_, node) => node);
        expect(found).toBeGreaterThanOrEqual(modularity(graph, alone, 1) - 1e-12);
      }),
      { numRuns: 500 },
    );
  });

  test('cannot be bettered by moving one node to a neighbour', () => {
    fc.assert(
      fc.property(events(10, 9), ({ n, events: lists }) => {
        const graph = withoutEvents(graphOfEvents(n, lists));
        const of = divide(graph);
        const found = modularity(graph, of, 1);
        for (let node = 0; node < n; node++) {
          for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
            const moved = of.with(node, of[graph.targets[at]!]!);
            expect(modularity(graph, moved, 1)).toBeLessThanOrEqual(found + 1e-9);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are as good with nodes of the same events taken as one as without', () => {
    const graph = graphOfEvents(60, [
      ...Array.from({ length: 6 }, (_, i) => Array.from({ length: 9 }, (__, j) => i * 10 + j)),
      ...Array.from({ length: 6 }, (_, i) => [i * 10 + 8, i * 10 + 9].toSorted((a, b) => a - b)),
      ...Array.from({ length: 6 }, (_, i) =>
        [i * 10 + 9, ((i + 1) % 6) * 10].toSorted((a, b) => a - b),
      ),
    ]);
    const best = (one: Graph) =>
      Math.max(...SEEDS.map((seed) => modularity(one, divide(one, seed), 1)));
    expect(best(graph)).toBeCloseTo(best(withoutEvents(graph)), 10);
  });

  test('are the same for the same seed', () => {
    const graph = ringOfCliques(8, 4);
    expect(divide(graph, 7)).toEqual(divide(graph, 7));
  });

  test('become smaller as resolution grows', () => {
    const graph = ringOfCliques(12, 6);
    expect(new Set(divide(graph, 1, 0.05)).size).toBeLessThan(12);
    expect(new Set(divide(graph, 1, 20)).size).toBeGreaterThan(12);
  });
});

describe('agreement of partitions', () => {
  const of = (...values: number[]) => Int32Array.from(values);

  test('as in the worked example of Hubert and Arabie, six objects', () => {
    // Contingency 2 0 0 / 1 1 0 / 0 0 2: four pairs, three and three expected to meet by chance.
    const one = of(0, 0, 1, 1, 2, 2);
    const other = of(0, 0, 0, 1, 2, 2);
    const expected = (3 * 4) / 15;
    expect(adjustedRand(one, other)).toBeCloseTo((2 - expected) / (3.5 - expected), 12);
  });

  test('is full whatever the numbers, and nothing for independent ones', () => {
    expect(adjustedRand(of(0, 0, 1, 1), of(5, 5, 3, 3))).toBe(1);
    expect(mutualInformation(of(0, 0, 1, 1), of(5, 5, 3, 3))).toBeCloseTo(1, 12);
    expect(mutualInformation(of(0, 0, 1, 1), of(0, 1, 0, 1))).toBeCloseTo(0, 12);
    expect(adjustedRand(of(0, 0, 1, 1), of(0, 1, 0, 1))).toBeLessThan(0);
  });

  test('leaves out nodes without a group, and is not defined where nothing can differ', () => {
    expect(adjustedRand(of(0, 0, 1, 1, -1, 2), of(1, 1, 0, 0, 0, -1))).toBe(1);
    expect(adjustedRand(of(0, 0), of(0, 0))).toBeNull();
    expect(mutualInformation(of(0, 0), of(0, 0))).toBeNull();
    expect(adjustedRand(of(), of())).toBeNull();
  });
});

test('consensus keeps together what most partitions keep together', () => {
  const graph = ringOfCliques(4, 4);
  const cliques = Int32Array.from({ length: 16 }, (_, node) => Math.floor(node / 4));
  const halves = Int32Array.from({ length: 16 }, (_, node) => Math.floor(node / 8));
  const agreed = consensusOf(graph, [cliques, cliques, cliques, halves], seededRandom(1));
  expect(adjustedRand(agreed, cliques)).toBe(1);
});
