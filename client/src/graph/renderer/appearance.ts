import type { Drawing } from '../paint/drawing.ts';
import { rimOf, tieWidth } from '../scene/size.ts';
import { tieBend } from './bend.ts';
import { nodeColour } from './node-colour.ts';
import { css, premultiplied } from './theme.ts';

export interface NodeLook {
  type: 'circle' | 'diamond';
  /** px at 1x, rim included. */
  size: number;
  color: string;
  rimColor: string;
  /** In half px: the unit of the border program. */
  rim: number;
  zIndex: number;
}

export interface TieLook {
  /** px at any zoom, feather included. */
  size: number;
  color: string;
  curvature: number;
  zIndex: number;
}

type Look = Pick<Drawing, 'scene' | 'theme' | 'emphasis'>;

/** Ties among the partners of a selection: there, but behind its own. */
const AMONG_PARTNERS = 0.2;
const FADED_WIDTH = 0.7;
/** The circle program smooths the edge inwards, px: given back here. */
const EDGE = 0.6;

export function nodeLook({ scene, theme, emphasis }: Look, node: number): NodeLook {
  const lit = emphasis.lit === null || emphasis.lit[node] === 1;
  const radius = scene.radius[node]!;
  const rim = rimOf(radius);
  return {
    type: scene.picture.nodes.type[node] === 'project' ? 'diamond' : 'circle',
    size: radius + rim / 2 + EDGE,
    color: css(lit && !theme.forced ? nodeColour(theme, scene, node) : unlit(theme)),
    rimColor: css(theme.paper),
    rim: rim * 2,
    zIndex: lit ? 1 : 0,
  };
}

/** With forced colours the shapes are painted over the circles, which stay only to be pointed at. */
const unlit = (theme: Drawing['theme']) => (theme.forced ? theme.paper : theme.fadedNode);

/** @param pixelRatio of the screen: the line program feathers one device pixel away, which is given back here. */
export function tieLook(
  { scene, theme, emphasis }: Look,
  tie: number,
  pixelRatio: number,
): TieLook {
  const [a, b] = [scene.source[tie]!, scene.target[tie]!];
  const { community } = scene.picture.nodes;
  const { lit, selected } = emphasis;
  const curvature = tieBend(scene, tie);
  const width = tieWidth(scene.picture.edges.weight[tie]!);
  const feather = 1 / pixelRatio;
  if (lit && !(lit[a] && lit[b]))
    return { size: FADED_WIDTH + feather, color: css(theme.fadedTie), curvature, zIndex: 0 };
  if (selected >= 0)
    return {
      size: FADED_WIDTH + feather,
      color: premultiplied(theme.edge, AMONG_PARTNERS),
      curvature,
      zIndex: 1,
    };
  const inside = community[a] === community[b];
  const colour = inside && scene.shading === null ? theme.hues[scene.hue[a]!]! : theme.edge;
  return {
    size: width + feather,
    color: premultiplied(colour, inside ? theme.tieIn : theme.tieOut),
    curvature,
    zIndex: 1,
  };
}
