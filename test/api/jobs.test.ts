import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../server/contract/jobs.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'demo' });
});
afterAll(() => app.close());

const ASYNC = { Prefer: 'respond-async' };
const MEASURE = '/measures/betweenness?normalized=true';

/** The jobs that an event stream told of, in order. */
const eventsOf = (text: string): Job[] =>
  text
    .split('\n\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.replace(/^data: /, '')) as Job);

describe('Prefer: respond-async', () => {
  it('answers 202 with the job and its address, and its result is the answer itself', async () => {
    const started = await app.call<Job>('GET', MEASURE, { headers: ASYNC });
    expect(started.status).toBe(202);
    expect(started.headers.get('Preference-Applied')).toBe('respond-async');
    expect(started.headers.get('Location')).toBe(`/api/v1/jobs/${started.body.id}`);
    const told = await app.call(`GET`, `/jobs/${started.body.id}`, {
      headers: { Accept: 'text/event-stream' },
    });
    const last = eventsOf(told.text).at(-1);
    expect(last).toMatchObject({ state: 'done', progress: 1, result: `/api/v1${MEASURE}` });
    const answer = await app.call<{ measure: string }>('GET', MEASURE);
    expect(answer.body.measure).toBe('betweenness');
  });

  it('tells in the job why the work was refused', async () => {
    const body = new FormData();
    body.set('file', new Blob(['%PDF-1.7']), 'relazione.pdf');
    body.set('mapping', '{"columns":{"A":"organization.name"},"fictional":true}');
    const started = await app.call<Job>('POST', '/imports', { body, headers: ASYNC });
    expect(started.status).toBe(202);
    const told = await app.call('GET', `/jobs/${started.body.id}`, {
      headers: { Accept: 'text/event-stream' },
    });
    const last = eventsOf(told.text).at(-1);
    expect(last).toMatchObject({ state: 'failed', result: null, problem: { status: 422 } });
  });

  it('is not heeded by operations that do not take their time', async () => {
    const { status } = await app.call('GET', '/organizations?limit=1', { headers: ASYNC });
    expect(status).toBe(200);
  });

  it('of what is wrong with the request itself says so at once', async () => {
    const { status } = await app.call('GET', `${MEASURE}&colour=red`, { headers: ASYNC });
    expect(status).toBe(400);
  });
});

describe('a job', () => {
  it('that nobody knows is not found', async () => {
    for (const method of ['GET', 'DELETE']) {
      const { status, body } = await app.call(method, '/jobs/job-none');
      expect([status, body]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
    }
  });
});
