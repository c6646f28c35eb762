import { request as httpRequest } from 'node:http';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { importClient } from '../helpers/imports-suite.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'empty' });
});
afterAll(() => app.close());

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

const send = (name: string, bytes: Uint8Array) => {
  const body = new FormData();
  body.set('file', new Blob([bytes as BlobPart]), name);
  return app.call<{ code: string; detail: string }>('POST', '/imports', { body });
};

/** Opens an upload as large as it says and sends its beginning; gives the status and how long the answer took, ms. */
const announce = (length: number): Promise<{ status: number; took: number; text: string }> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const request = httpRequest(`${app.url}/api/v1/imports`, {
      method: 'POST',
      headers: {
        'Content-Type': 'multipart/form-data; boundary=frontier',
        'Content-Length': String(length),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const took = performance.now() - began;
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, took, text });
        request.destroy();
      });
    });
    request.write(
      '--frontier\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\n',
    );
  });

const temporaryFiles = (): string[] =>
  readdirSync(tmpdir()).filter((name) => /upload|multer/i.test(name));

describe('an upload', () => {
  it('of a gigabyte is refused before it is sent', async () => {
    const before = temporaryFiles();
    const { status, took, text } = await announce(GIGABYTE);
    expect(status).toBe(413);
    expect(text).toContain('Il file supera 100 MB');
    expect(took).toBeLessThan(5_000);
    expect(temporaryFiles()).toEqual(before);
  });

  it('that breaks off leaves nothing behind, and others are served', async () => {
    const before = temporaryFiles();
    for (let round = 0; round < 20; round += 1) {
      const request = httpRequest(`${app.url}/api/v1/imports`, {
        method: 'POST',
        headers: {
          'Content-Type': 'multipart/form-data; boundary=frontier',
          'Content-Length': String(MEGABYTE),
        },
      });
      request.on('error', () => undefined);
      request.write(
        '--frontier\r\nContent-Disposition: form-data; name="file"; filename="x.csv"\r\n\r\nA;B\r\n',
      );
      await new Promise((sent) => setTimeout(sent, 5));
      request.destroy();
    }
    expect((await app.call('GET', '/status')).status).toBe(200);
    expect(temporaryFiles()).toEqual(before);
  });
});

describe('a file made to harm', () => {
  it('that unpacks to gigabytes is refused with the reason while the API answers others', async () => {
    const bomb = zipSync({ 'dati.csv': new Uint8Array(64 * MEGABYTE) }, { level: 9 });
    const refusing = send('bomba.zip', bomb);
    const began = performance.now();
    expect((await app.call('GET', '/status')).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(3_000);
    const { status, body } = await refusing;
    expect([status, body.code]).toEqual([413, 'unpacks-too-large']);
    expect(body.detail).toContain('bomba.zip');
  });

  it('with entities in its XML is refused', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa">]><gexf>&a;</gexf>';
    const { status, body } = await send('rete.gexf', new TextEncoder().encode(xml));
    expect(status).toBe(422);
    expect(body.code).toBe('document-type');
  });

  it('with too many columns is refused', async () => {
    const wide = Array.from({ length: 3_000 }, (_, at) => `C${at}`).join(';');
    const { status, body } = await send(
      'largo.csv',
      new TextEncoder().encode(`${wide}\n${wide}\n`),
    );
    expect([status, body.code]).toEqual([422, 'too-many-columns']);
  });
});

describe('a job that reads a file', () => {
  it('is stopped at once when it is cancelled, and nothing is kept of it', async () => {
    const lines = Array.from({ length: 60_000 }, (_, row) => `Ente ${row};Progetto ${row % 999}`);
    const body = new FormData();
    body.set('file', new Blob([['Organizzazione;Progetto', ...lines].join('\n')]), 'grande.csv');
    const started = await app.call<{ id: string }>('POST', '/imports', {
      body,
      headers: { Prefer: 'respond-async' },
    });
    expect(started.status).toBe(202);
    expect((await app.call('DELETE', `/jobs/${started.body.id}`)).status).toBe(204);
    const { body: job } = await app.call<{ state: string; result: string | null }>(
      'GET',
      `/jobs/${started.body.id}`,
    );
    expect(job).toMatchObject({ state: 'cancelled', result: null });
    const small = { name: 'piccolo.csv', bytes: 'Organizzazione;Progetto\nAlfa;Orti\n' };
    expect((await importClient(app).send(small)).counts.created).toBe(1);
  });
});

describe('templates', () => {
  it.each(['participations', 'projects', 'organizations', 'territories'])(
    'of %s are understood when they are filled in, and their example is left out',
    async (shape) => {
      const { TEMPLATES } = await import('../../server/services/template-columns.ts');
      const columns = TEMPLATES[shape as keyof typeof TEMPLATES];
      const client = importClient(app);
      for (const language of ['it', 'en'] as const) {
        const path = `/imports/template?format=csv&shape=${shape}&language=${language}`;
        const { bytes } = await client.download(path);
        const separator = language === 'it' ? ';' : ',';
        const row = columns.map(({ example }) => `"${example[language]}"`).join(separator);
        const filled = `${Buffer.from(bytes).toString('utf8')}${row}\r\n`;
        const preview = await client.send({ name: 'modello.csv', bytes: filled });
        expect(preview.counts).toMatchObject({ rows: 1, rejected: 0 });
        expect(preview.mapping.shape).toBe(shape);
        expect(preview.columns.map(({ target }) => target)).toEqual(
          columns.map(({ target }) => target),
        );
      }
    },
  );

  it('as workbooks have their instructions in a sheet that is not imported', async () => {
    const client = importClient(app);
    const file = await client.download('/imports/template?format=xlsx&language=it');
    expect(file.name).toBe('Partecipazioni.xlsx');
    const body = new FormData();
    body.set('file', new Blob([file.bytes as BlobPart]), file.name);
    const reply = await app.call<{ code: string }>('POST', '/imports', { body });
    expect([reply.status, reply.body.code]).toEqual([422, 'no-rows']);
  });
});
