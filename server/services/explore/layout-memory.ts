import { NODE_TYPES, type Graph } from '../../network/types.ts';

export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

/**
 * Where the nodes of each view stood the last time it was laid out, also in earlier revisions, so that the next layout starts
 * from there. Bounded: the views used last.
 */
export interface LayoutMemory {
  /** Positions for these nodes, NaN for new ones; null when fewer than half are known, for then there is no picture to keep. */
  recall(key: string, graph: Graph): Positions | null;
  remember(key: string, graph: Graph, positions: Positions): void;
}

/** Organisations and projects may share an id. */
const nodeKey = ({ ids, type }: Graph, node: number): string =>
  `${NODE_TYPES[type[node] as number] ?? ''} ${ids[node] ?? ''}`;

export const createLayoutMemory = (limit: number): LayoutMemory => {
  const views = new Map<string, Map<string, readonly [x: number, y: number]>>();
  return {
    recall: (key, graph) => {
      const places = views.get(key);
      if (places === undefined) return null;
      const known = graph.ids.map((_, node) => places.get(nodeKey(graph, node)));
      if (known.filter((place) => place !== undefined).length * 2 < graph.n) return null;
      return {
        x: Float64Array.from(known, (place) => place?.[0] ?? Number.NaN),
        y: Float64Array.from(known, (place) => place?.[1] ?? Number.NaN),
      };
    },
    remember: (key, graph, { x, y }) => {
      views.delete(key);
      views.set(
        key,
        new Map(
          graph.ids.map((_, node) => [nodeKey(graph, node), [x[node] ?? 0, y[node] ?? 0] as const]),
        ),
      );
      const [oldest] = views.keys();
      if (views.size > limit && oldest !== undefined) views.delete(oldest);
    },
  };
};
