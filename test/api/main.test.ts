import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../helpers/app-folder.ts';

const MAIN = join(import.meta.dirname, '../../server/main.ts');

interface Run {
  child: ChildProcess;
  output: () => { stdout: string; stderr: string };
  ended: Promise<number | null>;
}

let folder: TemporaryFolder;
let runs: Run[];
beforeEach(() => {
  folder = temporaryFolder();
  runs = [];
});
afterEach(async () => {
  for (const { child, ended } of runs) {
    child.kill('SIGKILL');
    await ended;
  }
  folder.remove();
});

const run = (env: Record<string, string>): Run => {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], TESSUTO_DATA: folder.path, TESSUTO_SEED: 'empty', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const begun = { child, output: () => ({ stdout, stderr }), ended };
  runs.push(begun);
  return begun;
};

/** The address that the process prints; fails when it ends before. */
const address = async ({ output, ended }: Run): Promise<string> => {
  let over = false;
  void ended.then(() => (over = true));
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output().stdout)?.[0];
    if (found !== undefined) return found;
    if (over) throw new Error(output().stderr);
    await new Promise((wake) => setTimeout(wake, 20));
  }
};

describe('the process', () => {
  it('prints one line with its address once it answers, logs to standard error, and stops at SIGTERM', async () => {
    const started = run({ PORT: '0' });
    const url = await address(started);
    expect((await fetch(`${url}/api/v1/status?language=en`)).status).toBe(200);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    const { stdout, stderr } = started.output();
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain('"path":"/api/v1/status"');
    expect(stderr).not.toContain('language=en');
  });

  it('keeps what was written', async () => {
    const first = run({ PORT: '0' });
    const post = await fetch(`${await address(first)}/api/v1/organizations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: 'kept', name: 'Kept' }),
    });
    expect(post.status).toBe(201);
    first.child.kill('SIGINT');
    await first.ended;
    const second = run({ PORT: '0' });
    expect((await fetch(`${await address(second)}/api/v1/organizations/kept`)).status).toBe(200);
  });

  it.each([
    ['a public address', { HOST: '0.0.0.0' }, /non ha ancora gli account/],
    [
      'an unknown seed, in English',
      { TESSUTO_SEED: 'all', LANG: 'en_GB.UTF-8' },
      /does not exist: choose demo/,
    ],
    ['a port that is none', { PORT: '99999' }, /non è una porta/],
  ])('refuses %s with a readable message', async (_what, env, message) => {
    const refused = run(env);
    expect(await refused.ended).toBe(1);
    const { stdout, stderr } = refused.output();
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  it('says so when its port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const refused = run({ PORT: String(port) });
    expect(await refused.ended).toBe(1);
    expect(refused.output().stderr).toContain(`La porta ${port} (PORT) è già occupata`);
    other.close();
  });
});
