import type { Benchmark } from './benchmark.ts';
import { answers } from './answers.ts';
import { bundle } from './bundle.ts';
import { chance } from './chance.ts';
import { communities } from './communities.ts';
import { duplicates } from './duplicates.ts';
import { frame } from './frame.ts';
import { growth } from './growth.ts';
import { imports } from './imports.ts';
import { loop } from './loop.ts';
import { measures } from './measures.ts';
import { memory } from './memory.ts';
import { reading } from './reading.ts';
import { start } from './start.ts';

/** In the order of the report. */
export const BENCHMARKS: Benchmark[] = [
  start,
  answers,
  bundle,
  measures,
  communities,
  frame,
  memory,
  growth,
  chance,
  reading,
  duplicates,
  imports,
  loop,
];
