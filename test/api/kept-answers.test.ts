import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'demo' });
});
afterAll(() => app.close());

const path = '/api/v1/network';

describe('an answer from memory', () => {
  it('is sent again only when it changed', async () => {
    const first = await app.raw(path);
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('no-cache');
    const headers = { 'If-None-Match': String(first.headers['etag']) };
    const second = await app.raw(path, { headers });
    expect([second.status, second.body.length]).toEqual([304, 0]);
    await app.call('POST', '/organizations', { body: { name: 'One more', fictional: true } });
    const third = await app.raw(path, { headers });
    expect(third.status).toBe(200);
    expect(JSON.parse(third.body.toString())).toMatchObject({ revision: 2 });
  });

  it('is the same packed and unpacked', async () => {
    const plain = await app.raw(path);
    const packed = await app.raw(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers['etag']).toBe(plain.headers['etag']);
    expect(packed.headers['vary']).toContain('Accept-Encoding');
  });

  it('has a head without a body', async () => {
    const head = await app.raw(path, { method: 'HEAD' });
    const whole = await app.raw(path);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  it('differs by language', async () => {
    const [italian, english] = [
      await app.call('GET', '/insights?language=it'),
      await app.call('GET', '/insights?language=en'),
    ];
    expect(italian.text).not.toBe(english.text);
  });

  it('is given to all who ask at once, and survives one of them going away', async () => {
    const query = `${app.url}${path}?weight=jaccard`;
    const gone = new AbortController();
    const left = fetch(query, { signal: gone.signal }).catch((error: unknown) => error);
    const stayed = Array.from({ length: 5 }, () => fetch(query).then((reply) => reply.text()));
    gone.abort();
    expect(await left).toBeInstanceOf(Error);
    expect(new Set(await Promise.all(stayed)).size).toBe(1);
  });
});
