import { join } from 'node:path';

/** Where `build.ts` puts a compiled kernel, and `module.ts` finds it. */
export const compiledAt = (name: string): string =>
  join(import.meta.dirname, 'dist', `${name}.wasm`);
