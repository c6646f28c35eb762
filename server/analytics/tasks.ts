import { NotFound } from '../errors.ts';
import type { Graph } from '../network/types.ts';
import { MEASURES } from './index.ts';
import { layOut } from './layout/lay-out.ts';
import type { Layout, LayoutInput } from './layout/types.ts';
import type { MeasureOutput, NetworkMeasure } from './measure.ts';
import { parseParameters, runMeasure } from './run-measure.ts';

/** What can be computed apart: plain data in, plain data out. */
export interface TaskInput {
  measure: { id: string; graph: Graph; parameters: Record<string, unknown>; seed: number };
  layout: LayoutInput;
}

export interface TaskOutput {
  measure: MeasureOutput;
  layout: Layout;
}

export type TaskName = keyof TaskInput;

interface Task<T extends TaskName> {
  /** Roughly how many elementary steps it takes: decides whether it needs a worker. */
  steps: (input: TaskInput[T]) => number;
  run: (input: TaskInput[T], progress: (done: number) => void) => TaskOutput[T];
}

function measureNamed(id: string): NetworkMeasure {
  const measure = Object.hasOwn(MEASURES, id) ? MEASURES[id] : undefined;
  if (measure === undefined) throw new NotFound({ it: 'La misura', en: 'The measure' }, id);
  return measure;
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
  layout: {
    steps: ({ graph }) => 2_000 * (graph.n + graph.targets.length),
    run: (input, progress) => layOut(input, progress),
  },
};
