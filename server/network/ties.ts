import { transpose } from './csr.ts';
import { overlap } from './projections/overlap.ts';
import type { Graph } from './types.ts';

/** The ties of a graph, in compressed rows. */
export type Ties = Pick<Graph, 'offsets' | 'targets' | 'weights' | 'shared'>;

const COLUMNS = ['offsets', 'targets', 'weights', 'shared'] as const;

/**
 * A graph whose ties are found when one of their columns is first read: a network of a million participations may have far more ties,
 * and much can be computed from `events` alone. A copy (`{...graph}`) reads them.
 */
export function withTiesWhenAsked(graph: Omit<Graph, keyof Ties>, find: () => Ties): Graph {
  const lazy = { ...graph } as Graph;
  for (const column of COLUMNS) {
    Object.defineProperty(lazy, column, {
      get: () => giveTies(lazy, find())[column],
      enumerable: true,
      configurable: true,
    });
  }
  return lazy;
}

/** The ties of nodes that are tied by their events. O(sum over events of size²). */
export const tiesOfEvents = ({ n, events, weight }: Pick<Graph, 'n' | 'events' | 'weight'>): Ties =>
  overlap(transpose(events, n), events, weight);

/** Gives a graph its ties, which somebody else has found. */
export function giveTies(graph: Graph, ties: Ties): Graph {
  for (const column of COLUMNS) {
    Object.defineProperty(graph, column, {
      value: ties[column],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return graph;
}

/** Whether the ties of a graph have been found; does not look for them. */
export const hasTies = (graph: Graph): boolean =>
  Object.getOwnPropertyDescriptor(graph, 'targets')?.get === undefined;
