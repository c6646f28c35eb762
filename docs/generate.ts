import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { headingsPage } from './generator/headings-page.ts';
import { measuresPage } from './generator/measures-page.ts';

/** `npm run docs`: writes the pages that are made from the code anew. */
await writeFile(resolve(import.meta.dirname, 'measures.md'), await measuresPage());
await writeFile(resolve(import.meta.dirname, 'import-headings.md'), await headingsPage());
