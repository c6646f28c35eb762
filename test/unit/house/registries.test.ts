import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

interface Registry {
  /** Where the list stands. */
  list: string;
  /** Where what it lists stands, one a file. */
  folder: string;
  /** Files of the folder that are no entry: what the entries share. */
  shared?: readonly string[];
}

const REGISTRIES: Record<string, Registry> = {
  sentences: { list: 'server/insights/index.ts', folder: 'server/insights/sentences' },
  projections: {
    list: 'server/network/projections/index.ts',
    folder: 'server/network/projections',
    shared: ['groups.ts', 'overlap.ts', 'projection.ts', 'thin.ts'],
  },
  routes: {
    list: 'server/http/routes/index.ts',
    folder: 'server/http/routes',
    shared: [
      'document.ts',
      'measure-query.ts',
      'page-query.ts',
      'record-resources.ts',
      'table-answer.ts',
    ],
  },
};

const entriesOf = ({ folder, shared = [] }: Registry): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts' && !shared.includes(name))
    .map((name) => join(folder, name));

const importedBy = (list: string): string[] =>
  [
    ...readFileSync(join(root, list), 'utf8').matchAll(/^import \{[^}]*\} from '(\.[^']+)';$/gm),
  ].map(([, path]) => relative(root, resolve(root, list, '..', path ?? '')));

describe.each(Object.entries(REGISTRIES))('the registry of %s', (_, registry) => {
  it('lists every file of its folder', () => {
    const missing = entriesOf(registry).filter((file) => !importedBy(registry.list).includes(file));
    expect(missing).toEqual([]);
  });

  it('names no entry twice', () => {
    const imported = importedBy(registry.list);
    expect(new Set(imported).size).toBe(imported.length);
  });
});
