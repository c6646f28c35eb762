import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { demoFiles } from './demo/generator/files.ts';
import { loadTerritories } from './territories/load.ts';

/** `npm run seeds`: writes the generated files of the demonstration programme anew. */
const folder = resolve(import.meta.dirname, 'demo/data');
await mkdir(folder, { recursive: true });
for (const [name, text] of demoFiles(await loadTerritories())) {
  await writeFile(resolve(folder, name), text);
  process.stdout.write(`seeds/demo/data/${name}: ${String(Buffer.byteLength(text))} bytes\n`);
}
