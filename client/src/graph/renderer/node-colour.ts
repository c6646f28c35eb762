import type { Scene } from '../scene/scene.ts';
import type { Colour, Theme } from './theme.ts';

/** The colour of a circle: of its community, or of its value where numbers colour the picture. */
export const nodeColour = (theme: Theme, scene: Scene, node: number): Colour =>
  scene.shading === null ? theme.hues[scene.hue[node]!]! : theme.shades[scene.shading.of[node]!]!;
