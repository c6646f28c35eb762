import { giveTies, hasTies, tiesOfEvents, withTiesWhenAsked, type Ties } from '../network/ties.ts';
import type { Graph } from '../network/types.ts';

/** Ids never contain it: they come from JSON and tables. */
const BETWEEN_IDS = '\u0000';

/**
 * A graph as it is sent to a worker: its columns in memory that both threads share, its ids as one text, its ties only if they have been
 * found. Sending a graph of a million participations then takes as long as sending a small one.
 */
export interface Parcel {
  parcel: Omit<Graph, keyof Ties | 'ids'> & { ids: string };
  ties: Ties | null;
}

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The column itself when it is shared already, else a shared copy. */
function share<T extends Column>(column: T): T {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const Kind = column.constructor as new (buffer: SharedArrayBuffer) => T;
  const shared = new Kind(new SharedArrayBuffer(column.byteLength));
  shared.set(column);
  return shared;
}

const tiesToSend = ({ offsets, targets, weights, shared }: Ties): Ties => ({
  offsets: share(offsets),
  targets: share(targets),
  weights: share(weights),
  shared: share(shared),
});

/** Packs graphs; one that is sent again is not copied again. */
export function createPacker(): (graph: Graph) => Parcel {
  const packed = new WeakMap<Graph, Parcel>();
  return (graph) => {
    const parcel = packed.get(graph) ?? { parcel: withoutTies(graph), ties: null };
    if (parcel.ties === null && (hasTies(graph) || !graph.tiedByEvents))
      parcel.ties = tiesToSend(graph);
    packed.set(graph, parcel);
    return parcel;
  };
}

const withoutTies = (graph: Graph): Parcel['parcel'] => ({
  projection: graph.projection,
  weight: graph.weight,
  n: graph.n,
  ids: graph.ids.join(BETWEEN_IDS),
  type: share(graph.type),
  row: share(graph.row),
  projects: share(graph.projects),
  events: { offsets: share(graph.events.offsets), items: share(graph.events.items) },
  tiedByEvents: graph.tiedByEvents,
  groups: Object.fromEntries(
    Object.entries(graph.groups).map(([key, { ids, labels, of }]) => [
      key,
      { ids, labels, of: share(of) },
    ]),
  ),
});

/** The graph again; its ids are taken apart, and its ties found, when first read. */
export function unpack({ parcel, ties }: Parcel): Graph {
  const plain = { ...parcel, ids: [] as string[] };
  const graph = withTiesWhenAsked(plain, () => tiesOfEvents(plain));
  if (ties !== null) giveTies(graph, ties);
  let ids: string[] | null = null;
  return Object.defineProperty(graph, 'ids', {
    get: () => (ids ??= parcel.n === 0 ? [] : parcel.ids.split(BETWEEN_IDS)),
    enumerable: true,
  });
}
