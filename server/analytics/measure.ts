import type { z } from 'zod';
import type { Text } from '../contract/fields.ts';
import type { Figure, MeasureCategory } from '../contract/measures.ts';
import type { Projection } from '../contract/network.ts';
import type { Graph } from '../network/types.ts';

/** What a running measure is given besides its graph. Randomness only comes from here: uniform in [0, 1), seeded. */
export interface RunContext {
  rng: () => number;
  /** Share of the work done, 0 to 1; call it now and then in long loops. */
  progress: (done: number) => void;
}

export type Column = Float64Array | Uint32Array | Int32Array | (number | string | null)[];

/** Columns of equal length and totals. Node measures leave `id` out: it is the graph's. */
export interface MeasureOutput {
  columns: { id?: string[]; value?: Column } & Record<string, Column>;
  summary: Record<string, number | string | null>;
}

/**
 * A measure: one file, one line in the registry (`index.ts`). The registry drives the API, the OpenAPI document and the forms.
 * `run` is pure: same graph, parameters and seed give the same output. It must bear an empty graph and a single node.
 */
export interface NetworkMeasure<P = Record<string, unknown>> {
  id: string;
  title: Text;
  /** One plain sentence for a planner. */
  describes: Text;
  /** What the number does not say, for whoever must defend it. */
  caveat: Text;
  category: MeasureCategory;
  /** Formula and conventions. */
  definition: string;
  /** Paper or standard. */
  reference: string;
  complexity: string;
  of: 'nodes' | 'ties' | 'groups' | 'network';
  range: string;
  /** Every column that `run` gives, in its order, and every total; tables, plots and sentences build themselves from them. */
  columns: Record<string, Figure>;
  summary: Record<string, Figure>;
  projections: readonly Projection[];
  parameters: z.ZodType<P>;
  /** Roughly how many elementary steps a run takes: decides whether it needs a worker. */
  steps: (graph: Graph, parameters: P) => number;
  run: (graph: Graph, parameters: P, context: RunContext) => MeasureOutput;
  /** Where a graph's events tell its ties, the ties are not read: they need not be found first. */
  onEvents?: true;
  /** How several workers share the work: the parts' columns, added up, are what `join` makes the result of. */
  divided?: Divided<P>;
}

export interface Divided<P> {
  /** How many parts are worth while, 1 when none. */
  parts: (graph: Graph, parameters: P) => number;
  /** Null when the whole must be computed in another way. */
  part: (
    graph: Graph,
    parameters: P,
    which: { part: number; parts: number; progress: (done: number) => void },
  ) => Float64Array | null;
  join: (graph: Graph, parameters: P, sum: Float64Array) => MeasureOutput;
}

/**
 * The measure with its parameters' type forgotten, as a registry of many measures needs it. Sound because whoever runs one parses
 * its parameters first (`runMeasure`).
 */
export const defineMeasure = <P>(measure: NetworkMeasure<P>): NetworkMeasure =>
  measure as unknown as NetworkMeasure;

/** Ties of a graph; each is stored at both ends. */
export const tieCount = ({ targets }: Graph): number => targets.length / 2;

/** What a walk through the whole graph passes: participations where events tell the ties, which need not be known then; else ties. */
export const waysOf = (graph: Graph): number =>
  graph.tiedByEvents ? graph.events.items.length : graph.targets.length;
