import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  falseDiscoveryRates,
  quantile,
  standingAmong,
} from '../../../../server/analytics/chance/p-values.ts';
import { forEachDraw } from '../../../../server/analytics/chance/null-draws.ts';
import { createCurveball } from '../../../../server/analytics/chance/curveball.ts';
import { seededRandom } from '../../../../server/analytics/random.ts';
import { csrFromLists } from '../../../../server/network/csr.ts';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import { anyMembers, distanceFromUniform, keyOf, ksLimit, rowsOf } from './statistics-of-tests.ts';

describe('where an observed value stands', () => {
  it('counts itself among the draws, on the side where fewer lie, twice', () => {
    const draws = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(standingAmong(10, draws)).toMatchObject({ expected: 5, p: 0.2 });
    expect(standingAmong(9, draws).p).toBe(0.4);
    expect(standingAmong(0, draws).p).toBe(0.2);
    expect(standingAmong(5, draws).p).toBe(1);
    expect(standingAmong(8, draws).z).toBeCloseTo(3 / Math.sqrt(7.5), 12);
  });

  it('has no z where nothing varies, and sums in another order are the same value', () => {
    const draws = Float64Array.from([0.1 + 0.2, 0.3, 0.3]);
    expect(standingAmong(0.3, draws)).toMatchObject({ z: null, p: 1 });
  });

  it('is nowhere without draws or without a value', () => {
    const nowhere = { expected: null, sd: null, z: null, p: null, low: null, high: null };
    expect(standingAmong(1, new Float64Array(0))).toEqual(nowhere);
    expect(standingAmong(Number.NaN, Float64Array.from([1, 2]))).toEqual(nowhere);
    expect(standingAmong(1, Float64Array.from([Number.NaN]))).toEqual(nowhere);
    expect(standingAmong(1, Float64Array.from([1]))).toMatchObject({ expected: 1, sd: null });
  });
});

it('quantiles lie between neighbours by share', () => {
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([7], 0.975)).toBe(7);
});

describe('false discovery rates', () => {
  it('are those of Benjamini and Hochberg, as scipy has them', () => {
    const p = Float64Array.from(reference.davis.sdsm, (pair) => pair[4]!);
    const q = falseDiscoveryRates(p, p.length);
    reference.davis.sdsm.forEach((pair, at) => expect(q[at]).toBeCloseTo(pair[5]!, 9));
  });

  it('tests that are not given count as p = 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        fc.nat(10),
        (some, more) => {
          const all = Float64Array.from([...some, ...Array.from({ length: more }, () => 1)]);
          const of = falseDiscoveryRates(all, all.length).subarray(0, some.length);
          expect([...falseDiscoveryRates(Float64Array.from(some), all.length)]).toEqual([...of]);
        },
      ),
    );
  });
});

describe('draws of the null', () => {
  it('keep both margins whichever side is the shorter', () => {
    fc.assert(
      fc.property(anyMembers({ nodes: 6, events: 12 }), fc.nat(), ([n, members], seed) => {
        const events = csrFromLists(members);
        forEachDraw(events, n, { draws: 3, rng: seededRandom(seed) }, (draw) => {
          const rows = rowsOf(draw.nodesOf);
          expect(rows.map((row) => row.length)).toEqual(members.map((row) => row.length));
          const turned = rowsOf(draw.eventsOf);
          turned.forEach((its, node) =>
            expect(its.toSorted((a, b) => a - b)).toEqual(
              rows.flatMap((row, event) => (row.includes(node) ? [event] : [])),
            ),
          );
        });
      }),
    );
  });

  /** What chance asks of each draw; members of the first two projects that they share, with a trifle that makes ties of draws rare. */
  const statistic = (rows: number[][]): number => {
    const pairs = rows.flatMap((one, i) =>
      rows.slice(0, i).map((other) => one.filter((item) => other.includes(item)).length ** 2),
    );
    const trifle = rows.reduce(
      (sum, row, i) => sum + row.reduce((own, item) => own + Math.sin(1 + item + 7 * i), 0),
      0,
    );
    return pairs.reduce((a, b) => a + b, 0) + trifle / 100;
  };

  /** p values of networks that are draws of the null themselves. */
  const underTheNull = (samples: number, { draws, apart }: { draws: number; apart?: number }) => {
    const { attendance, women } = reference.davis;
    const rng = seededRandom(9);
    const nature = createCurveball(csrFromLists(attendance), women, rng);
    return Array.from({ length: samples }, () => {
      nature.trade(100);
      const observed = csrFromLists(rowsOf(nature.rows));
      const values = new Float64Array(draws);
      const options = apart === undefined ? { draws, rng } : { draws, rng, apart };
      forEachDraw(observed, women, options, (draw, number) => {
        values[number] = statistic(rowsOf(draw.nodesOf));
      });
      return standingAmong(statistic(rowsOf(observed)), values).p!;
    });
  };

  it('give p values that are uniform under the null', () => {
    const draws = 39;
    const p = underTheNull(400, { draws });
    // A p value is twice a whole number over 40: it may lie a step above what a continuous one would be.
    expect(distanceFromUniform(p)).toBeLessThan(ksLimit(p.length) + 2 / (draws + 1));
    expect(Math.min(...p)).toBe(2 / (draws + 1));
  });

  it('do not make the observed look extreme even where they hardly differ from each other', () => {
    const samples = 400;
    const draws = 9;
    const smallest = underTheNull(samples, { draws, apart: 1 }).filter((p) => p <= 0.2).length;
    const expected = 2 / (draws + 1);
    const slack = 4 * Math.sqrt((expected * (1 - expected)) / samples);
    expect(smallest / samples).toBeLessThan(expected + slack);
  });

  it('hold the observed network at a place drawn by lot: with no trades between, all are it', () => {
    const events = csrFromLists([
      [0, 1],
      [2, 3],
    ]);
    const keys = new Set<string>();
    forEachDraw(events, 4, { draws: 5, rng: seededRandom(1), apart: 0 }, (draw) =>
      keys.add(keyOf(draw.nodesOf)),
    );
    expect([...keys]).toEqual([keyOf(events)]);
  });
});
