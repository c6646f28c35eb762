import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMigrations } from '../../server/store/migrations.ts';
import { CYPHER, STATEMENT_NAMES } from '../../server/store/neo4j/statements.ts';

const filesOf = (folder: string): string[] =>
  readdirSync(join(CYPHER, folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${folder}/${file}`);
const FOLDERS = ['migrations', 'commit', 'read', 'cookbook'];
const files = FOLDERS.flatMap(filesOf);
const textOf = (file: string): string => readFileSync(join(CYPHER, file), 'utf8');
const withoutComments = (text: string): string => text.replace(/^\/\/.*$/gm, '');

const server = join(CYPHER, '../server');
const sources = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file): [string, string] => [file, readFileSync(join(server, file), 'utf8')]);

describe('the folder cypher/', () => {
  it('has no folder and no file that nobody knows', () => {
    expect(readdirSync(CYPHER).toSorted()).toEqual([...FOLDERS, 'README.md'].toSorted());
    expect([...filesOf('commit'), ...filesOf('read')].toSorted()).toEqual(
      STATEMENT_NAMES.map((name) => `${name}.cypher`).toSorted(),
    );
  });

  it('has migrations numbered without gaps', () => {
    const versions = readMigrations(join(CYPHER, 'migrations'), 'cypher').map(
      ({ version }) => version,
    );
    expect(versions).toEqual(filesOf('migrations').map((_, index) => index + 1));
  });

  it.each(files)('%s says its purpose, parameters and result, and holds one statement', (file) => {
    const text = textOf(file);
    const [purpose, parameters, returns] = text.split('\n');
    expect(purpose).toMatch(/^\/\/ [A-Z].+\.$/);
    expect(parameters).toMatch(/^\/\/ Parameters: \S/);
    expect(returns).toMatch(/^\/\/ Returns: \S/);
    expect(withoutComments(text)).not.toContain(';');
    expect(withoutComments(text).trim()).not.toBe('');
  });

  it.each(files)('%s names every parameter it uses, and no other', (file) => {
    const header = textOf(file).split('\n')[1] ?? '';
    const used = new Set(withoutComments(textOf(file)).match(/\$\w+/g));
    expect(new Set(header.match(/\$\w+/g))).toEqual(used);
  });
});

describe('the code', () => {
  /** Ways in which Cypher begins or goes on, which no other text of the server has. */
  const CYPHER_TEXT =
    /\b(MATCH|MERGE|DETACH DELETE|CREATE CONSTRAINT)\s*\(|\bUNWIND \$\w+ AS\b|\]->\s*\(|\)\s*<?-\[:/;

  it('holds no Cypher', () => {
    expect(sources.filter(([, text]) => CYPHER_TEXT.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('uses every statement', () => {
    const store = sources
      .filter(
        ([file]) => file.startsWith(join('store', 'neo4j')) && !file.endsWith('statements.ts'),
      )
      .map(([, text]) => text)
      .join('\n');
    /** `commit/upsert-projects` is used as it stands, or as `commit/upsert-${type}`. */
    const isUsed = (name: string) =>
      store.includes(`'${name}'`) ||
      store.includes(
        `\`${name.replace(/(territories|programmes|measures|organizations|projects|participations)/, '${type}')}\``,
      ) ||
      store.includes(
        `\`${name.replace(/(territories|programmes|measures|organizations|projects)$/, '${to}')}\``,
      );
    expect(STATEMENT_NAMES.filter((name) => !isUsed(name))).toEqual([]);
  });

  it('sends a statement as it is in its file, never put together', () => {
    const runs = sources.flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:tx|session)\.run\(\s*([^)]*)\)/g)].map(
        ([, given]) => `${file}: ${given?.trim()}`,
      ),
    );
    expect(runs.toSorted()).toEqual([
      'store/neo4j/migrate.ts: text',
      'store/neo4j/run.ts: statements[statement], parameters',
    ]);
  });
});
