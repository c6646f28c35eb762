import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '../../../../server/analytics/chance/kendall.ts';
import { RANKED_IDS } from '../../../../server/analytics/chance/rankings.ts';
import { levelGroups, overlapping, ranksOf } from '../../../../server/analytics/chance/ranks.ts';
import { MODES, RESAMPLES } from '../../../../server/analytics/chance/resample.ts';
import { seededRandom } from '../../../../server/analytics/random.ts';
import { csrFromLists } from '../../../../server/network/csr.ts';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import { graphOf, incidenceDataset } from '../../../helpers/network-builders.ts';
import { cellsOf, measureCalled, run } from '../measures/running.ts';
import { anyMembers, rowsOf } from './statistics-of-tests.ts';

const women = graphOf(incidenceDataset(reference.davis.women, reference.davis.attendance));
const numbers = (cells: readonly unknown[]): number[] => cells.map(Number);

describe('ranks', () => {
  it('begin at 1 for the largest; equal values share the better place; what has no value comes last', () => {
    const values = Float64Array.from([5, 7, 5, Number.NaN, 9, 0.1 + 0.2, 0.3]);
    expect([...ranksOf(values)]).toEqual([3, 2, 3, 7, 1, 5, 5]);
    expect([...ranksOf(new Float64Array(0))]).toEqual([]);
  });

  it('a group is level with its leader, and the next begins below', () => {
    const ranks = Uint32Array.from([1, 2, 3, 4, 5]);
    const range = {
      low: Uint32Array.from([1, 1, 4, 3, 5]),
      high: Uint32Array.from([2, 3, 5, 4, 6]),
    };
    expect([...levelGroups(ranks, range)]).toEqual([1, 1, 2, 2, 2]);
    expect([...overlapping(range)]).toEqual([1, 2, 2, 2, 1]);
  });

  it('overlaps are those of all pairs of ranges', () => {
    const ranges = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 30 });
    fc.assert(
      fc.property(ranges, (pairs) => {
        const low = Uint32Array.from(pairs, ([a, b]) => Math.min(a, b));
        const high = Uint32Array.from(pairs, ([a, b]) => Math.max(a, b));
        const plain = pairs.map(
          (_, i) =>
            pairs.filter((__, j) => i !== j && low[j]! <= high[i]! && high[j]! >= low[i]!).length,
        );
        expect([...overlapping({ low, high })]).toEqual(plain);
      }),
    );
  });
});

it('Kendall’s tau is that of scipy, ties or not', () => {
  for (const { x, y, tau } of reference.kendall)
    expect(kendallTau(Uint32Array.from(x), Uint32Array.from(y))).toBeCloseTo(tau, 12);
  expect(kendallTau(Uint32Array.from([1, 1]), Uint32Array.from([1, 2]))).toBeNaN();
});

describe('data that might have been', () => {
  const draw = (
    mode: (typeof MODES)[number],
    n: number,
    members: number[][],
    share: number,
    seed: number,
  ) => {
    const resampler = RESAMPLES[mode](csrFromLists(members), n, share, seededRandom(seed));
    // The second draw: one must not spoil the next.
    resampler.draw();
    return { extra: resampler.extra, rows: rowsOf(resampler.draw().nodesOf) };
  };
  const cases = fc.tuple(anyMembers(), fc.double({ min: 0.05, max: 0.9, noNaN: true }), fc.nat());

  it('miss the share of participations that was asked for, and have no other', () => {
    fc.assert(
      fc.property(cases, ([[n, members], share, seed]) => {
        const { rows, extra } = draw('participations', n, members, share, seed);
        const all = members.flat().length;
        expect(extra).toBe(0);
        expect(rows.flat()).toHaveLength(all - Math.round(share * all));
        rows.forEach((row, event) =>
          expect(row.every((node) => members[event]!.includes(node))).toBe(true),
        );
      }),
    );
  });

  it('miss whole projects, the others being as they are', () => {
    fc.assert(
      fc.property(cases, ([[n, members], share, seed]) => {
        const { rows } = draw('projects', n, members, share, seed);
        const emptied = rows.filter(
          (row, event) => row.length === 0 && members[event]!.length > 0,
        ).length;
        expect(emptied).toBeLessThanOrEqual(Math.round(share * members.length));
        rows.forEach((row, event) =>
          expect(row.length === 0 || row.length === members[event]!.length).toBe(true),
        );
      }),
    );
  });

  it('hold some organisations twice, each record with a project at least, the first with no fewer', () => {
    fc.assert(
      fc.property(cases, ([[n, members], share, seed]) => {
        const { rows, extra } = draw('duplicates', n, members, share, seed);
        const projects = (list: number[][], node: number) =>
          list.filter((row) => row.includes(node)).length;
        const nodes = Array.from({ length: n }, (_, node) => node);
        const several = nodes.filter((node) => projects(members, node) > 1).length;
        expect(extra).toBe(Math.round(share * several));
        expect(rows.map((row) => row.length)).toEqual(members.map((row) => row.length));
        const lesser = nodes.filter((node) => projects(rows, node) < projects(members, node));
        expect(lesser).toHaveLength(extra);
        const seconds = Array.from({ length: extra }, (_, i) => projects(rows, n + i));
        expect(seconds.every((count) => count > 0)).toBe(true);
        for (const node of lesser)
          expect(2 * projects(rows, node)).toBeGreaterThanOrEqual(projects(members, node));
      }),
    );
  });
});

