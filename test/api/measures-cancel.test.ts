import { cpuUsage } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import type { MeasureResult } from '../../server/contract/measures.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'demo' });
});
afterAll(() => app.close());

/** Minutes of work; the seed tells one from the other, for equal requests would share it. */
const long = (seed: number): string => `/measures/chance?draws=5000&seed=${seed}`;
const ASYNC = { headers: { Prefer: 'respond-async' } };

const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Share of one processor that this process and its threads use in the next half second. */
const busy = async (): Promise<number> => {
  const before = cpuUsage();
  await wait(500);
  const { user, system } = cpuUsage(before);
  return (user + system) / 500_000;
};

const underWay = async (id: string): Promise<void> => {
  for (;;) {
    const { body } = await app.call<Job>('GET', `/jobs/${id}`);
    if (body.state === 'failed') throw new Error(body.problem?.detail);
    if (body.state === 'running' && body.progress > 0) return;
    await wait(20);
  }
};

describe('a long computation', () => {
  it('that is cancelled in the middle frees the processor within a second, and the API answers throughout', async () => {
    const { body: started } = await app.call<Job>('GET', long(1), ASYNC);
    await underWay(started.id);
    expect((await app.call('GET', '/status')).status).toBe(200);
    expect((await app.call('DELETE', `/jobs/${started.id}`)).status).toBe(204);
    await wait(1_000);
    expect(await busy()).toBeLessThan(0.5);
    expect((await app.call<Job>('GET', `/jobs/${started.id}`)).body.state).toBe('cancelled');
  });

  it('that its only client leaves stops', async () => {
    const leaving = new AbortController();
    const answer = fetch(`${app.url}/api/v1${long(2)}`, { signal: leaving.signal }).catch(
      (error: unknown) => error,
    );
    await wait(1_500);
    leaving.abort();
    expect(await answer).toBeInstanceOf(DOMException);
    await wait(1_000);
    expect(await busy()).toBeLessThan(0.5);
  });

  it('goes on for those who stay when one of them leaves', async () => {
    const query = '/measures/rank-uncertainty?draws=400&seed=3';
    const leaving = new AbortController();
    const gone = fetch(`${app.url}/api/v1${query}`, { signal: leaving.signal }).catch(() => null);
    const stays = app.call<MeasureResult>('GET', query);
    await wait(50);
    leaving.abort();
    expect(await gone).toBeNull();
    expect((await stays).body.columns['id']?.length).toBeGreaterThan(200);
  });

  it('asked for as a job tells how far it is and then where the result lies', async () => {
    const { status, headers, body } = await app.call<Job>(
      'GET',
      '/measures/communities?seed=5',
      ASYNC,
    );
    expect(status).toBe(202);
    expect(headers.get('Location')).toBe(`/api/v1/jobs/${body.id}`);
    let job = body;
    while (job.state === 'waiting' || job.state === 'running') {
      job = (await app.call<Job>('GET', `/jobs/${body.id}`)).body;
    }
    expect(job).toMatchObject({ state: 'done', progress: 1 });
    expect(job.result).toBe('/api/v1/measures/communities?seed=5');
  });
});
