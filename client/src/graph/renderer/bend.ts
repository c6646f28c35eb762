import type { Scene } from '../scene/scene.ts';

const INSIDE = 0.06;
const BETWEEN = 0.12;

/** How far the middle of a tie leaves the straight line, as a share of its length; between communities more. */
export function tieBend({ picture, source, target }: Scene, tie: number): number {
  const { community } = picture.nodes;
  return community[source[tie]!] === community[target[tie]!] ? INSIDE : BETWEEN;
}
