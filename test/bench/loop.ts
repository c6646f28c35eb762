import type { MeasureDescription } from '../../server/contract/measures.ts';
import { milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { partnershipsCsv } from './import-files.ts';
import { startServer, withFolder, type RunningServer } from './server.ts';

const PORT = 3_914;
const SIZES = [20_000, 200_000];
const GOAL = 50;
/** These take minutes on large networks, on workers: a few seconds of each are enough, then whoever asked goes away. */
const PATIENCE_MS = 4_000;
const SETTLE_MS = 6_000;

const ask = async (url: string, path: string): Promise<void> => {
  await fetch(url + path, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    async (reply) => reply.arrayBuffer(),
    () => null,
  );
};

const row = async (server: RunningServer, what: string): Promise<Row> => {
  const { p99, longest } = await server.loop();
  return {
    what,
    ours: milliseconds(p99),
    agrees: `longest ${milliseconds(longest)}`,
    goal: `≤ ${GOAL} ms`,
    met: p99 <= GOAL,
  };
};

const fill = async (url: string, rows: number): Promise<void> => {
  const body = new FormData();
  body.set('file', new Blob([partnershipsCsv(rows) as BlobPart]), 'large.csv');
  const reply = await fetch(`${url}/api/v1/imports`, { method: 'POST', body });
  const { id } = (await reply.json()) as { id: string };
  const written = await fetch(`${url}/api/v1/imports/${id}/commit`, { method: 'POST' });
  if (written.status !== 200) throw new Error(await written.text());
};

const analyse = async (rows: number): Promise<Row[]> =>
  withFolder(async (data) => {
    const server = await startServer({
      data,
      port: PORT,
      env: { TESSUTO_SEED: 'empty' },
      watchLoop: true,
    });
    const api = `${server.url}/api/v1`;
    const named = `${rows.toLocaleString('en-GB')} participations`;
    try {
      await new Promise((settled) => setTimeout(settled, SETTLE_MS));
      await server.loop();
      await fill(server.url, rows);
      const found = [await row(server, `${named}: imported`)];
      const reply = await fetch(`${api}/measures`);
      const { items } = (await reply.json()) as { items: MeasureDescription[] };
      for (const { id } of items) await ask(api, `/measures/${id}`);
      found.push(await row(server, '… every indicator asked for'));
      await ask(api, '/network');
      await ask(api, '/insights?language=it');
      await ask(api, '/search?q=ponte');
      found.push(await row(server, '… picture, sentences, search'));
      return found;
    } finally {
      await server.stop();
    }
  });

/** Whether somebody who asks something small is answered while something large is going on. */
export const loop: Benchmark = {
  id: 'loop',
  title: 'How long the event loop is held up, 99th percentile (SQLite)',
  run: async () => {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await analyse(size)));
    return rows;
  },
};
