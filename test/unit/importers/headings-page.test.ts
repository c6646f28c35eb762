import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { headingsPage } from '../../../docs/generator/headings-page.ts';

it('docs/import-headings.md is what the words say (`npm run docs` writes it anew)', async () => {
  const page = resolve(import.meta.dirname, '../../../docs/import-headings.md');
  expect(await readFile(page, 'utf8')).toBe(await headingsPage());
});
