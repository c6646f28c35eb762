import { cpus } from 'node:os';
import { join } from 'node:path';
import { asText, writeInto } from './report.ts';
import { root } from './server.ts';

// The compiled kernels first: whoever is imported after finds them.
await import('../../server/analytics/wasm/build.ts');
const { BENCHMARKS } = await import('./index.ts');

/**
 * `npm run bench [id ...]`: figures with their goal, or beside a peer that ran in the same minute. No test depends on them.
 * `npm run bench -- --write [id ...]` also puts them into docs/performance.md.
 */
const words = process.argv.slice(2);
const writes = words.includes('--write');
const chosen = words.filter((word) => !word.startsWith('--'));
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
process.stdout.write(`${machine}\n`);
for (const benchmark of BENCHMARKS) {
  const wanted = chosen.length > 0 ? chosen.includes(benchmark.id) : benchmark.onDemand !== true;
  if (!wanted) continue;
  process.stdout.write(`\n${benchmark.title}\n`);
  const result = await benchmark.run();
  if (typeof result === 'string') process.stdout.write(`  not run: ${result}\n`);
  else {
    process.stdout.write(`${asText(result)}\n`);
    const when = `${new Date().toISOString().slice(0, 10)}, ${machine}.`;
    if (writes) writeInto(join(root, 'docs/performance.md'), benchmark, result, when);
  }
}
