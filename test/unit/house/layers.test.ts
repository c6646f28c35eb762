import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * The direction of imports, `contract <- network <- analytics <- insights`, `contract <- store`, all of them `<- services <- http
 * <- app <- main`, is a rule of the linter. Each example is written into a house of its own that has the real rules.
 */
const root = resolve(import.meta.dirname, '../../..');

const forbidden: [file: string, imports: string][] = [
  ['server/contract/example.ts', '../network/build.ts'],
  ['server/contract/example.ts', '../errors.ts'],
  ['server/network/example.ts', '../analytics/index.ts'],
  ['server/network/projections/example.ts', '../../store/index.ts'],
  ['server/analytics/example.ts', '../insights/index.ts'],
  ['server/analytics/example.ts', '../importers/index.ts'],
  ['server/importers/example.ts', '../analytics/index.ts'],
  ['server/insights/example.ts', '../importers/index.ts'],
  ['server/store/sqlite/example.ts', '../../network/build.ts'],
  ['server/store/sqlite/example.ts', '../../services/current.ts'],
  ['server/services/example.ts', '../http/index.ts'],
  ['server/http/example.ts', '../app.ts'],
  ['server/http/example.ts', '../../client/src/main.tsx'],
  ['server/services/example.ts', '../config.ts'],
  ['server/app.ts', './main.ts'],
  ['client/src/example.ts', '../../server/services/current.ts'],
  // A value of the contract would bring its schemas, and zod, into the page.
  ['client/src/example.ts', '../../server/contract/network.ts'],
];

const allowed: [file: string, imports: string][] = [
  ['server/network/example.ts', '../contract/scope.ts'],
  ['server/network/example.ts', '../errors.ts'],
  ['server/analytics/layout/example.ts', '../../network/types.ts'],
  ['server/insights/example.ts', '../analytics/index.ts'],
  ['server/services/example.ts', '../store/index.ts'],
  ['server/http/example.ts', '../services/current.ts'],
  ['client/src/type-example.ts', '../../server/contract/network.ts'],
];

let house: string;
let complaints: Map<string, string>;

const nameOf = (file: string, index: number): string =>
  file.replace(/([\w-]+)\.ts$/, `$1-${index}.ts`);

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'tessuto-layers-'));
  cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  [...forbidden, ...allowed].forEach(([file, imports], index) => {
    // app.ts is named in a rule, so it keeps its name; the others may stand many times.
    const path = join(house, file === 'server/app.ts' ? file : nameOf(file, index));
    mkdirSync(dirname(path), { recursive: true });
    const word = file.includes('type-') ? 'export type' : 'export';
    writeFileSync(path, `${word} { example } from '${imports}';\n`);
  });
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  const run = spawnSync(oxlint, ['--format=json'], { cwd: house, encoding: 'utf8' });
  const report = JSON.parse(run.stdout) as { diagnostics: { filename: string; code: string }[] };
  complaints = new Map(
    report.diagnostics
      .filter((each) => each.code.includes('no-restricted-imports'))
      .map((each) => [each.filename.replaceAll('\\', '/'), each.code]),
  );
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

const placed = (file: string, index: number): string =>
  file === 'server/app.ts' ? file : nameOf(file, index);

describe('direction of imports', () => {
  it.each(forbidden.map((each, index) => [...each, index] as const))(
    '%s may not import %s',
    (file, _imports, index) => {
      expect([...complaints.keys()]).toContain(placed(file, index));
    },
  );

  it.each(allowed.map((each, index) => [...each, index + forbidden.length] as const))(
    '%s may import %s',
    (file, _imports, index) => {
      expect([...complaints.keys()]).not.toContain(placed(file, index));
    },
  );
});

describe('the house', () => {
  it('has the agreed top level and nothing else', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
    const top = new Set(tracked.split('\n').map((path) => path.split('/')[0] ?? ''));
    const folders = ['server', 'client', 'cypher', 'seeds', 'test', 'docs'];
    const strangers = [...top].filter(
      (entry) =>
        entry !== '' && !entry.startsWith('.') && !entry.includes('.') && !folders.includes(entry),
    );
    expect(strangers.filter((entry) => !['LICENSE', 'Dockerfile'].includes(entry))).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    const files = execFileSync('git', ['ls-files', 'server'], { cwd: root, encoding: 'utf8' });
    const readers = files
      .split('\n')
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers).toEqual(['server/config.ts']);
  });
});
