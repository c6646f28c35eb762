import { MultiUndirectedGraph } from 'graphology';
import type { Places } from '../scene/fit.ts';
import type { Scene } from '../scene/scene.ts';

/** The scene as the renderer wants it: positions in the plane and in the columns; looks are asked when drawing. Keys of nodes are ids. */
export function graphOf(scene: Scene, places: Places): MultiUndirectedGraph {
  const graph = new MultiUndirectedGraph();
  const { id } = scene.picture.nodes;
  for (let index = 0; index < scene.count; index += 1)
    graph.addNode(id[index], { index, x: places.x[index], y: places.y[index] });
  for (const index of scene.drawn)
    graph.addEdgeWithKey(index, id[scene.source[index]!], id[scene.target[index]!], { index });
  return graph;
}
