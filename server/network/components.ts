import { transpose } from './csr.ts';
import type { Graph } from './types.ts';

export interface Components {
  count: number;
  /** Component of each node; 0 is the largest, of equally large ones the one whose first node comes first. */
  of: Int32Array;
  /** Nodes of each component. */
  sizes: Uint32Array;
}

/** A graph of ties, or one whose ties follow from its events, which are then walked instead. */
type Connected =
  | Pick<Graph, 'n' | 'tiedByEvents' | 'events' | 'offsets' | 'targets'>
  | (Pick<Graph, 'n' | 'offsets' | 'targets'> & { tiedByEvents?: never });

/** Connected components by breadth-first search, O(nodes + ties), or O(participations) where events tell the ties. */
export function componentsOf(graph: Connected): Components {
  const { n } = graph;
  const found = new Int32Array(n).fill(-1);
  const queue = new Uint32Array(n);
  const meetNeighbours = graph.tiedByEvents === true ? throughEvents(graph) : alongTies(graph);
  const sizes: number[] = [];
  for (let start = 0; start < n; start++) {
    if (found[start] !== -1) continue;
    found[start] = sizes.length;
    queue[0] = start;
    let end = 1;
    const meet = (v: number): void => {
      if (found[v] !== -1) return;
      found[v] = sizes.length;
      queue[end++] = v;
    };
    for (let head = 0; head < end; head++) meetNeighbours(queue[head]!, meet);
    sizes.push(end);
  }
  // A stable sort: equally large components stay in the order in which they were found.
  const bySize = [...sizes.keys()].toSorted((a, b) => sizes[b]! - sizes[a]!);
  const rank = new Int32Array(sizes.length);
  bySize.forEach((component, position) => (rank[component] = position));
  return {
    count: sizes.length,
    of: found.map((component) => rank[component]!),
    sizes: Uint32Array.from(bySize, (component) => sizes[component]!),
  };
}

type MeetNeighbours = (node: number, meet: (neighbour: number) => void) => void;

const alongTies =
  ({ offsets, targets }: Pick<Graph, 'offsets' | 'targets'>): MeetNeighbours =>
  (node, meet) => {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) meet(targets[at]!);
  };

/** Each event is gone through once, for whichever of its nodes comes first. */
function throughEvents({ n, events }: Pick<Graph, 'n' | 'events'>): MeetNeighbours {
  const eventsOf = transpose(events, n);
  const seen = new Uint8Array(events.offsets.length - 1);
  return (node, meet) => {
    for (let at = eventsOf.offsets[node]!; at < eventsOf.offsets[node + 1]!; at++) {
      const event = eventsOf.items[at]!;
      if (seen[event] === 1) continue;
      seen[event] = 1;
      for (let i = events.offsets[event]!; i < events.offsets[event + 1]!; i++)
        meet(events.items[i]!);
    }
  };
}
