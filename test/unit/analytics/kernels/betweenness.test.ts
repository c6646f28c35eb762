import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness } from '../../../../server/analytics/kernels/betweenness.ts';
import { shortestPathShares } from '../../../../server/analytics/kernels/brandes.ts';
import { betweennessByEvents } from '../../../../server/analytics/kernels/incidence/betweenness.ts';
import { diamonds, events, graphOfEvents } from './networks.ts';

const silent = (): void => undefined;

/** Largest difference, relative where values are above 1. */
const difference = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (x, i) => Math.abs(x - b[i]!) / Math.max(1, Math.abs(b[i]!))).reduce(
    (most, each) => (each <= most ? most : each),
    0,
  );

const agree = ({ n, events: lists }: { n: number; events: number[][] }): void => {
  const graph = graphOfEvents(n, lists);
  const found = betweennessByEvents(graph.events, n, silent);
  expect(found).not.toBeNull();
  expect(difference(found!, shortestPathShares(graph, silent))).toBeLessThanOrEqual(1e-9);
};

describe('betweenness computed on events equals betweenness along the ties', () => {
  test('on thousands of small two-mode networks of every kind', () => {
    fc.assert(fc.property(events(), agree), { numRuns: 3_000 });
  });

  test('on larger ones', () => {
    fc.assert(fc.property(events(60, 60), agree), { numRuns: 300 });
  });

  test('on one with large events that overlap in several nodes', () => {
    const lists = Array.from({ length: 12 }, (_, event) =>
      Array.from({ length: 9 }, (__, i) => (event * 5 + i * (1 + (event % 3))) % 40)
        .toSorted((a, b) => a - b)
        .filter((node, i, all) => node !== all[i - 1]),
    );
    agree({ n: 40, events: lists });
  });
});

describe('too many paths to count', () => {
  test('a chain of 52 diamonds is still counted exactly', () => {
    agree(diamonds(52));
  });

  test('at 2^60 paths the ties are walked instead, and the middle of the chain is as high as arithmetic says', () => {
    const { n, events: lists } = diamonds(60);
    const graph = graphOfEvents(n, lists);
    expect(betweennessByEvents(graph.events, n, silent)).toBeNull();
    // Every path between the halves passes the node in the middle, and one of two between the wings of either diamond beside it.
    expect(betweenness(graph, silent)[90]).toBeCloseTo(90 * 90 + 2 * (1 / 2), 6);
  });
});

test('two-mode networks and thinned ones, whose events do not tell who is tied, are walked along their ties', () => {
  const whole = graphOfEvents(4, [
    [0, 1, 2],
    [2, 3],
  ]);
  const cut = {
    ...whole,
    ...graphOfEvents(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]),
    events: whole.events,
    tiedByEvents: false,
  };
  expect([...betweenness(cut, silent)]).toEqual([0, 2, 2, 0]);
});
