import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { measuresPage } from '../../../../docs/generator/measures-page.ts';

it('docs/measures.md is what the registry says (`npm run docs` writes it anew)', async () => {
  const page = resolve(import.meta.dirname, '../../../../docs/measures.md');
  expect(await readFile(page, 'utf8')).toBe(await measuresPage());
});
