import express from 'express';
import { createServer, request as httpRequest, type ClientRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../server/errors.ts';
import { watchBody, type BodyLimits } from '../../../server/http/middleware/watch-body.ts';

const tooLarge = new AppError('too-large', 413, { it: 'Troppo grande.', en: 'Too large.' });
const GENEROUS: BodyLimits = {
  maxBytes: 1_000_000,
  tooLarge,
  maxTogether: 10_000_000,
  silence: 60_000,
  slowest: 0,
  patience: 0,
};

let server: Server;
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** A server that reads a text; answers its length, or the code of the refusal. */
const serve = async (limits: Partial<BodyLimits>): Promise<void> => {
  const app = express();
  const read = express.text({ limit: 1e9, type: () => true });
  app.post('/', watchBody({ ...GENEROUS, ...limits }, read), (request, response) => {
    response.send(String((request.body as string).length));
  });
  const refused: express.ErrorRequestHandler = (error: AppError, _request, response, _next) => {
    response.status(error.status).send(error.code);
  };
  app.use(refused);
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
};

interface Sending {
  request: ClientRequest;
  answer: Promise<{ status: number; text: string }>;
}

const begin = (headers: Record<string, string> = {}): Sending => {
  const { port } = server.address() as AddressInfo;
  const request = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/', headers });
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      request.removeAllListeners('error').on('error', () => undefined);
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
  });
  return { request, answer };
};

describe('a body', () => {
  it('that keeps to the limits is read as it is', async () => {
    await serve({});
    const { request, answer } = begin();
    request.end('a'.repeat(300_000));
    expect(await answer).toEqual({ status: 200, text: '300000' });
  });

  it('that says it is too large is refused before a byte of it has come', async () => {
    await serve({});
    const { request, answer } = begin({ 'Content-Length': String(1024 ** 3) });
    request.flushHeaders();
    expect(await answer).toEqual({ status: 413, text: 'too-large' });
  });

  it('that does not say how large it is is refused at the byte that is too many, and hung up on', async () => {
    await serve({});
    const { request, answer } = begin();
    const closed = new Promise((done) => request.once('close', done));
    let sent = 0;
    const pour = setInterval(() => {
      sent += 100_000;
      request.write('a'.repeat(100_000));
    }, 2);
    expect(await answer).toEqual({ status: 413, text: 'too-large' });
    await closed;
    clearInterval(pour);
    expect(sent).toBeLessThan(1_000_000_000);
  });

  it('that stops coming is ended', async () => {
    await serve({ silence: 300 });
    const { request, answer } = begin();
    request.write('a');
    expect(await answer).toEqual({ status: 408, text: 'upload-too-slow' });
  });

  it('that drips is ended', async () => {
    await serve({ slowest: 1_000, patience: 300 });
    const { request, answer } = begin();
    const drip = setInterval(() => request.write('a'), 20);
    expect(await answer).toEqual({ status: 408, text: 'upload-too-slow' });
    clearInterval(drip);
  });

  it('is refused while too much is under way, and taken when there is room again', async () => {
    await serve({ maxTogether: 500_000 });
    const first = begin();
    first.request.write('a'.repeat(400_000));
    await wait(100);
    const second = begin();
    second.request.end('a'.repeat(200_000));
    expect(await second.answer).toEqual({ status: 503, text: 'too-many-uploads' });
    first.request.end();
    expect((await first.answer).status).toBe(200);
    const third = begin();
    third.request.end('a'.repeat(200_000));
    expect((await third.answer).status).toBe(200);
  });

  it('that breaks off leaves room for others', async () => {
    await serve({ maxTogether: 500_000 });
    const broken = begin();
    broken.request.on('error', () => undefined);
    broken.answer.catch(() => undefined);
    broken.request.write('a'.repeat(400_000));
    await wait(100);
    broken.request.destroy();
    await wait(100);
    const next = begin();
    next.request.end('a'.repeat(400_000));
    expect((await next.answer).status).toBe(200);
  });
});
