import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIRECTIONS, walk } from '../../../client/src/graph/scene/walk.ts';
import type { Direction } from '../../../client/src/graph/scene/walk.ts';

const cross = { x: [0, 10, -10, 0, 0], y: [0, 0, 0, 10, -10] };
const point = tuple(integer({ min: -50, max: 50 }), integer({ min: -50, max: 50 }));
const direction = constantFrom(...(Object.keys(DIRECTIONS) as Direction[]));

describe('walk', () => {
  it('goes to the neighbour on that side; up is north', () => {
    expect(walk(cross, 0, 'ArrowRight')).toBe(1);
    expect(walk(cross, 0, 'ArrowLeft')).toBe(2);
    expect(walk(cross, 0, 'ArrowUp')).toBe(3);
    expect(walk(cross, 0, 'ArrowDown')).toBe(4);
  });

  it('prefers what lies ahead to what is near but aside', () => {
    expect(walk({ x: [0, 12, 5], y: [0, 0, 4.9] }, 0, 'ArrowRight')).toBe(1);
  });

  it('takes what is aside when nothing lies ahead', () => {
    expect(walk({ x: [0, 1], y: [0, 30] }, 0, 'ArrowRight')).toBe(1);
  });

  it('stays where it is at the edge, and when there is no one else', () => {
    expect(walk(cross, 1, 'ArrowRight')).toBe(-1);
    expect(walk({ x: [3], y: [3] }, 0, 'ArrowUp')).toBe(-1);
  });

  it('always gets further in the direction of the arrow', () => {
    assert(
      property(array(point, { minLength: 1, maxLength: 30 }), direction, (points, arrow) => {
        const places = { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
        const next = walk(places, 0, arrow);
        const [ux, uy] = DIRECTIONS[arrow];
        const ahead = (node: number) => places.x[node]! * ux + places.y[node]! * uy;
        const best = Math.max(...points.map((_, node) => ahead(node)));
        expect(next < 0 ? best <= ahead(0) : ahead(next) > ahead(0)).toBe(true);
      }),
    );
  });
});
