import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { radiiBy, SHADES, shadingBy } from '../../../client/src/graph/scene/measured.ts';
import { radiusOf } from '../../../client/src/graph/scene/size.ts';

const reading = (values: (number | null)[]) => ({ title: 'x', values, say: String });
const values = fc.array(
  fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null, freq: 6 }),
  { maxLength: 60 },
);

test('a greater value never has a smaller circle or a lighter colour', () => {
  fc.assert(
    fc.property(values, (some) => {
      const radius = radiiBy(reading(some));
      const { of } = shadingBy(reading(some));
      some.forEach((a, i) =>
        some.forEach((b, j) => {
          if (a === null || b === null || a < b) return;
          expect(radius[i]).toBeGreaterThanOrEqual(radius[j] ?? 0);
          expect(of[i]).toBeGreaterThanOrEqual(of[j] ?? 0);
        }),
      );
    }),
  );
});

describe('circles by a measure', () => {
  it('go from that of no partner to that of fifty', () => {
    expect([...radiiBy(reading([0, 4, null]))]).toEqual([radiusOf(0), radiusOf(50), radiusOf(0)]);
  });

  it('are all alike when all values are', () => {
    expect(new Set(radiiBy(reading([0, 0, 0]))).size).toBe(1);
  });
});

describe('colours by a measure', () => {
  it('have a class of their own for no value', () => {
    expect([...shadingBy(reading([null, 1])).of]).toEqual([0, expect.any(Number)]);
  });

  it('tell of each class its greatest value, and leave out classes without a node', () => {
    const { of, classes } = shadingBy(reading([1, 2, 3, 4, 5, 100]));
    expect(classes.map(({ upTo }) => upTo).at(-1)).toBe(100);
    expect(new Set(of)).toEqual(new Set(classes.map(({ shade }) => shade)));
    expect(Math.max(...of)).toBe(SHADES);
    expect(shadingBy(reading([7, 7])).classes).toHaveLength(1);
  });
});
