import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../server/contract/status.ts';
import { startApp, type CallOptions, type RunningApp } from '../helpers/app.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';
import { startProxy, type Proxy } from '../helpers/neo4j/proxy.ts';

const BACK = { timeout: 60_000, interval: 200 };

describe.skipIf(skipReason !== null)('the service on Neo4j', () => {
  let proxy: Proxy;
  let app: RunningApp;

  beforeEach(async () => {
    await wipe();
    proxy = await startProxy(testDatabase().uri);
  });
  afterEach(async () => {
    await app.close();
    await proxy.stop();
  });

  const statusOf = async (method: string, path: string, options?: CallOptions): Promise<number> =>
    (await app.call(method, path, options)).status;

  /** A write that must be refused within 5 seconds. */
  const expectRefused = async (): Promise<void> => {
    const begin = performance.now();
    expect(await statusOf('POST', '/organizations', { body: { name: 'B' } })).toBe(503);
    expect(performance.now() - begin).toBeLessThan(5_000);
  };

  it('starts without it, and reads and seeds it by itself when it comes', async () => {
    proxy.close();
    app = await startApp({ neo4jUri: proxy.uri, pollMs: 100 });
    expect(await statusOf('GET', '/status')).toBe(503);
    await expectRefused();
    proxy.open();
    await expect.poll(() => statusOf('GET', '/health/ready'), BACK).toBe(200);
    const { body } = await app.call<Status>('GET', '/status');
    expect(body).toMatchObject({ store: 'neo4j', revision: 1, seed: 'empty' });
  });

  it.each(['close', 'freeze'] as const)(
    'goes on reading when it is gone (%s), refuses writing, and writes again when it is back',
    async (how) => {
      app = await startApp({ neo4jUri: proxy.uri, pollMs: 100 });
      expect(await statusOf('POST', '/organizations', { body: { id: 'a', name: 'A' } })).toBe(201);
      proxy[how]();
      await expectRefused();
      expect(await statusOf('GET', '/organizations/a')).toBe(200);
      expect(await statusOf('GET', '/network')).toBe(200);
      expect(await statusOf('GET', '/health/ready')).toBe(503);
      proxy.open();
      await expect.poll(() => statusOf('GET', '/health/ready'), BACK).toBe(200);
      expect(await statusOf('POST', '/organizations', { body: { name: 'B' } })).toBe(201);
    },
  );
});
