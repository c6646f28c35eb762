import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../server/contract/problem.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const refused = async (
  method: string,
  path: string,
  o: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ problem: Problem; headers: Headers }> => {
  const reply = await app.call<Problem>(method, path, { ...o, unchecked: true });
  expect(reply.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  expect(reply.body.status).toBe(reply.status);
  expect(reply.body.type).toBe(`urn:tessuto:problem:${reply.body.code}`);
  return { problem: reply.body, headers: reply.headers };
};
const json = { 'Content-Type': 'application/json' };

const spoken = async (path: string, preferred?: string): Promise<string> => {
  const headers = preferred === undefined ? {} : { 'Accept-Language': preferred };
  const { problem, headers: given } = await refused('GET', path, { headers });
  expect(given.get('Vary')).toContain('Accept-Language');
  return `${given.get('Content-Language')}: ${problem.detail}`;
};

describe('a refusal', () => {
  it.each([
    ['GET', '/nothing', {}, 404, 'no-such-route'],
    ['GET', '/organizations/nobody', {}, 404, 'not-found'],
    ['GET', '/organizations/__proto__', {}, 404, 'not-found'],
    ['GET', '/measures/nothing', {}, 404, 'not-found'],
    ['GET', '/measures/constructor', {}, 404, 'not-found'],
    ['GET', '/revisions/99', {}, 404, 'not-found'],
    ['GET', '/revisions/0', {}, 404, 'not-found'],
    ['GET', '/revisions/x', {}, 400, 'invalid-parameter'],
    ['POST', '/revisions/99/revert', {}, 404, 'not-found'],
    ['POST', '/seeds/nothing', {}, 400, 'invalid-parameter'],
    ['GET', '/organizations/%E0%A4%A', {}, 400, 'malformed-request'],
    ['PUT', '/organizations', {}, 405, 'method-not-allowed'],
    ['DELETE', '/status', {}, 405, 'method-not-allowed'],
    ['GET', '/status?language=fr', {}, 400, 'invalid-parameter'],
    ['GET', '/network?projection=people', {}, 400, 'invalid-parameter'],
    ['GET', '/network?from=2026-02-30', {}, 400, 'invalid-parameter'],
    ['GET', '/search', {}, 400, 'invalid-parameter'],
    ['POST', '/organizations', { body: '{"name":', headers: json }, 400, 'malformed-json'],
    ['POST', '/organizations', { body: '"name"', headers: json }, 400, 'malformed-json'],
    ['POST', '/organizations', {}, 400, 'missing-body'],
    [
      'POST',
      '/organizations',
      { body: '{}', headers: { 'Content-Type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ],
    [
      'POST',
      '/organizations',
      { body: '{}', headers: { ...json, 'Content-Encoding': 'compress' } },
      415,
      'unsupported-media-type',
    ],
    [
      'POST',
      '/organizations',
      { body: '{}', headers: { 'Content-Type': 'application/json; charset=latin1' } },
      415,
      'unsupported-media-type',
    ],
    ['POST', '/organizations', { body: { description: 'x'.repeat(1_100_000) } }, 413, 'too-large'],
    ['POST', '/imports', { body: '{}', headers: json }, 415, 'unsupported-media-type'],
    [
      'POST',
      '/imports',
      { body: 'no form', headers: { 'Content-Type': 'multipart/form-data; boundary=b' } },
      400,
      'malformed-multipart',
    ],
    [
      'POST',
      '/imports',
      { body: 'no boundary', headers: { 'Content-Type': 'multipart/form-data' } },
      400,
      'malformed-multipart',
    ],
    ['GET', '/imports/nothing', {}, 404, 'not-found'],
    ['POST', '/imports/nothing/commit', {}, 404, 'not-found'],
  ] as const)('of %s %s %j is %i %s', async (method, path, options, status, code) => {
    const { problem } = await refused(method, path, options);
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it('names the parameter that does not exist and the one that was probably meant', async () => {
    const { problem } = await refused('GET', '/organizations?limt=3');
    expect(problem.code).toBe('unknown-parameter');
    expect(problem.detail).toBe('Il parametro «limt» non esiste qui. Forse «limit»?');
    expect(problem.errors?.[0]?.path).toBe('limt');
    const measure = await refused('GET', '/measures/degree?damping=0.5');
    expect(measure.problem.code).toBe('unknown-parameter');
  });

  it('says what can be done instead of a method that is not there', async () => {
    const { headers } = await refused('PATCH', '/organizations');
    expect(headers.get('Allow')).toBe('GET, POST, HEAD, OPTIONS');
    const options = await app.call('OPTIONS', '/status', { unchecked: true });
    expect([options.status, options.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it('is Italian unless the request prefers English', async () => {
    const italian = 'it: L’organizzazione «x» non esiste.';
    const english = 'en: The organisation "x" does not exist.';
    expect(await spoken('/organizations/x')).toBe(italian);
    expect(await spoken('/organizations/x', 'en-GB,en;q=0.9')).toBe(english);
    expect(await spoken('/organizations/x', 'de,fr;q=0.9')).toBe(italian);
    expect(await spoken('/organizations/x', 'de;q=1,en;q=0.5')).toBe(english);
    expect(await spoken('/organizations/x?language=en', 'it')).toBe(english);
    expect(await spoken('/organizations/x?language=it', 'en')).toBe(italian);
  });
});

describe('a path outside the API', () => {
  it('is a page for who asks for pages, and a problem for others', async () => {
    const page = await app.raw('/rete/qualcosa', { headers: { Accept: 'text/html' } });
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    const file = await app.raw('/assets/nothing.js', { headers: { Accept: '*/*' } });
    expect(file.status).toBe(404);
    expect(file.headers['content-type']).toMatch(/^application\/problem\+json/);
    const outside = await app.raw('/..%2f..%2fpackage.json', { headers: { Accept: '*/*' } });
    expect(outside.status).toBeGreaterThanOrEqual(400);
    expect(outside.status).toBeLessThan(500);
  });
});
