import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { milliseconds, type Benchmark, type Row } from './benchmark.ts';
import { startServer, withFolder } from './server.ts';

const REQUESTS = 2_000;
const WARM_UP = 500;
const GOAL = 10;
const PORT = 3_912;
const SETTLE_MS = 6_000;
const PATHS = ['/api/v1/network', '/api/v1/insights?language=it', '/api/v1/measures/betweenness'];

const requests = async (url: string, amount: number): Promise<autocannon.Result> =>
  autocannon({ url, amount, connections: 4, headers: { 'accept-encoding': 'gzip' } });

/** The first requests compile what answers them, on both sides: they are not counted. */
const load = async (url: string): Promise<autocannon.Result> => {
  await requests(url, WARM_UP);
  return requests(url, REQUESTS);
};

/** A bare node:http server that sends the same bytes: nothing in JavaScript answers faster. */
const withBareServer = async <T>(
  bytes: Uint8Array,
  work: (url: string) => Promise<T>,
): Promise<T> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

const compare = async (base: string, path: string): Promise<Row> => {
  const answer = await fetch(base + path);
  const text = await answer.text();
  const { gzipSync } = await import('node:zlib');
  const ours = await load(base + path);
  const peer = await withBareServer(gzipSync(text), load);
  return {
    what: `${path} (${(text.length / 1_024).toFixed(0)} kB), p99 of ${REQUESTS}`,
    ours: milliseconds(ours.latency.p99),
    peer: `${milliseconds(peer.latency.p99)} node:http`,
    agrees:
      ours.non2xx === 0 && ours.errors === 0 ? 'all 200' : `${ours.non2xx + ours.errors} failed`,
    goal: `≤ ${GOAL} ms`,
    met: ours.latency.p99 <= GOAL && ours.non2xx === 0,
  };
};

export const answers: Benchmark = {
  id: 'answers',
  title: `Answers from memory (demo, SQLite, 4 connections, load from the same machine)`,
  run: async () =>
    withFolder(async (data) => {
      const server = await startServer({ data, port: PORT });
      try {
        // Starting is another benchmark: what it still does afterwards is not what is measured here.
        await new Promise((settled) => setTimeout(settled, SETTLE_MS));
        const rows: Row[] = [];
        for (const path of PATHS) rows.push(await compare(server.url, path));
        return rows;
      } finally {
        await server.stop();
      }
    }),
};
