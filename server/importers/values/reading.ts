import type { Facts, ProblemCode } from '../problem-catalogue.ts';

/** A cell understood, or why not. */
export type Reading<V> = { value: V } | { code: ProblemCode; facts: Facts };

export const understood = <V>(value: V): Reading<V> => ({ value });
export const unreadable = (code: ProblemCode, facts: Facts = {}): Reading<never> => ({
  code,
  facts,
});
