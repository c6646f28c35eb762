import { NotFound } from '../errors.ts';
import { tiesOfEvents, type Ties } from '../network/ties.ts';
import type { Graph } from '../network/types.ts';
import { MEASURES } from './index.ts';
import { layOut } from './layout/lay-out.ts';
import type { Layout, LayoutInput } from './layout/types.ts';
import type { MeasureOutput, NetworkMeasure } from './measure.ts';
import { parseParameters, runMeasure, runPart } from './run-measure.ts';

/** What can be computed apart: plain data in, plain data out. */
export interface TaskInput {
  measure: MeasureInput;
  /** One of several equal parts of a measure that can be divided (`compute-measure.ts`). */
  part: MeasureInput & { part: number; parts: number };
  /** The ties of a graph whose events tell them. */
  ties: { graph: Graph };
  layout: LayoutInput;
}

export interface MeasureInput {
  id: string;
  graph: Graph;
  parameters: Record<string, unknown>;
  seed: number;
}

export interface TaskOutput {
  measure: MeasureOutput;
  part: Float64Array | null;
  ties: Ties;
  layout: Layout;
}

export type TaskName = keyof TaskInput;

interface Task<T extends TaskName> {
  /** Roughly how many elementary steps it takes: decides whether it needs a worker. */
  steps: (input: TaskInput[T]) => number;
  run: (input: TaskInput[T], progress: (done: number) => void) => TaskOutput[T];
}

export function measureNamed(id: string): NetworkMeasure {
  const measure = Object.hasOwn(MEASURES, id) ? MEASURES[id] : undefined;
  if (measure === undefined) throw new NotFound({ it: 'La misura', en: 'The measure' }, id);
  return measure;
}

/** Ordered pairs of nodes of the same event, each event for itself. */
function pairsWithin({ offsets }: Graph['events']): number {
  let pairs = 0;
  for (let event = 0; event + 1 < offsets.length; event++)
    pairs += (offsets[event + 1]! - offsets[event]!) ** 2;
  return pairs;
}

/** Every task by its name; the pool and its workers run them from here. */
export const TASKS: { [T in TaskName]: Task<T> } = {
  measure: {
    steps: ({ id, graph, parameters }) => {
      const measure = measureNamed(id);
      return measure.steps(graph, parseParameters(measure, parameters));
    },
    run: ({ id, graph, parameters, seed }, progress) =>
      runMeasure(measureNamed(id), graph, parameters, { seed, progress }),
  },
  part: {
    // Whoever divides has found it worth a worker.
    steps: () => Infinity,
    run: ({ id, graph, parameters, part, parts }, progress) =>
      runPart(measureNamed(id), graph, parameters, { part, parts }, progress),
  },
  ties: {
    steps: ({ graph: { events } }) => 2 * pairsWithin(events),
    run: ({ graph }) => tiesOfEvents(graph),
  },
  layout: {
    steps: ({ graph }) => 2_000 * (graph.n + graph.targets.length),
    run: (input, progress) => layOut(input, progress),
  },
};
