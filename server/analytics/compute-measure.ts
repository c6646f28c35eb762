import { giveTies, hasTies } from '../network/ties.ts';
import type { Graph } from '../network/types.ts';
import type { MeasureOutput, NetworkMeasure } from './measure.ts';
import type { ComputePool, RunOptions } from './pool.ts';
import { parseParameters } from './run-measure.ts';
import { measureNamed, type MeasureInput } from './tasks.ts';

/** Finds the ties of a graph, apart when there are many, if nobody has yet. */
export async function findTies(
  pool: Pick<ComputePool, 'run'>,
  graph: Graph,
  options: RunOptions = {},
): Promise<void> {
  if (hasTies(graph) || !graph.tiedByEvents) return;
  giveTies(graph, await pool.run('ties', { graph }, options));
}

/** A measure, wherever it is best computed: at once, on a worker, or shared among several. Rejects as `pool.run` does. */
export async function computeMeasure(
  pool: ComputePool,
  input: MeasureInput,
  options: RunOptions = {},
): Promise<MeasureOutput> {
  const measure = measureNamed(input.id);
  if (measure.onEvents !== true) await findTies(pool, input.graph, options);
  return (await shareOut(pool, measure, input, options)) ?? pool.run('measure', input, options);
}

/** Null when the measure cannot be divided, or it is not worth while. */
async function shareOut(
  pool: ComputePool,
  measure: NetworkMeasure,
  input: MeasureInput,
  options: RunOptions,
): Promise<MeasureOutput | null> {
  const { divided } = measure;
  if (divided === undefined || !measure.projections.includes(input.graph.projection)) return null;
  const parameters = parseParameters(measure, input.parameters);
  const parts = Math.min(pool.size, divided.parts(input.graph, parameters));
  if (parts < 2) return null;
  const failed = new AbortController();
  const signals = [failed.signal, ...(options.signal === undefined ? [] : [options.signal])];
  const signal = AbortSignal.any(signals);
  const done = new Float64Array(parts);
  const running = Array.from({ length: parts }, (_, part) =>
    pool.run(
      'part',
      { ...input, part, parts },
      {
        ...options,
        signal,
        onProgress: (share) => {
          done[part] = share;
          options.onProgress?.(done.reduce((a, b) => a + b, 0) / parts);
        },
      },
    ),
  );
  try {
    const sums = await Promise.all(running);
    const sum = new Float64Array(input.graph.n);
    for (const values of sums) {
      if (values === null) return null;
      values.forEach((value, node) => (sum[node]! += value));
    }
    return divided.join(input.graph, parameters, sum);
  } catch (error) {
    // The others work for nothing now.
    failed.abort(error);
    await Promise.allSettled(running);
    throw error;
  }
}
