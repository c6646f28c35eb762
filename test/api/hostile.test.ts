import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';

/** Hostile input never makes a 5xx, a hang or an exit; whatever is refused is refused with a problem. */
let app: RunningApp;
let port: number;
beforeAll(async () => {
  app = await startApp({ seed: 'empty' });
  port = Number(new URL(app.url).port);
});
afterAll(() => app.close());

const RUNS = 150;
const headers = (more: Record<string, string> = {}) => ({ Host: `127.0.0.1:${port}`, ...more });

const answered = async (
  path: string,
  o: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<boolean> => {
  const reply = await app.raw(path, { ...o, headers: headers(o.headers) });
  const type = String(reply.headers['content-type']);
  const explained = reply.status < 400 || type.startsWith('application/problem+json');
  return reply.status < 500 && (explained || !path.startsWith('/api/'));
};

/** Two hundred of each, all answered. */
const holds = async <T>(
  inputs: fc.Arbitrary<T>,
  send: (input: T) => Promise<boolean>,
): Promise<boolean> => {
  const outcome = await fc.check(fc.asyncProperty(inputs, send), { numRuns: RUNS });
  if (outcome.failed) throw new Error(fc.stringify(outcome.counterexample));
  return true;
};

const PATHS = [
  '/network',
  '/measures/degree',
  '/measures/e-i-index',
  '/insights',
  '/actors',
  '/organizations',
  '/participations',
  '/territories',
  '/search',
  '/revisions',
  '/facets',
];
const NAMES = [
  'programme',
  'measure',
  'kind',
  'territory',
  'id',
  'from',
  'to',
  'minWeight',
  'largestComponent',
  'projection',
  'weight',
  'level',
  'limit',
  'cursor',
  'q',
  'type',
  'group',
  'language',
  '__proto__',
  'constructor',
  'kind[]',
  'id[0]',
];
const VALUES = [
  '',
  'NaN',
  '-1',
  '1e308',
  '1e999',
  '%00',
  '%ED%A0%80',
  '9999-12-31',
  '0000-01-01',
  '../../etc/passwd',
  "'; DROP TABLE organizations; --",
  '{"$ne":null}',
  '(a+)+$',
  'true',
  'organizations',
  'territories',
  'region',
  'company',
];

const query = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...VALUES), fc.string())), {
    maxLength: 6,
  })
  .map((pairs) => new URLSearchParams(pairs).toString());

const json = fc.oneof(
  fc.json(),
  fc
    .record(
      {
        id: fc.oneof(fc.string(), fc.integer(), fc.constant('__proto__')),
        name: fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null)),
        kind: fc.constantFrom('company', 'nonsense', '', null),
        identifiers: fc.array(fc.record({ scheme: fc.string(), value: fc.string() }), {
          maxLength: 3,
        }),
        territory: fc.oneof(fc.string(), fc.constant('it-com-001272')),
        sources: fc.anything(),
        start: fc.oneof(fc.string(), fc.constant('2026-01-01')),
        fictional: fc.oneof(fc.boolean(), fc.string()),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('{"__proto__":{"name":"x"}}', '[[[[[[]]]]]]', '{"name":"\\ud800"}', 'null', ''),
);

const boundary = 'frontier';
const part = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    `--${boundary}\r\n`,
    `--${boundary}--\r\n`,
    'Content-Disposition: form-data; name="file"; filename="a.csv"\r\n',
    'Content-Disposition: form-data; name="mapping"\r\n\r\n{"columns":{"A":"organization.name"}}\r\n',
    'Content-Disposition: form-data; name="__proto__[x]"\r\n\r\ny\r\n',
    'Content-Type: text/csv\r\n\r\n',
    '\r\n\r\nA;B\r\nuno;due\r\n',
    '\r\n',
  ),
);
const multipart = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

const JSON_TYPE = { 'Content-Type': 'application/json', 'If-Match': '*' };

const inQueries = fc.tuple(fc.constantFrom(...PATHS), query);
const inJson = fc.record({
  body: json,
  method: fc.constantFrom('POST', 'PATCH', 'DELETE'),
  type: fc.constantFrom('organizations', 'projects', 'participations', 'territories'),
});
const segment = fc.oneof(fc.string(), fc.constantFrom('..', '.', '%2e%2e', '%00', '__proto__'));
const ROOTS = ['/', '/api/', '/api/v1/', '/api/docs/', '/api/v1/organizations/'];
const inPaths = fc.tuple(fc.constantFrom(...ROOTS), fc.array(segment, { maxLength: 4 }));
const headerText = fc
  .string({ unit: 'grapheme-ascii' })
  .map((value) => value.replace(/[^ -~]/g, ''));
const inHeaders = fc.tuple(headerText, headerText, headerText);

describe('hostile input', () => {
  it('in queries is answered', async () => {
    const held = await holds(inQueries, ([path, text]) => answered(`/api/v1${path}?${text}`));
    expect(held).toBe(true);
  });

  it('in JSON is answered', async () => {
    const held = await holds(inJson, ({ body, method, type }) =>
      answered(`/api/v1/${type}${method === 'POST' ? '' : '/it-com-001272'}`, {
        method,
        body: Buffer.from(body),
        headers: JSON_TYPE,
      }),
    );
    expect(held).toBe(true);
  });

  it('in forms is answered', async () => {
    const held = await holds(multipart, (body) =>
      answered('/api/v1/imports', {
        method: 'POST',
        body: Buffer.from(body),
        headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      }),
    );
    expect(held).toBe(true);
  });

  it('in paths is answered', async () => {
    const held = await holds(inPaths, ([root, parts]) =>
      answered(root + parts.map((each) => encodeURIComponent(each)).join('/'), {
        headers: { Accept: 'application/json' },
      }),
    );
    expect(held).toBe(true);
  });

  it('in headers is answered', async () => {
    const held = await holds(inHeaders, ([match, language, type]) =>
      answered('/api/v1/territories/it-com-001272', {
        method: 'PATCH',
        body: '{"name":"Torino"}',
        headers: {
          'If-Match': match,
          'If-None-Match': match,
          'Accept-Language': language,
          'Accept-Encoding': type,
          'Content-Type': type,
          Range: match,
        },
      }),
    );
    expect(held).toBe(true);
  });
});
