import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
let port: string;
beforeAll(async () => {
  app = await startApp();
  ({ port } = new URL(app.url));
});
afterAll(() => app.close());

const problemOf = (body: Buffer): unknown =>
  (JSON.parse(body.toString()) as { code: unknown }).code;

describe('local mode', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('answers as %s', async (name) => {
    const reply = await app.raw('/api/v1/status', { headers: { Host: `${name}:${port}` } });
    expect(reply.status).toBe(200);
  });

  it.each([
    ['another name that leads here (DNS rebinding)', 'attacker.example'],
    ['another name with our port', 'attacker.example:PORT'],
    ['our name as the beginning of another', 'localhost.attacker.example:PORT'],
    ['another port', 'localhost:1'],
    ['no port', '127.0.0.1'],
    ['user information', 'attacker@127.0.0.1:PORT'],
    ['an address of the local network', '192.168.1.10:PORT'],
  ])('refuses %s', async (_what, host) => {
    for (const path of ['/api/v1/status', '/', '/api/docs', '/api/v1/seeds/demo']) {
      const headers = { Host: host.replace('PORT', port) };
      const reply = await app.raw(path, {
        headers,
        method: path.includes('seeds') ? 'POST' : 'GET',
      });
      expect([reply.status, problemOf(reply.body)]).toEqual([403, 'foreign-host']);
    }
  });

  it('refuses a request that names nobody', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /api/v1/status HTTP/1.0\r\n\r\n'),
      );
      socket.on('data', (part) => (text += part.toString()));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403 [^]*foreign-host/);
  });

  it.each([
    ['a page elsewhere', { Origin: 'https://attacker.example' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a page on another port of this computer', { Origin: 'http://localhost:1' }],
    ['our name over https', { Origin: 'https://HOST' }],
    ['a cross-site request without Origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of another port (same site)', { 'Sec-Fetch-Site': 'same-site' }],
    [
      'a frame elsewhere',
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
    [
      'a link elsewhere to the data',
      {
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'navigate',
        'Sec-Fetch-Dest': 'document',
      },
    ],
  ])('refuses reads and writes of %s', async (_what, given) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        value.replace('HOST', `127.0.0.1:${port}`),
      ]),
    );
    const calls = [
      { path: '/api/v1/status', method: 'GET' },
      { path: '/api/v1/seeds/wecare', method: 'POST' },
      { path: '/api/v1/organizations', method: 'POST' },
      { path: '/api/v1/imports', method: 'POST' },
      { path: '/api/v1/organizations', method: 'OPTIONS' },
    ];
    for (const { path, method } of calls) {
      const reply = await app.raw(path, { method, headers });
      expect([reply.status, problemOf(reply.body)]).toEqual([403, 'cross-site']);
      expect(reply.headers['access-control-allow-origin']).toBeUndefined();
    }
    const { body } = await app.call<{ revision: number }>('GET', '/status');
    expect(body.revision).toBe(1);
  });

  it('lets a link on another page open Tessuto, and its own pages read', async () => {
    const link = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      Accept: 'text/html',
    };
    expect((await app.raw('/api/docs', { headers: link })).status).toBe(200);
    const own = { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' };
    expect((await app.raw('/api/v1/status', { headers: own })).status).toBe(200);
    const typed = { 'Sec-Fetch-Site': 'none' };
    expect((await app.raw('/api/v1/status', { headers: typed })).status).toBe(200);
  });
});

describe('every answer', () => {
  it.each(['/', '/api/docs', '/api/v1/status', '/api/v1/nothing'])(
    'of %s has a strict content security policy',
    async (path) => {
      const { headers } = await app.raw(path, { headers: { Accept: 'text/html' } });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-|blob:|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );
});
