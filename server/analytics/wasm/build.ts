import { readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { compiledAt } from './compiled-at.ts';

/**
 * Compiles the kernels in `sources/` (AssemblyScript: TypeScript in looks, unknown to tsc) into `dist/`, those whose source is newer
 * than what is there: about three seconds each. Without them the product works, more slowly.
 */
const folder = import.meta.dirname;

const OPTIONS = '-O3 --converge --noAssert --enable simd --runtime stub --importMemory'.split(' ');

/** What is used of the compiler. Its own declarations change those of Array for the whole project, so they are kept out. */
interface Compiler {
  main: (
    options: string[],
    streams: { stderr: NodeJS.WriteStream },
  ) => Promise<{ error: Error | null }>;
}
const COMPILER: string = 'assemblyscript/asc';

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const compile = async (source: string, target: string): Promise<void> => {
  const { main } = (await import(COMPILER)) as Compiler;
  // Written beside its place and moved there: who reads meanwhile finds the old one or the new one.
  const beside = `${target}.${process.pid}`;
  const files = [relative(folder, source), '--outFile', relative(folder, beside)];
  const { error } = await main([...files, '--baseDir', folder, ...OPTIONS], {
    stderr: process.stderr,
  });
  if (error !== null) throw new Error(`${source} does not compile: see above.`, { cause: error });
  renameSync(beside, target);
};

for (const file of readdirSync(join(folder, 'sources'))) {
  const source = join(folder, 'sources', file);
  const target = compiledAt(basename(file, '.ts'));
  if (changedAt(target) < changedAt(source)) await compile(source, target);
}
