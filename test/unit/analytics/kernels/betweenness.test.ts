import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweenness } from '../../../../server/analytics/kernels/betweenness.ts';
import { shortestPathShares } from '../../../../server/analytics/kernels/brandes.ts';
import {
  betweennessByEvents,
  reduce,
} from '../../../../server/analytics/kernels/incidence/betweenness.ts';
import { coreShares } from '../../../../server/analytics/kernels/incidence/core-brandes.ts';
import { coreSharesWide } from '../../../../server/analytics/wasm/betweenness.ts';
import { KERNELS } from '../../../../server/analytics/wasm/module.ts';
import { diamonds, events, graphOfEvents } from './networks.ts';

const silent = (): void => undefined;

/** Largest difference, relative where values are above 1. */
const difference = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (x, i) => Math.abs(x - b[i]!) / Math.max(1, Math.abs(b[i]!))).reduce(
    (most, each) => (each <= most ? most : each),
    0,
  );

/** How far the values on events are from those along the ties; infinitely when there are none. */
const disagreement = ({ n, events: lists }: { n: number; events: number[][] }): number => {
  const graph = graphOfEvents(n, lists);
  const found = betweennessByEvents(graph.events, n, silent);
  return found === null ? Infinity : difference(found, shortestPathShares(graph, silent));
};

const agrees = (network: { n: number; events: number[][] }): boolean =>
  disagreement(network) <= 1e-9;

describe('betweenness computed on events equals betweenness along the ties', () => {
  test('on thousands of small two-mode networks of every kind', () => {
    expect(fc.check(fc.property(events(), agrees), { numRuns: 3_000 }).counterexample).toBeNull();
  });

  test('on larger ones', () => {
    expect(
      fc.check(fc.property(events(60, 60), agrees), { numRuns: 300 }).counterexample,
    ).toBeNull();
  });

  test('on one with large events that overlap in several nodes', () => {
    const lists = Array.from({ length: 12 }, (_, event) =>
      Array.from({ length: 9 }, (__, i) => (event * 5 + i * (1 + (event % 3))) % 40)
        .toSorted((a, b) => a - b)
        .filter((node, i, all) => node !== all[i - 1]),
    );
    expect(disagreement({ n: 40, events: lists })).toBeLessThanOrEqual(1e-9);
  });
});

const kernel = KERNELS.betweenness;

describe.skipIf(kernel === null)('eight sources at a time', () => {
  test('give what one at a time gives, on thousands of networks', () => {
    fc.assert(
      fc.property(events(30, 30), ({ n, events: lists }) => {
        const { core, sources } = reduce(graphOfEvents(n, lists).events, n);
        const plain = coreShares(core, sources, silent);
        const wide = coreSharesWide(kernel!, core, sources, silent);
        expect(difference(wide.through, plain.through)).toBeLessThanOrEqual(1e-12);
        expect(wide.mostPaths).toBe(plain.mostPaths);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('too many paths to count', () => {
  test('a chain of 52 diamonds is still counted exactly', () => {
    expect(disagreement(diamonds(52))).toBeLessThanOrEqual(1e-9);
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
