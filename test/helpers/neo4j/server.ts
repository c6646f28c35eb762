import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';

export interface Neo4jServer {
  uri: string;
  pid: number;
  /** Ends it in good order. */
  stop: () => Promise<void>;
  /** `kill -9`: what a power cut leaves is on the disk. */
  kill: () => Promise<void>;
}

/** What is needed to start servers, or why there is nothing to start. */
export type Installation = { java: string; jars: string } | { missing: string };

export const findInstallation = (): Installation => {
  const java = findJava();
  if ('missing' in java) return java;
  const jars = ensureJars();
  return 'missing' in jars ? jars : { java: java.path, jars: jars.path };
};

/** A port of the loopback interface that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
};

const settings = (port: number): string =>
  [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=256m',
  ].join('\n');

/** Neo4j reaches into these packages of the Java library. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

const javaArguments = (home: string, jars: string, heap: string): string[] => [
  `-Xmx${heap}`,
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-cp',
  join(jars, '*'),
  'org.neo4j.server.CommunityEntryPoint',
  `--home-dir=${home}`,
  `--config-dir=${join(home, 'conf')}`,
  '--console-mode',
];

const STARTS_WITHIN_MS = 90_000;

const isStarted = async (child: ChildProcess, log: string): Promise<void> => {
  for (let waited = 0; waited < STARTS_WITHIN_MS; waited += 100) {
    const text = readFileSync(log, 'utf8');
    if (text.includes('Started.')) return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Neo4j did not start:\n${text.slice(-2_000)}`);
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error(`Neo4j did not start within ${STARTS_WITHIN_MS / 1000} s; its log is ${log}.`);
};

const ended = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
};

/** A test process may itself be killed: then its end of the pipe closes, and the server goes too. */
const dieWithUs = (pid: number): ChildProcess => {
  const watcher = spawn('sh', ['-c', `read -r _; kill -9 ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  return watcher;
};

/** Starts a Community server on the loopback interface, without authentication, with its data in `home`. About 9 s. */
export const startServer = async (
  { java, jars }: { java: string; jars: string },
  { home, port, heap = '1g' }: { home: string; port?: number; heap?: string },
): Promise<Neo4jServer> => {
  for (const folder of ['conf', 'plugins', 'logs', 'data'])
    mkdirSync(join(home, folder), { recursive: true });
  const boltPort = port ?? (await freePort());
  const log = join(home, 'out.log');
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings(boltPort));
  const output = openSync(log, 'w');
  const child = spawn(java, javaArguments(home, jars, heap), { stdio: ['ignore', output, output] });
  await once(child, 'spawn');
  const watcher = dieWithUs(child.pid ?? 0);
  child.once('exit', () => watcher.kill());
  await isStarted(child, log);
  return {
    uri: `bolt://127.0.0.1:${boltPort}`,
    pid: child.pid ?? 0,
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  };
};

/** A server whose data go away with it. */
export const startTemporaryServer = async (
  installation: { java: string; jars: string },
  { heap = '1g' }: { heap?: string } = {},
): Promise<Neo4jServer> => {
  const home = mkdtempSync(join(tmpdir(), 'tessuto-neo4j-'));
  const remove = () => rmSync(home, { recursive: true, force: true });
  const server = await startServer(installation, { home, heap }).catch((error: unknown) => {
    remove();
    throw error;
  });
  return {
    ...server,
    stop: () => server.stop().finally(remove),
    kill: () => server.kill().finally(remove),
  };
};
