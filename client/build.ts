import { join } from 'node:path';
import { isFresh } from './freshness.ts';

/** Builds the page into `client/dist`, only when a source is newer than what is there. */
const client = import.meta.dirname;
const sources = [
  join(client, 'index.html'),
  join(client, 'src'),
  join(client, 'vite.config.ts'),
  join(client, 'bootstrap-italia.ts'),
  join(client, '../server/contract'),
  join(client, '../package-lock.json'),
];

if (!isFresh(join(client, 'dist/index.html'), sources)) {
  process.stderr.write('Building the page, once: about ten seconds.\n');
  const { build } = await import('vite');
  await build({ configFile: join(client, 'vite.config.ts'), logLevel: 'error' });
}
