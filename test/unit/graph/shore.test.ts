import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityAt, densityOf } from '../../../client/src/graph/shores/density.ts';
import { insideRing } from '../../../client/src/graph/shores/ring.ts';
import { shoreOf } from '../../../client/src/graph/shores/shore.ts';

const spiral = (count: number, x = 0, y = 0, step = 17) =>
  Array.from({ length: count }, (_, index) => {
    const angle = index * 2.4;
    const away = step * Math.sqrt(index + 0.5);
    return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle), radius: 6 };
  });
const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const;

describe('insideRing', () => {
  it('tells inside from outside, closed or not', () => {
    expect(insideRing(square, 5, 5)).toBe(true);
    expect(insideRing([...square, square[0]], 5, 5)).toBe(true);
    expect(insideRing(square, 15, 5)).toBe(false);
  });
});

describe('densityOf', () => {
  it('is highest where a single point is, and falls to e^-1/2 of it one sigma away', () => {
    const grid = densityOf([{ x: 3, y: 4, radius: 1 }], 18, 2);
    expect(densityAt(grid, 3, 4)).toBeCloseTo(1, 2);
    expect(densityAt(grid, 21, 4) / densityAt(grid, 3, 4)).toBeCloseTo(Math.exp(-0.5), 2);
    expect(densityAt(grid, 1000, 4)).toBe(0);
  });
});

describe('shoreOf', () => {
  it('holds at least 95 % of the members', () => {
    assert(
      property(integer({ min: 6, max: 60 }), integer({ min: 12, max: 30 }), (n, step) => {
        const members = spiral(n, 0, 0, step);
        const rings = shoreOf(members, []);
        const held = members.filter(({ x, y }) => rings.some((ring) => insideRing(ring, x, y)));
        expect(held.length).toBeGreaterThanOrEqual(n * 0.95 - 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps whole circles off the line, not only their centres', () => {
    const members = spiral(20);
    const [ring] = shoreOf(members, []);
    const clear = members.filter((member) =>
      ring!.every(([x, y]) => Math.hypot(x - member.x, y - member.y) > member.radius),
    );
    expect(clear.length).toBeGreaterThanOrEqual(19);
  });

  it('leaves a far member out instead of reaching for it', () => {
    const members = [...spiral(30), { x: 600, y: 0, radius: 6 }];
    const rings = shoreOf(members, []);
    expect(rings.some((ring) => insideRing(ring, 600, 0))).toBe(false);
    expect(Math.max(...rings.flat().map(([x]) => x))).toBeLessThan(200);
  });

  it('goes round every member of a small group', () => {
    const members = spiral(4);
    const rings = shoreOf(members, []);
    for (const { x, y } of members) expect(insideRing(rings[0]!, x, y)).toBe(true);
  });

  it('draws a part of its own round members who sit together elsewhere', () => {
    const rings = shoreOf([...spiral(30), ...spiral(8, 500, 0)], []);
    expect(rings).toHaveLength(2);
    expect(insideRing(rings[0]!, 0, 0)).toBe(true);
    expect(insideRing(rings[1]!, 500, 0)).toBe(true);
  });

  it('cuts a lake where strangers live inside', () => {
    const members = Array.from({ length: 40 }, (_, index) => ({
      x: 120 * Math.cos((index / 40) * 2 * Math.PI),
      y: 120 * Math.sin((index / 40) * 2 * Math.PI),
      radius: 6,
    }));
    const covers = (x: number, y: number, strangers: { x: number; y: number; radius: number }[]) =>
      shoreOf(members, strangers).filter((ring) => insideRing(ring, x, y)).length % 2 === 1;
    expect(covers(0, 0, [])).toBe(true);
    expect(covers(0, 0, [{ x: 0, y: 0, radius: 6 }])).toBe(false);
  });

  it('has no shore for one body alone', () => {
    expect(shoreOf(spiral(1), [])).toEqual([]);
    expect(shoreOf([], [])).toEqual([]);
  });
});
