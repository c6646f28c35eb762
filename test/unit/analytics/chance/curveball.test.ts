import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurveball, perturbation } from '../../../../server/analytics/chance/curveball.ts';
import { tradesFor } from '../../../../server/analytics/chance/null-draws.ts';
import { seededRandom } from '../../../../server/analytics/random.ts';
import { csrFromLists } from '../../../../server/network/csr.ts';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import {
  allNetworks,
  anyMembers,
  autocorrelation,
  distanceFromEqual,
  keyOf,
  rowsOf,
} from './statistics-of-tests.ts';

const columnCounts = (rows: number[][], width: number): number[] => {
  const counts = Array.from({ length: width }, () => 0);
  for (const item of rows.flat()) counts[item]!++;
  return counts;
};

describe('curveball trades', () => {
  it('keep the length of every row and the number of rows that hold each item, and no row holds an item twice', () => {
    fc.assert(
      fc.property(anyMembers(), fc.nat(60), fc.nat(), ([n, members], trades, seed) => {
        const chain = createCurveball(csrFromLists(members), n, seededRandom(seed));
        chain.trade(trades);
        const rows = rowsOf(chain.rows);
        expect(rows.map((row) => row.length)).toEqual(members.map((row) => row.length));
        expect(columnCounts(rows, n)).toEqual(columnCounts(members, n));
        expect(rows.every((row) => new Set(row).size === row.length)).toBe(true);
      }),
    );
  });

  it('leave the network that they were given alone, and can go back to it', () => {
    const start = csrFromLists([
      [0, 1, 2],
      [3, 4],
      [0, 3, 5],
    ]);
    const before = keyOf(start);
    const chain = createCurveball(start, 6, seededRandom(1));
    chain.trade(50);
    expect(keyOf(start)).toBe(before);
    expect(keyOf(chain.rows)).not.toBe(before);
    chain.reset();
    expect(keyOf(chain.rows)).toBe(before);
  });

  it('are the same with the same seed, others with another', () => {
    const run = (seed: number) => {
      const chain = createCurveball(
        csrFromLists([
          [0, 1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
        10,
        seededRandom(seed),
      );
      chain.trade(40);
      return keyOf(chain.rows);
    };
    expect(run(3)).toBe(run(3));
    expect(run(3)).not.toBe(run(4));
  });

  it.each([
    { lengths: [2, 2, 2, 2], columns: [2, 2, 2, 2], networks: 90 },
    { lengths: [1, 2, 3], columns: [2, 2, 1, 1], networks: 8 },
    { lengths: [3, 3, 2, 1], columns: [3, 2, 2, 1, 1], networks: 65 },
    { lengths: [1, 1, 1, 2, 2], columns: [3, 2, 2], networks: 31 },
  ])(
    'reach all $networks networks with rows $lengths and columns $columns equally often',
    ({ lengths, columns, networks }) => {
      const all = allNetworks(lengths, columns);
      expect(all).toHaveLength(networks);
      const chain = createCurveball(all[0]!, columns.length, seededRandom(11));
      const seen = new Map(all.map((network) => [keyOf(network), 0]));
      for (let draw = 0; draw < 100 * networks; draw++) {
        chain.trade(tradesFor(lengths.length));
        const key = keyOf(chain.rows);
        seen.set(key, seen.get(key)! + 1);
      }
      expect([...seen.keys()]).toHaveLength(networks);
      expect(Math.abs(distanceFromEqual([...seen.values()]))).toBeLessThan(4);
    },
  );

  it('forget where they were between two draws: nothing is left of the one before', () => {
    const start = csrFromLists(reference.davis.attendance);
    const chain = createCurveball(start, reference.davis.women, seededRandom(2));
    chain.trade(200);
    const draws = 2_000;
    const fromStart = Array.from({ length: draws }, () => {
      chain.trade(tradesFor(reference.davis.attendance.length));
      return perturbation(start, chain.rows);
    });
    expect(Math.abs(autocorrelation(fromStart))).toBeLessThan(4 / Math.sqrt(draws));
    // With a single trade it is far from so: the test can tell.
    const tooSoon = Array.from({ length: draws }, () => {
      chain.trade(1);
      return perturbation(start, chain.rows);
    });
    expect(autocorrelation(tooSoon)).toBeGreaterThan(0.5);
  });

  it('do nothing with one row or none', () => {
    for (const rows of [[], [[0, 1]]]) {
      const chain = createCurveball(csrFromLists(rows), 2, seededRandom(1));
      chain.trade(10);
      expect(rowsOf(chain.rows)).toEqual(rows);
    }
  });
});

describe('perturbation', () => {
  it('is the share of participations that are elsewhere', () => {
    const one = csrFromLists([
      [0, 1],
      [2, 3],
    ]);
    expect(perturbation(one, one)).toBe(0);
    expect(
      perturbation(
        one,
        csrFromLists([
          [1, 2],
          [3, 0],
        ]),
      ),
    ).toBe(0.5);
    expect(perturbation(csrFromLists([]), csrFromLists([]))).toBe(0);
  });
});
