import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kernels written in AssemblyScript, by the name of their source. */
export type KernelName = 'betweenness' | 'reach';

/** Where `build.ts` puts a compiled kernel. */
export const compiledAt = (name: string): string =>
  join(import.meta.dirname, 'dist', `${name}.wasm`);

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