describe('rank uncertainty', () => {
  it.each(RANKED_IDS)(
    'the value is that of the measure %s, and its rank lies among all',
    (ranking) => {
      const output = run('rank-uncertainty', women, { ranking, draws: 20 });
      expect(cellsOf(output)).toEqual(cellsOf(run(ranking, women)));
      const [low, high] = [numbers(cellsOf(output, 'low')), numbers(cellsOf(output, 'high'))];
      expect(
        low.every((place, node) => place >= 1 && place <= high[node]! && high[node]! <= women.n),
      ).toBe(true);
    },
  );

  it.each(MODES)(
    '%s: a little wrong leaves the ranking nearly as it is, very wrong does not',
    (mode) => {
      const tau = (share: number) =>
        Number(
          run('rank-uncertainty', women, { mode, share, ranking: 'strength' }).summary[
            'kendallTau'
          ],
        );
      expect(tau(0.1)).toBeGreaterThan(tau(0.8));
      expect(tau(0.1)).toBeLessThan(1);
    },
  );

  it('who is in every project stays first, whatever is missing', () => {
    const members = Array.from({ length: 12 }, (_, i) => [0, 2 * i + 1, 2 * i + 2]);
    const graph = graphOf(incidenceDataset(25, members));
    const output = run('rank-uncertainty', graph, { mode: 'projects', share: 0.3 });
    expect(cellsOf(output, 'rank')[0]).toBe(1);
    expect([cellsOf(output, 'low')[0], cellsOf(output, 'high')[0]]).toEqual([1, 1]);
    expect(output.summary['firstStays']).toBe(1);
    // All others are alike: nobody can be told from anybody.
    const groups = cellsOf(output, 'tied');
    expect(groups[0]).toBe(1);
    expect(new Set(groups.slice(1))).toEqual(new Set([2]));
  });

  it('nothing that rounds to none is missing: every place is certain', () => {
    const graph = graphOf(
      incidenceDataset(4, [
        [0, 1],
        [0, 2, 3],
      ]),
    );
    const output = run('rank-uncertainty', graph, { share: 0.01 });
    for (const column of ['low', 'high'])
      expect(cellsOf(output, column)).toEqual(cellsOf(output, 'rank'));
    expect(output.summary['kendallTau']).toBeCloseTo(1, 12);
  });

  it('is the same with the same seed, and tells what it will cost', () => {
    const once = (seed: number) => run('rank-uncertainty', women, { draws: 30, seed });
    expect(once(5)).toEqual(once(5));
    expect(once(5)).not.toEqual(once(6));
    const measure = measureCalled('rank-uncertainty');
    const steps = (parameters: object) =>
      measure.steps(women, measure.parameters.parse(parameters));
    expect(steps({ draws: 400 })).toBe(2 * steps({ draws: 200 }));
    expect(steps({ ranking: 'betweenness' })).toBeGreaterThan(steps({ ranking: 'degree' }));
  });
});
