import { describe, expect, it } from 'vitest';
import { nodeLook, tieLook } from '../../../client/src/graph/renderer/appearance.ts';
import { css, parseColour, premultiplied } from '../../../client/src/graph/renderer/theme.ts';
import type { Colour, Theme } from '../../../client/src/graph/renderer/theme.ts';
import { emphasisOf } from '../../../client/src/graph/scene/emphasis.ts';
import { buildScene } from '../../../client/src/graph/scene/scene.ts';
import { communityOf, pictureOf } from '../../helpers/picture.ts';

const grey = (value: number): Colour => ({ r: value, g: value, b: value });
const hues = Array.from({ length: 9 }, (_, hue) => grey(hue * 10));
const theme: Theme = {
  ink: grey(1),
  ink2: grey(2),
  edge: grey(100),
  paper: grey(255),
  halo: grey(255),
  blue: grey(3),
  onBlue: grey(255),
  focus: grey(4),
  fadedNode: grey(200),
  fadedTie: grey(230),
  hues,
  texts: hues,
  ons: hues,
  shades: hues.slice(0, 6),
  hullFill: 0.1,
  hullLine: 0.4,
  tieIn: 0.25,
  tieOut: 0.5,
  family: 'serif',
  forced: false,
};
const scene = buildScene(
  pictureOf(
    [
      { id: 'a', community: 0 },
      { id: 'b', community: 0 },
      { id: 'c', community: 1, type: 'project' },
      { id: 'd', community: 1 },
    ],
    [
      ['a', 'b'],
      ['a', 'c'],
      ['c', 'd'],
    ],
    [communityOf(0), communityOf(1)],
  ),
);
const look = (selected: string | null) => ({
  scene,
  theme,
  emphasis: emphasisOf(scene, selected, null),
});

describe('how circles and ties look', () => {
  it('paints a circle in the hue of its community and a project as a diamond', () => {
    expect(nodeLook(look(null), 0)).toMatchObject({ type: 'circle', color: css(hues[1]!) });
    expect(nodeLook(look(null), 2)).toMatchObject({ type: 'diamond', color: css(hues[2]!) });
  });

  it('paints ties inside a community in its hue, between communities in grey', () => {
    expect(tieLook(look(null), 0, 1).color).toBe(premultiplied(hues[1]!, 0.25));
    expect(tieLook(look(null), 1, 1).color).toBe(premultiplied(grey(100), 0.5));
    expect(tieLook(look(null), 1, 1).curvature).toBeGreaterThan(
      tieLook(look(null), 0, 1).curvature,
    );
  });

  it('fades what is neither selected nor a partner, under what is', () => {
    const far = nodeLook(look('a'), 3);
    expect(far.color).toBe(css(theme.fadedNode));
    expect(far.zIndex).toBeLessThan(nodeLook(look('a'), 0).zIndex);
    expect(tieLook(look('a'), 2, 1).color).toBe(css(theme.fadedTie));
  });

  it('gives back the pixel the line program feathers away, one of the screen', () => {
    expect(tieLook(look(null), 0, 1).size - tieLook(look(null), 0, 2).size).toBeCloseTo(0.5);
  });

  it('reads computed colours', () => {
    expect(parseColour('rgb(27, 69, 156)')).toEqual({ r: 27, g: 69, b: 156 });
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ r: 1, g: 2, b: 3 });
  });
});
