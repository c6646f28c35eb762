import type { Graph } from '../../network/types.ts';
import { betweenness } from '../betweenness.ts';
import { closeness } from '../closeness.ts';
import { clustering } from '../clustering.ts';
import { constraint } from '../constraint.ts';
import { degree } from '../degree.ts';
import { effectiveSize } from '../effective-size.ts';
import { eigenvector } from '../eigenvector.ts';
import { harmonic } from '../harmonic.ts';
import { kCore } from '../k-core.ts';
import type { NetworkMeasure, RunContext } from '../measure.ts';
import { pagerank } from '../pagerank.ts';
import { projects } from '../projects.ts';
import { strength } from '../strength.ts';

/** Node measures by which a ranking is made. The registry itself cannot be asked: it holds who asks. */
const RANKED: Record<string, NetworkMeasure> = Object.fromEntries(
  [
    degree,
    strength,
    projects,
    betweenness,
    closeness,
    harmonic,
    eigenvector,
    pagerank,
    kCore,
    clustering,
    constraint,
    effectiveSize,
  ].map((measure) => [measure.id, measure]),
);

export const RANKED_IDS = Object.keys(RANKED);

const parsed = (id: string): { measure: NetworkMeasure; parameters: Record<string, unknown> } => {
  const measure = RANKED[id]!;
  return { measure, parameters: measure.parameters.parse({}) };
};

/** Elementary steps of one ranking. */
export function stepsOfRanking(id: string, graph: Graph): number {
  const { measure, parameters } = parsed(id);
  return measure.steps(graph, parameters);
}

/** The measure of every node with its usual parameters; NaN where it is not defined. */
export function valuesOf(id: string, graph: Graph, rng: RunContext['rng']): Float64Array {
  const { measure, parameters } = parsed(id);
  const { columns } = measure.run(graph, parameters, { rng, progress: () => undefined });
  const value = columns.value as ArrayLike<number | null>;
  return Float64Array.from(value, (cell) => cell ?? Number.NaN);
}
