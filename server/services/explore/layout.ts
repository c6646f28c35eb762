import type { ComputePool } from '../../analytics/pool.ts';
import type { Clusters } from '../../insights/facts.ts';
import { anchorsOf } from './anchors.ts';
import type { LayoutMemory, Positions } from './layout-memory.ts';
import type { View } from './view.ts';
import { SEED } from './workbench.ts';

/** Radius of a circle in px at 1×: it grows with the root of the partners, so that small bodies stay visible. */
const radiusOf = (partners: number): number => (3.4 + 1.75 * Math.sqrt(partners)) * 0.82;

/** Positions of a view: from geography the first time, from where they were ever after. */
export const layOutView = async (
  view: View,
  clusters: Clusters,
  { pool, memory }: { pool: ComputePool; memory: LayoutMemory },
): Promise<Positions> => {
  const { graph, key } = view;
  const anchors = anchorsOf(view);
  const previous = memory.recall(key, graph);
  const radius = Float64Array.from(graph.ids, (_, node) =>
    radiusOf((graph.offsets[node + 1] as number) - (graph.offsets[node] as number)),
  );
  const layout = await pool.run('layout', {
    graph,
    radius,
    community: clusters.of,
    anchorX: anchors.x,
    anchorY: anchors.y,
    previousX: previous?.x ?? null,
    previousY: previous?.y ?? null,
    seed: SEED,
  });
  memory.remember(key, graph, layout);
  return layout;
};
