import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LoopReport } from './watch-loop.ts';

export const root = resolve(import.meta.dirname, '../..');

export interface RunningServer {
  url: string;
  pid: number;
  /** From spawn to the first 200 of `/api/v1/status`. */
  startMilliseconds: number;
  /** How long its event loop was held up since this was last asked; only when started with `watchLoop`. */
  loop: () => Promise<LoopReport>;
  stop: () => Promise<void>;
}

const firstAnswer = async (url: string): Promise<void> => {
  for (;;) {
    const status = await fetch(`${url}/api/v1/status`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((wake) => setTimeout(wake, 5));
  }
};

const stopped = async (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done());
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  });

/** What `npm start` gives to node. */
const startArguments = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
};

/** The product in a process group of its own, started as people start it (`npm start`) or by its entry point. */
export const startServer = async (o: {
  data: string;
  port: number;
  throughNpm?: boolean;
  watchLoop?: true;
  env?: Record<string, string>;
}): Promise<RunningServer> => {
  const url = `http://127.0.0.1:${o.port}`;
  const watch = o.watchLoop === true ? ['--import', './test/bench/watch-loop.ts'] : [];
  const report = join(o.data, 'loop.json');
  const [command, args] =
    o.throughNpm === true
      ? ['npm', ['start', '--silent']]
      : ['node', [...watch, ...startArguments()]];
  const begin = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      TESSUTO_DATA: o.data,
      PORT: String(o.port),
      LOG_LEVEL: 'silent',
      ...(o.watchLoop === true ? { TESSUTO_LOOP_REPORT: report } : {}),
      ...o.env,
    },
  });
  const died = new Promise<never>((_, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`the server ended with ${String(code)} before it answered`)),
    );
  });
  await Promise.race([firstAnswer(url), died]);
  died.catch(() => {});
  return {
    url,
    pid: child.pid ?? 0,
    startMilliseconds: performance.now() - begin,
    loop: async () => {
      rmSync(report, { force: true });
      process.kill(child.pid ?? 0, 'SIGUSR2');
      while (!existsSync(report) || readFileSync(report).length === 0)
        await new Promise((wake) => setTimeout(wake, 20));
      return JSON.parse(readFileSync(report, 'utf8')) as LoopReport;
    },
    stop: async () => stopped(child),
  };
};

/** A folder that is removed at the end. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tessuto-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
