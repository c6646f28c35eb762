import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewAt } from '../../../client/src/graph/renderer/view.ts';
import { boundsOf, visit } from '../../../client/src/graph/stage/camera.ts';

const insets = { top: 80, right: 70, bottom: 70, left: 60 };
const view = viewAt({ x: 500, y: 350 }, 1, { width: 1000, height: 700 });
const point = record({
  x: integer({ min: -2000, max: 3000 }),
  y: integer({ min: -2000, max: 3000 }),
});

describe('visit', () => {
  it('does not move while everything is on stage', () => {
    expect(visit(boundsOf([{ x: 300, y: 300 }])!, view, insets)).toBeNull();
  });

  it('moves without zooming when that is enough', () => {
    const move = visit(boundsOf([{ x: 1100, y: 300 }])!, view, insets)!;
    expect(move.factor).toBe(1);
    expect(move.centre).toEqual({ x: 500 + 170, y: 350 });
  });

  it('has nothing to visit without points', () => {
    expect(boundsOf([])).toBeNull();
  });

  it('brings every point inside the insets, never zooming in', () => {
    assert(
      property(array(point, { minLength: 1, maxLength: 8 }), (points) => {
        const move = visit(boundsOf(points)!, view, insets);
        if (move === null) return;
        expect(move.factor).toBeGreaterThanOrEqual(1);
        for (const { x, y } of points) {
          const after = {
            x: 500 + (x - move.centre.x) / move.factor,
            y: 350 + (y - move.centre.y) / move.factor,
          };
          expect(after.x).toBeGreaterThanOrEqual(insets.left - 1e-6);
          expect(after.x).toBeLessThanOrEqual(1000 - insets.right + 1e-6);
          expect(after.y).toBeGreaterThanOrEqual(insets.top - 1e-6);
          expect(after.y).toBeLessThanOrEqual(700 - insets.bottom + 1e-6);
        }
      }),
    );
  });
});
