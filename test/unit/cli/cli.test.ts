import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../server/cli/run.ts';
import { COMMANDS } from '../../../server/cli/index.ts';
import { readConfig } from '../../../server/config.ts';
import { temporaryFolder, type TemporaryFolder } from '../../helpers/app-folder.ts';

let folder: TemporaryFolder;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

let ids = 0;

/** Runs one command line on the store of this test. */
const cli = async (...words: string[]) => {
  const [out, error]: [string[], string[]] = [[], []];
  const status = await runCli({
    words: [...words, '--language', 'en'],
    config: () => readConfig({ TESSUTO_DATA: folder.path }),
    clock: () => new Date('2026-11-24T10:00:00.000Z'),
    newId: () => String(++ids),
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
  });
  return { status, out: out.join('\n'), error: error.join('\n') };
};

describe('the command line', () => {
  it('lists every command, the environment and the exit statuses', async () => {
    const { status, out } = await cli('help');
    expect(status).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
    for (const word of ['NEO4J_URI', 'TESSUTO_DATA', 'Exit status']) expect(out).toContain(word);
  });

  it('says which commands there are when it does not know one', async () => {
    const { status, error } = await cli('improt');
    expect(status).toBe(1);
    expect(error).toContain('improt');
    expect(error).toContain('import, measure');
  });

  it('loads a seed, says what is there, and computes a measure of it', async () => {
    expect((await cli('seed', 'wecare')).status).toBe(0);
    const told = await cli('status', '--json');
    const { counts, demo } = JSON.parse(told.out) as {
      counts: Record<string, number>;
      demo: boolean;
    };
    expect(demo).toBe(false);
    expect(counts).toMatchObject({ organizations: 59, projects: 26 });
    const measured = await cli('measure', 'degree', '--top', '3');
    expect(measured.status).toBe(0);
    expect(measured.out.split('\n')[0]).toMatch(/^id\s+value/);
    expect(measured.out).toContain('56 more rows');
  });

  it('narrows a measure by what it is told', async () => {
    await cli('seed', 'demo');
    const whole = await cli('measure', 'overview', '--json');
    const narrow = await cli('measure', 'overview', '--with', 'kind=foundation', '--json');
    const nodes = ({ out }: { out: string }): number =>
      (JSON.parse(out) as { summary: { nodes: number } }).summary.nodes;
    expect(nodes(narrow)).toBeGreaterThan(0);
    expect(nodes(narrow)).toBeLessThan(nodes(whole));
  });

  it.each([
    [['measure', 'degre'], 'degre'],
    [['measure', 'degree', '--with', 'kind=compani'], 'kind'],
    [['measure', 'degree', '--top', 'zero'], '--top'],
    [['seed', 'nowhere'], 'nowhere'],
    [['status', '--loud'], '--loud'],
    [['import', 'missing.csv'], 'missing.csv'],
  ])('answers %j with 1 and names what is wrong', async (words, named) => {
    const { status, error } = await cli(...words);
    expect(status).toBe(1);
    expect(error).toContain(named);
  });
});

describe('importing', () => {
  const files = (named: Record<string, string>): void => {
    for (const [name, text] of Object.entries(named)) writeFileSync(join(folder.path, name), text);
  };
  const inFolder = (name: string): string => join(folder.path, name);
  const good = 'Organizzazione;Progetto\nAlfa;Orti\nBeta;Orti\n';

  it('a file that is all right answers 0, and writes only when told to', async () => {
    files({ 'a.csv': good });
    expect((await cli('import', inFolder('a.csv'))).status).toBe(0);
    const { status, out } = await cli('import', inFolder('a.csv'), '--commit');
    expect(status).toBe(0);
    expect(out).toContain('Written: revision');
    const counts = JSON.parse((await cli('status', '--json')).out) as {
      counts: Record<string, number>;
    };
    expect(counts.counts['participations']).toBe(2);
  });

  it('a file with a row that is left out answers 2, and names row and reason', async () => {
    files({ 'a.csv': `${good};Mense\n` });
    const { status, out } = await cli('import', inFolder('a.csv'), '--json');
    expect(status).toBe(2);
    const report = JSON.parse(out) as { problems: { row: number; code: string }[] };
    expect(report.problems).toMatchObject([{ row: 4, code: 'missing-name' }]);
  });

  it('a folder takes each file by itself: one that is refused answers 1, the others are in', async () => {
    const inner = join(folder.path, 'files');
    mkdirSync(inner);
    writeFileSync(join(inner, 'a.csv'), good);
    writeFileSync(join(inner, 'b.pdf'), '%PDF-1.7');
    writeFileSync(join(inner, 'c.csv'), 'Organizzazione;Progetto\nGamma;Mense\n');
    writeFileSync(join(inner, '.hidden'), 'x');
    const { status, out } = await cli('import', inner, '--commit');
    expect(status).toBe(1);
    expect(out).toContain('Written: revision');
    expect(out).toMatch(/Refused, b\.pdf: /);
    expect(out).not.toContain('.hidden');
    const { counts } = JSON.parse((await cli('status', '--json')).out) as {
      counts: Record<string, number>;
    };
    expect(counts).toMatchObject({ organizations: 3, participations: 3 });
  });
});
