import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellProbabilities } from '../../../../server/analytics/chance/configuration-model.ts';
import { classesOf } from '../../../../server/analytics/chance/degree-classes.ts';
import { tailBound, upperTails } from '../../../../server/analytics/chance/poisson-binomial.ts';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import { allNetworks, anyMembers, rowsOf } from './statistics-of-tests.ts';

/** Probability of each cell, by row and column rather than by class. */
function cells(rowDegrees: readonly number[], columnDegrees: readonly number[]): number[][] {
  const [rows, columns] = [classesOf(rowDegrees), classesOf(columnDegrees)];
  const p = cellProbabilities(rows, columns);
  return rowDegrees.map((_, i) =>
    columnDegrees.map((__, j) => p[rows.of[i]! * columns.values.length + columns.of[j]!]!),
  );
}

const degreesOf = (members: readonly number[][], n: number) => ({
  rows: members.map((row) => row.length),
  columns: Array.from(
    { length: n },
    (_, node) => members.filter((row) => row.includes(node)).length,
  ),
});

describe('the configuration model', () => {
  it('has the probabilities that a general root finder finds for the southern women', () => {
    const { probabilities, attendance, women } = reference.davis;
    const { rows, columns } = degreesOf(attendance, women);
    const found = cells(columns, rows);
    probabilities.forEach((row, woman) =>
      row.forEach((p, event) => expect(found[woman]![event]).toBeCloseTo(p, 10)),
    );
  });

  it('keeps every degree on average', () => {
    fc.assert(
      fc.property(anyMembers({ nodes: 12, events: 12 }), ([n, members]) => {
        const { rows, columns } = degreesOf(members, n);
        const p = cells(rows, columns);
        p.forEach((row, i) => expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(rows[i]!, 8));
        columns.forEach((degree, j) =>
          expect(p.reduce((sum, row) => sum + row[j]!, 0)).toBeCloseTo(degree, 8),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    { rows: [2, 1], columns: [2, 1] },
    { rows: [3, 3, 1, 1], columns: [3, 3, 1, 1] },
    { rows: [4, 4, 2, 2, 1], columns: [4, 4, 2, 2, 1] },
    { rows: [3, 3, 0], columns: [2, 2, 2] },
  ])('knows which cells the degrees $rows and $columns leave no choice', ({ rows, columns }) => {
    const all = allNetworks(rows, columns).map(rowsOf);
    expect(all.length).toBeGreaterThan(0);
    cells(rows, columns).forEach((row, i) =>
      row.forEach((p, j) => {
        const share = all.filter((network) => network[i]!.includes(j)).length / all.length;
        const forced = share === 0 || share === 1;
        expect(forced ? p === share : p > 0 && p < 1).toBe(true);
      }),
    );
  });
});

describe('tails of the Poisson-binomial distribution', () => {
  const trials = (probabilities: readonly number[]) => probabilities.map((p) => ({ count: 1, p }));

  it('are those of multiplied polynomials', () => {
    for (const { p, tails } of reference.tails) {
      const found = upperTails(trials(p), p.length);
      tails.forEach((tail, s) => expect(found[s]! / tail).toBeCloseTo(1, 12));
    }
  });

  it('are the same however trials are taken together, as far as they are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ count: fc.nat(40), p: fc.double({ min: 0, max: 1, noNaN: true }) }), {
          maxLength: 4,
        }),
        fc.nat(6),
        (classes, most) => {
          const together = upperTails(classes, most);
          const apart = upperTails(
            classes.flatMap(({ count, p }) =>
              Array.from({ length: count }, () => ({ count: 1, p })),
            ),
            200,
          );
          together.forEach((tail, s) => expect(Math.abs(tail - apart[s]!)).toBeLessThan(1e-12));
        },
      ),
    );
  });

  it('keep their digits where they are tiny, and lie below the bound', () => {
    const tiny = upperTails([{ count: 20, p: 1e-6 }], 20);
    expect(tiny[20]! / 1e-120).toBeCloseTo(1, 10);
    const many = upperTails([{ count: 20_000, p: 0.001 }], 60);
    expect(many[0]).toBeCloseTo(1, 12);
    for (let s = 21; s <= 60; s++) expect(many[s]).toBeLessThanOrEqual(tailBound(20, s));
    expect(tailBound(20, 20)).toBe(1);
    expect(tailBound(0, 1)).toBe(0);
  });
});
