import type { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import type { Graph } from '../network/types.ts';
import type { MeasureOutput, NetworkMeasure } from './measure.ts';
import { seededRandom } from './random.ts';

export interface RunOptions {
  /** Used unless the measure has a parameter `seed` of its own. */
  seed: number;
  progress?: ((done: number) => void) | undefined;
}

/** Parameters with their defaults; `InvalidInput` `invalid-parameters` names each wrong one. */
export function parseParameters(
  measure: NetworkMeasure,
  parameters: unknown,
): Record<string, unknown> {
  const parsed = measure.parameters.safeParse(parameters);
  if (parsed.success) return parsed.data;
  throw wrongParameters(measure, parsed.error);
}

const wrongParameters = (measure: NetworkMeasure, error: z.ZodError): InvalidInput => {
  const names = error.issues.map(({ path }) => path.join('.')).join(', ');
  return new InvalidInput(
    'invalid-parameters',
    {
      it: `La misura «${measure.id}» non accetta questi parametri: ${names}. I valori ammessi sono in /measures.`,
      en: `The measure "${measure.id}" does not accept these parameters: ${names}. /measures lists what it accepts.`,
    },
    {
      errors: error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        detail: { it: message, en: message },
      })),
    },
  );
};

/** Runs a measure on a graph. `InvalidInput` `projection-not-supported` or `invalid-parameters` when it cannot. */
export function runMeasure(
  measure: NetworkMeasure,
  graph: Graph,
  parameters: Record<string, unknown>,
  { seed, progress }: RunOptions,
): MeasureOutput {
  if (!measure.projections.includes(graph.projection)) {
    const possible = measure.projections.join(', ');
    throw new InvalidInput('projection-not-supported', {
      it: `La misura «${measure.id}» non si calcola sulla proiezione «${graph.projection}»: si può usare ${possible}.`,
      en: `The measure "${measure.id}" is not defined on the projection "${graph.projection}": use ${possible}.`,
    });
  }
  const parsed = parseParameters(measure, parameters);
  const own = parsed['seed'];
  return measure.run(graph, parsed, {
    rng: seededRandom(typeof own === 'number' ? own : seed),
    progress: progress ?? (() => undefined),
  });
}

/** One part of a measure that can be divided; null when it turns out that it cannot. */
export function runPart(
  measure: NetworkMeasure,
  graph: Graph,
  parameters: Record<string, unknown>,
  which: { part: number; parts: number },
  progress: (done: number) => void,
): Float64Array | null {
  if (measure.divided === undefined) throw new Error(`The measure ${measure.id} has no parts.`);
  return measure.divided.part(graph, parseParameters(measure, parameters), { ...which, progress });
}
