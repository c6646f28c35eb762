import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createAnswerCache } from '../../../server/http/answer-cache.ts';

const fail = () => Promise.reject(new Error('no'));
const never = new AbortController().signal;
const MEGABYTE = 1_048_576;

/** Work that counts its runs and ends when told to. */
const work = () => {
  let [runs, aborted] = [0, false];
  const done = Promise.withResolvers<unknown>();
  const make = (signal: AbortSignal): Promise<unknown> => {
    runs += 1;
    signal.addEventListener('abort', () => (aborted = true));
    return done.promise;
  };
  return {
    make,
    finish: done.resolve,
    runs: () => runs,
    aborted: () => aborted,
  };
};

describe('kept answers', () => {
  it('are made once for all who wait, and then kept', async () => {
    const cache = createAnswerCache({ maxBytes: MEGABYTE });
    const [data, job] = [{}, work()];
    const waiting = [1, 2, 3].map(() => cache.get(data, 'key', never, job.make));
    job.finish({ a: 1 });
    const answers = await Promise.all(waiting);
    expect(await cache.get(data, 'key', never, job.make)).toBe(answers[0]);
    expect(job.runs()).toBe(1);
    expect(answers[0]?.body.toString()).toBe('{"a":1}');
  });

  it('are stopped when all who wait have gone, not before', async () => {
    const cache = createAnswerCache({ maxBytes: MEGABYTE });
    const [data, job] = [{}, work()];
    const [one, two] = [new AbortController(), new AbortController()];
    const first = cache.get(data, 'key', one.signal, job.make);
    const second = cache.get(data, 'key', two.signal, job.make);
    one.abort();
    await expect(first).rejects.toThrow('aborted');
    expect(job.aborted()).toBe(false);
    two.abort();
    await expect(second).rejects.toThrow('aborted');
    expect(job.aborted()).toBe(true);
  });

  it('are forgotten with the data that they depend on, even those still on their way', async () => {
    const cache = createAnswerCache({ maxBytes: MEGABYTE });
    const [old, late, fresh] = [{}, work(), work()];
    const waiting = cache.get(old, 'key', never, late.make);
    const data = {};
    const next = cache.get(data, 'key', never, fresh.make);
    late.finish('old');
    fresh.finish('new');
    expect((await waiting).body.toString()).toBe('"old"');
    expect((await next).body.toString()).toBe('"new"');
    expect((await cache.get(data, 'key', never, fresh.make)).body.toString()).toBe('"new"');
  });

  it('are not kept when they fail', async () => {
    const cache = createAnswerCache({ maxBytes: MEGABYTE });
    const data = {};
    await expect(cache.get(data, 'key', never, fail)).rejects.toThrow('no');
    const answer = await cache.get(data, 'key', never, () => Promise.resolve(1));
    expect(answer.body.toString()).toBe('1');
  });

  it('give way to newer ones when there is no room, the least used first', async () => {
    const cache = createAnswerCache({ maxBytes: 2_500 });
    const data = {};
    let runs = 0;
    const get = (key: string) =>
      cache.get(data, key, never, () => {
        runs += 1;
        return Promise.resolve('x'.repeat(1_000));
      });
    await get('a');
    await get('b');
    await get('a');
    await get('c');
    expect(runs).toBe(3);
    await get('a');
    expect(runs).toBe(3);
    await get('b');
    expect(runs).toBe(4);
  });

  it('are packed when that pays, and tagged by their content alone', async () => {
    const cache = createAnswerCache({ maxBytes: MEGABYTE });
    const long = { text: 'x'.repeat(5_000) };
    const one = await cache.get({}, 'a', never, () => Promise.resolve(long));
    const other = await cache.get({}, 'b', never, () => Promise.resolve(long));
    expect(gunzipSync(one.gzip ?? Buffer.alloc(0)).equals(one.body)).toBe(true);
    expect(other.etag).toBe(one.etag);
    const short = await cache.get({}, 'a', never, () => Promise.resolve('short'));
    expect(short.gzip).toBeNull();
  });
});
