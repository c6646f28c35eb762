import type { Benchmark } from './benchmark.ts';
import { answers } from './answers.ts';
import { bundle } from './bundle.ts';
import { chance } from './chance.ts';
import { measures } from './measures.ts';
import { start } from './start.ts';

/** In the order of the report. */
export const BENCHMARKS: Benchmark[] = [start, answers, bundle, measures, chance];
