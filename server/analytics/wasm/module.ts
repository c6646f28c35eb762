import { existsSync, readFileSync } from 'node:fs';
import { compiledAt } from './compiled-at.ts';

/** Kernels written in AssemblyScript, by the name of their source. */
export type KernelName = 'betweenness' | 'reach';

/**
 * A compiled kernel, null when it has not been built: the plain form in TypeScript then gives the same values, more slowly. Compiled
 * once in each thread.
 */
const compile = (name: KernelName): WebAssembly.Module | null =>
  existsSync(compiledAt(name)) ? new WebAssembly.Module(readFileSync(compiledAt(name))) : null;

export const KERNELS: Readonly<Record<KernelName, WebAssembly.Module | null>> = {
  betweenness: compile('betweenness'),
  reach: compile('reach'),
};
