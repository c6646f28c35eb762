import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Benchmark } from './benchmark.ts';
import { root } from './server.ts';

const GOAL = 300;
const dist = join(root, 'client/dist');

/** Every script that the first page loads: those that index.html names, and all that they import, now or later. */
const scripts = (): string[] => {
  const found = new Set<string>();
  const visit = (text: string): void => {
    for (const [, name] of text.matchAll(/["'`./](?:assets\/)?([\w.-]+\.js)["'`]/g)) {
      if (name === undefined || found.has(name) || !existsSync(join(dist, 'assets', name)))
        continue;
      found.add(name);
      visit(readFileSync(join(dist, 'assets', name), 'utf8'));
    }
  };
  visit(readFileSync(join(dist, 'index.html'), 'utf8'));
  return [...found];
};

export const bundle: Benchmark = {
  id: 'bundle',
  title: 'JavaScript of the page, gzip',
  run: async () => {
    if (!existsSync(join(dist, 'index.html'))) return 'the client is not built (npm run build)';
    const sizes = scripts().map(
      (name) => gzipSync(readFileSync(join(dist, 'assets', name))).length / 1_000,
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return [
      {
        what: `${sizes.length} files, lazy ones included`,
        ours: `${total.toFixed(0)} kB`,
        goal: `≤ ${GOAL} kB`,
        met: total <= GOAL,
      },
    ];
  },
};
