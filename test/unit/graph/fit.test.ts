import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, fitStage, placesOf } from '../../../client/src/graph/scene/fit.ts';
import { buildScene } from '../../../client/src/graph/scene/scene.ts';
import { pictureOf } from '../../helpers/picture.ts';

const insets = { top: 80, right: 70, bottom: 70, left: 60 };
const size = integer({ min: 320, max: 2400 });
const span = integer({ min: 1, max: 3000 });

describe('fitStage', () => {
  it('lays the whole layout inside the insets, on any stage', () => {
    assert(
      property(size, size, span, span, integer({ min: -500, max: 500 }), (w, h, dx, dy, x) => {
        const extent = { x: [x, x + dx] as [number, number], y: [-dy, 0] as [number, number] };
        const { scale, stretchX, stretchY, frame } = fitStage(
          extent,
          { width: w, height: h },
          insets,
        );
        const left = (extent.x[0] * stretchX - frame.x[0]) * scale;
        const right = (extent.x[1] * stretchX - frame.x[0]) * scale;
        const top = (frame.y[1] - extent.y[1] * stretchY) * scale;
        const bottom = (frame.y[1] - extent.y[0] * stretchY) * scale;
        expect(left).toBeGreaterThanOrEqual(insets.left - 1e-6);
        expect(right).toBeLessThanOrEqual(w - insets.right + 1e-6);
        expect(top).toBeGreaterThanOrEqual(insets.top - 1e-6);
        expect(bottom).toBeLessThanOrEqual(h - insets.bottom + 1e-6);
      }),
    );
  });

  it('frames exactly what the stage shows, so that nothing is distorted', () => {
    const { frame, scale } = fitStage(
      { x: [0, 500], y: [0, 100] },
      { width: 900, height: 600 },
      insets,
    );
    expect((frame.x[1] - frame.x[0]) * scale).toBeCloseTo(900);
    expect((frame.y[1] - frame.y[0]) * scale).toBeCloseTo(600);
  });

  it('stretches towards the shape of the stage, by at most 1.3 and never shrinking', () => {
    const wide = fitStage({ x: [0, 400], y: [0, 400] }, { width: 1600, height: 600 }, insets);
    expect(wide.stretchX).toBeCloseTo(1.3);
    expect(wide.stretchY).toBeCloseTo(1);
  });

  it('does not blow a single body up to fill the stage', () => {
    const scene = buildScene(pictureOf([{ id: 'a', x: 40, y: 40 }]));
    expect(fitStage(extentOf(scene), { width: 1000, height: 700 }, insets).scale).toBeLessThan(2);
  });

  it('has a frame even for nothing', () => {
    const empty = buildScene(pictureOf([]));
    const fit = fitStage(extentOf(empty), { width: 1000, height: 700 }, insets);
    expect(Number.isFinite(fit.frame.x[0] + fit.frame.y[1])).toBe(true);
    expect(placesOf(empty, fit).x).toHaveLength(0);
  });
});
