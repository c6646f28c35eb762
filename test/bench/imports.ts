import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { findInstallation, startTemporaryServer } from '../helpers/neo4j/server.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';
import { milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { partnershipsCsv } from './import-files.ts';
import { startServer, withFolder, type RunningServer } from './server.ts';

const PORT = 3_913;
const ROWS = 200_000;
const MEGABYTE = 1_048_576;
const MEMORY_GOAL = 600;
const READS_GOAL = 500;
const LOOP_GOAL = 50;
const PREVIEW_GOAL = 3_000;
const NORWAY_GOAL = 1_000;
const COMMIT_GOALS = { sqlite: 12_000, neo4j: 60_000 };
const READS = ['/status', '/organizations?limit=50', '/search?q=ponte', '/revisions?limit=5'];
const READ_EVERY_MS = 20;
const SETTLE_MS = 3_000;
/** One transaction holds all the records: Neo4j needs memory for them. */
const NEO4J_HEAP = '2g';

interface Preview {
  id: string;
  counts: { rows: number; created: number; rejected: number };
}

const goal = (what: string, value: number, limit: number): Row => ({
  what,
  ours: milliseconds(value),
  goal: `≤ ${milliseconds(limit)}`,
  met: value <= limit,
});

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
};

const preview = async (url: string, name: string, bytes: Uint8Array): Promise<Preview> => {
  const body = new FormData();
  body.set('file', new Blob([bytes as BlobPart]), name);
  const reply = await fetch(`${url}/api/v1/imports`, { method: 'POST', body });
  if (reply.status !== 201) throw new Error(await reply.text());
  return (await reply.json()) as Preview;
};

const discard = async (url: string, id: string): Promise<void> => {
  await fetch(`${url}/api/v1/imports/${id}`, { method: 'DELETE' });
};

const commit = async (url: string, id: string): Promise<void> => {
  const reply = await fetch(`${url}/api/v1/imports/${id}/commit`, { method: 'POST' });
  if (reply.status !== 200) throw new Error(await reply.text());
};

interface Reads {
  /** Of the answers, ms. */
  times: number[];
  failed: number;
}

/** Reads small things all the time while `work` runs; gives how that went, and the work's result. */
const whileReading = async <T>(url: string, work: () => Promise<T>): Promise<[Reads, T]> => {
  const reads: Reads = { times: [], failed: 0 };
  const stop = new AbortController();
  const reading = (async () => {
    for (let at = 0; !stop.signal.aborted; at += 1) {
      const [took] = await timed(async () => {
        const reply = await fetch(`${url}/api/v1${READS[at % READS.length]}`);
        if (reply.status !== 200) reads.failed += 1;
        await reply.arrayBuffer();
      });
      reads.times.push(took);
      await wait(READ_EVERY_MS);
    }
  })();
  try {
    return [reads, await work()];
  } finally {
    stop.abort();
    await reading;
  }
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;

/** The most memory that the process ever held, MB; null where the system does not say so. */
const peakMemory = ({ pid }: RunningServer): number | null => {
  try {
    const [, kib] = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : (Number(kib) * 1_024) / MEGABYTE;
  } catch {
    return null;
  }
};

const norway = async (url: string): Promise<Row[]> => {
  if (skipReason !== null) return [];
  const name = 'bevilgningereu_dataset.csv';
  const bytes = new Uint8Array(readFileSync(sharedData(`norway-h2020/${name}`)));
  await preview(url, name, bytes);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    times.push((await timed(() => preview(url, name, bytes)))[0]);
  return [
    goal('Norway, 2,931 rows without a mapping: drop to preview', Math.min(...times), NORWAY_GOAL),
  ];
};

const large = async (
  server: RunningServer,
  store: keyof typeof COMMIT_GOALS,
  bytes: Uint8Array,
): Promise<Row[]> => {
  const { url } = server;
  // First as one person finds it, then while others read all the time.
  const [alone, first] = await timed(() => preview(url, 'large.csv', bytes));
  await discard(url, first.id);
  await wait(SETTLE_MS);
  await server.loop();
  const [reads, [looking, writing]] = await whileReading(url, async () => {
    const [previewing, { id, counts }] = await timed(() => preview(url, 'large.csv', bytes));
    if (counts.created !== ROWS) throw new Error(`created ${counts.created} of ${ROWS}`);
    process.stderr.write(`  ${store}: preview ${milliseconds(previewing)}\n`);
    const [committing] = await timed(() => commit(url, id));
    return [previewing, committing];
  });
  const p99 = percentile(reads.times, 0.99);
  const held = await server.loop();
  const memory = peakMemory(server);
  return [
    goal(`${ROWS.toLocaleString('en-GB')} rows, ${store}: first preview`, alone, PREVIEW_GOAL),
    { what: '… again, while others read', ours: milliseconds(looking) },
    goal(`… commit`, writing, COMMIT_GOALS[store]),
    {
      ...goal(`… ${reads.times.length} reads during both, p99`, p99, READS_GOAL),
      agrees: `${reads.failed} failed, slowest ${milliseconds(Math.max(...reads.times))}`,
    },
    {
      ...goal('… event loop held up during both, p99', held.p99, LOOP_GOAL),
      agrees: `longest ${milliseconds(held.longest)}`,
    },
    ...(memory === null
      ? []
      : [
          {
            what: '… most memory of the server',
            ours: `${memory.toFixed(0)} MB`,
            goal: `≤ ${MEMORY_GOAL} MB`,
            met: memory <= MEMORY_GOAL,
          },
        ]),
  ];
};

const on = async (
  env: Record<string, string>,
  work: (server: RunningServer) => Promise<Row[]>,
): Promise<Row[]> =>
  withFolder(async (data) => {
    const server = await startServer({
      data,
      port: PORT,
      env: { TESSUTO_SEED: 'empty', ...env },
      watchLoop: true,
    });
    try {
      // The process that reads files is started ahead of the first one.
      await wait(4_000);
      return await work(server);
    } finally {
      await server.stop();
    }
  });

/** From a file to the data, through the API of a server of its own. */
export const imports: Benchmark = {
  id: 'imports',
  title: 'Importing through the API, from upload to answer',
  run: async () => {
    const bytes = partnershipsCsv(ROWS);
    const rows = [
      ...(await on({}, (server) => norway(server.url))),
      ...(await on({}, (server) => large(server, 'sqlite', bytes))),
    ];
    const installation = findInstallation();
    if ('missing' in installation) return rows;
    const neo4j = await startTemporaryServer(installation, { heap: NEO4J_HEAP });
    try {
      const env = { NEO4J_URI: neo4j.uri };
      return [...rows, ...(await on(env, (server) => large(server, 'neo4j', bytes)))];
    } finally {
      await neo4j.stop();
    }
  },
};
