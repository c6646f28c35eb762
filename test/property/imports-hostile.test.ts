import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../server/analytics/random.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';

/** Requests of each kind; all of them together are 5,000. */
const FORMS = 3_000;
const BODIES = 2_000;
const AT_ONCE = 8;
const SEED = 20_261_124;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'empty' });
});
afterAll(() => app.close());

const rng = seededRandom(SEED);
const upTo = (most: number): number => Math.floor(rng() * most);
const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;

const BOUNDARY = 'frontier';
const part = (headers: string, body: string): string =>
  `--${BOUNDARY}\r\n${headers}\r\n\r\n${body}\r\n`;
const FILES: [name: string, body: string][] = [
  ['partner.csv', 'Organizzazione;Progetto;Ruolo\nAlfa;Orti;capofila\nBeta;Orti;partner\n'],
  [
    'dati.json',
    '[{"organization":"Alfa","project":"Orti"},{"organization":"Beta","project":"Orti"}]',
  ],
  [
    'rete.gexf',
    '<gexf version="1.3"><graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
  ],
  ['tabella.tsv', 'name\ttitle\n"A\nB"\tuno\n=1+1\tdue\n'],
  ['libro.xlsx', 'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000nonsense'],
  ['vuoto.csv', ''],
];
const MAPPINGS = [
  '{"columns":{"Organizzazione":"organization.name","Progetto":"project.title"}}',
  '{"shape":"projects","headerRow":2,"split":{"Progetto":";"},"values":{"participation.role":{"x":"lead"}}}',
  '{"columns":{"__proto__":"organization.name"},"constants":{"project.title":"x"}}',
  '{"columns":[],"shape":7}',
  'null',
];

const form = (): Buffer => {
  const [name, body] = pick(FILES);
  const file = part(
    `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream`,
    body,
  );
  const mapping = part('Content-Disposition: form-data; name="mapping"', pick(MAPPINGS));
  const parts = rng() < 0.3 ? [file] : rng() < 0.5 ? [mapping, file] : [file, mapping];
  return Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`, 'utf8');
};

/** Bytes changed, taken out, put in, said twice, cut off. */
const MUTATIONS: ((bytes: Buffer) => Buffer)[] = [
  (bytes) => {
    const changed = Buffer.from(bytes);
    for (let times = 1 + upTo(8); times > 0; times -= 1) changed[upTo(changed.length)] = upTo(256);
    return changed;
  },
  (bytes) => {
    const at = upTo(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + upTo(20))]);
  },
  (bytes) => {
    const at = upTo(bytes.length);
    const more = Buffer.from(Array.from({ length: upTo(30) }, () => upTo(256)));
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  },
  (bytes) => {
    const at = upTo(bytes.length);
    const piece = bytes.subarray(at, at + upTo(60));
    return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]);
  },
  (bytes) => bytes.subarray(0, upTo(bytes.length)),
  (bytes) => bytes,
];

const mutated = (bytes: Buffer): Buffer => {
  let changed = bytes;
  for (let times = 1 + upTo(3); times > 0; times -= 1)
    if (changed.length > 0) changed = pick(MUTATIONS)(changed);
  return changed;
};

const JSON_BODIES = [
  '{"mapping":{"shape":"participations","columns":{"Organizzazione":"organization.name"}}}',
  '{"decisions":{"duplicates":{"a~b":"merge"},"endDisappeared":true}}',
  '{"message":"Una nota","decisions":[]}',
  '{"columns":["A","B"],"mapping":{"columns":{"A":"organization.name"}}}',
  '{"__proto__":{"x":1},"mapping":null}',
];

const host = () => `127.0.0.1:${new URL(app.url).port}`;

/** Runs the requests some at a time; gives those that were answered with a 5xx or without an explanation. */
const failures = async (
  count: number,
  next: () => { method: string; path: string; type: string; body: Buffer },
): Promise<string[]> => {
  const failed: string[] = [];
  let left = count;
  const sender = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { method, path, type, body } = next();
      const headers = { Host: host(), 'Content-Type': type };
      const reply = await app.raw(`/api/v1${path}`, { method, body, headers });
      const explained = String(reply.headers['content-type']).includes('json');
      if (reply.status >= 500 || (reply.status >= 400 && !explained))
        failed.push(`${method} ${path} ${reply.status}: ${body.toString('latin1').slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return failed;
};

describe('input mutated at random', () => {
  it('in forms is refused or read, never a fault', async () => {
    const types = [
      `multipart/form-data; boundary=${BOUNDARY}`,
      'multipart/form-data',
      'multipart/form-data; boundary=',
    ];
    const failed = await failures(FORMS, () => ({
      method: 'POST',
      path: '/imports',
      type: rng() < 0.97 ? (types[0] ?? '') : pick(types),
      body: mutated(form()),
    }));
    expect(failed).toEqual([]);
  }, 240_000);

  it('in JSON is refused or read, never a fault', async () => {
    const created = await app.call<{ id: string }>('POST', '/imports', {
      body: form().toString('utf8'),
      headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
      unchecked: true,
    });
    const id = created.body?.id ?? 'imp-none';
    const targets: [string, string][] = [
      ['PATCH', `/imports/${id}`],
      ['POST', `/imports/${id}/commit`],
      ['POST', '/imports/imp-none/commit'],
      ['PUT', '/mappings/prova'],
      ['PATCH', '/imports/..%2f..'],
      ['PUT', '/mappings/%00'],
    ];
    const failed = await failures(BODIES, () => {
      const [method, path] = pick(targets);
      const body = mutated(Buffer.from(pick(JSON_BODIES), 'utf8'));
      return { method, path, type: 'application/json', body };
    });
    expect(failed).toEqual([]);
    expect((await app.call('GET', '/status')).status).toBe(200);
  }, 240_000);
});
