import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../server/contract/problem.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { temporaryFolder } from '../helpers/app-folder.ts';
import { interruptible } from '../helpers/app-store.ts';

let app: RunningApp | undefined;
afterEach(() => app?.close());

/** Nothing listens there: connections are refused at once. */
const CLOSED = 'bolt://127.0.0.1:1';

const timed = async <R>(work: Promise<R>): Promise<{ result: R; seconds: number }> => {
  const begin = performance.now();
  const result = await work;
  return { result, seconds: (performance.now() - begin) / 1_000 };
};

describe('a Neo4j that is away when Tessuto starts', () => {
  it('is told within 5 seconds, while the process is alive and not ready', async () => {
    app = await startApp({ neo4jUri: CLOSED });
    const calls: [string, string, unknown][] = [
      ['GET', '/status', undefined],
      ['GET', '/network', undefined],
      ['GET', '/organizations', undefined],
      ['GET', '/search?q=x', undefined],
      ['GET', '/health/ready', undefined],
      ['GET', '/revisions', undefined],
      ['POST', '/organizations', { name: 'A' }],
      ['POST', '/seeds/empty', {}],
    ];
    for (const [method, path, body] of calls) {
      const { result, seconds } = await timed(
        app.call<Problem>(method, path, body === undefined ? {} : { body }),
      );
      expect([path, result.status]).toEqual([path, 503]);
      expect(result.headers.get('Retry-After')).toBe('5');
      expect(seconds).toBeLessThan(5);
    }
    expect((await app.call('GET', '/health/live')).status).toBe(200);
    expect((await app.call('GET', '/measures')).status).toBe(200);
  });
});

describe('a store that goes away later', () => {
  it('leaves reads as they were, refuses writes, and is used again when it is back', async () => {
    const folder = temporaryFolder();
    const line = interruptible(await openSqlite({ folder: folder.path }));
    app = await startApp({ store: line.store, pollMs: 20 });
    line.cut();
    await expect.poll(async () => (await app?.call('GET', '/health/ready'))?.status).toBe(503);
    expect((await app.call('GET', '/status')).status).toBe(200);
    expect((await app.call('POST', '/organizations', { body: { name: 'A' } })).status).toBe(503);
    line.mend();
    await expect.poll(async () => (await app?.call('GET', '/health/ready'))?.status).toBe(200);
    expect((await app.call('POST', '/organizations', { body: { name: 'A' } })).status).toBe(201);
    folder.remove();
  });
});
