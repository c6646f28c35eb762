import { describe, expect, it } from 'vitest';
import { radiusOf, radiusScale, rimOf, tieWidth } from '../../../client/src/graph/scene/size.ts';

describe('sizes of circles and ties', () => {
  it('gives a body without partners a circle that can still be seen and pointed at', () => {
    expect(radiusOf(0)).toBeCloseTo(2.788, 3);
  });

  it('follows the published formula: (3.4 + 1.75 √partners) × 0.82', () => {
    expect(radiusOf(4)).toBeCloseTo((3.4 + 3.5) * 0.82, 9);
    expect(radiusOf(49)).toBeCloseTo((3.4 + 12.25) * 0.82, 9);
  });

  it('keeps lines between 0.55 and 2.8 px whatever the weight', () => {
    expect(tieWidth(0)).toBeCloseTo(0.55);
    expect(tieWidth(1)).toBeCloseTo(1.8);
    expect(tieWidth(1000)).toBe(2.8);
    expect(tieWidth(-3)).toBeCloseTo(0.55);
  });

  it('draws circles as in the layout at 1x, and lets them lag behind when zooming in', () => {
    expect(radiusScale(1)).toBe(1);
    expect(radiusScale(4)).toBe(2);
    expect(radiusScale(100)).toBe(2.6);
    expect(radiusScale(0.5)).toBeGreaterThan(0.5);
  });

  it('gives large circles a wider rim', () => {
    expect(rimOf(12)).toBeGreaterThan(rimOf(5));
  });
});
