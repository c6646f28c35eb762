import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { createChecker } from '../helpers/app-document.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ seed: 'demo' });
});
afterAll(() => app.close());

const RESOURCES: [path: string, body: object, patch: object][] = [
  ['/territories', { name: 'T', level: 'area' }, { name: 'U' }],
  ['/programmes', { id: 'prog', name: 'P', fictional: true }, { name: 'Q' }],
  [
    '/programme-measures',
    { id: 'mis', name: 'M', programme: 'prog', fictional: true },
    { code: '1' },
  ],
  ['/organizations', { id: 'org', name: 'O', fictional: true }, { kind: 'company' }],
  ['/projects', { id: 'prj', title: 'P', measure: 'mis', fictional: true }, { grant: 1 }],
  ['/participations', { organization: 'org', project: 'prj', fictional: true }, { role: 'lead' }],
];

const CSV = 'Ente;Progetto\nEnte inventato;Progetto inventato\n';

const form = (): FormData => {
  const mapping = {
    columns: { Ente: 'organization.name', Progetto: 'project.title' },
    fictional: true,
  };
  const data = new FormData();
  data.set('file', new Blob([CSV], { type: 'text/csv' }), 'perché.csv');
  data.set('mapping', JSON.stringify(mapping));
  return data;
};

/** Every call is compared with the document by `app.call` itself. */
const exercise = async (): Promise<void> => {
  const written: string[] = [];
  for (const [path, body, patch] of RESOURCES) {
    const made = await app.call<{ id: string }>('POST', path, { body });
    const address = `${path}/${made.body.id}`;
    await app.call('GET', `${path}?limit=2`);
    await app.call('GET', address);
    const etag = made.headers.get('ETag') ?? '';
    await app.call('PATCH', address, { body: patch, headers: { 'If-Match': etag } });
    written.unshift(address);
  }
  for (const address of written)
    await app.call('DELETE', address, { headers: { 'If-Match': '*' } });
  const organizations = await app.call<{ items: { id: string }[] }>(
    'GET',
    '/organizations?limit=1',
  );
  const [first] = organizations.body.items;
  const reads = [
    '/status',
    '/network',
    '/network?projection=territories&level=area',
    '/network?projection=bipartite&weight=shared&kind=company&kind=health',
    '/measures',
    '/measures/degree',
    '/measures/e-i-index?group=territory:province',
    '/measures/degree/table?format=xlsx',
    '/measures/e-i-index/table?format=csv&group=territory:province&language=en',
    '/measures/betweenness?normalized=true&largestComponent=true',
    '/insights',
    '/insights?language=en&kind=company',
    '/actors',
    '/facets',
    `/organizations/${first?.id}/profile`,
    '/search?q=torino',
    '/revisions',
    '/revisions/1',
    '/openapi.json',
    '/exports/dataset?format=csv',
    '/exports/dataset?format=xlsx',
    '/imports/targets',
    '/duplicates?group=possible',
    '/distinctions',
    '/imports/template?format=xlsx&shape=projects',
    '/health/live',
    '/health/ready',
  ];
  for (const path of reads) {
    const { status, text } = await app.call('GET', path);
    if (status !== 200) throw new Error(`${path}: ${text}`);
  }
  const preview = await app.call<{ id: string; fileName: string }>('POST', '/imports', {
    body: form(),
  });
  expect(preview.body.fileName).toBe('perché.csv');
  await app.call('GET', `/imports/${preview.body.id}`);
  await app.call('PATCH', `/imports/${preview.body.id}`, { body: { decisions: {} } });
  for (const part of [
    'rows',
    'problems',
    'changes',
    'network',
    'rejected?format=xlsx',
    'rejected?format=csv',
  ])
    await app.call('GET', `/imports/${preview.body.id}/${part}`);
  await app.call('POST', `/imports/${preview.body.id}/commit`, { body: { decisions: [] } });
  await app.call('GET', `/imports/${preview.body.id}/commit`);
  await app.call('PUT', '/mappings/prova', { body: { columns: ['Ente'], mapping: {} } });
  await app.call('GET', '/mappings');
  await app.call('DELETE', '/mappings/prova');
  const pairs = await app.call<{ items: { id: string }[] }>('GET', '/organizations?limit=2');
  const [keep = '', merged = ''] = pairs.body.items.map(({ id }) => id);
  await app.call('PUT', `/distinctions/${keep}~${merged}`);
  await app.call('DELETE', `/distinctions/${keep}~${merged}`);
  await app.call('POST', '/merges', { body: { keep, merge: [merged] } });
  const other = await app.call<{ id: string }>('POST', '/imports', { body: form() });
  await app.call('DELETE', `/imports/${other.body.id}`);
  const started = await app.call<{ id: string }>('POST', '/imports', {
    body: form(),
    headers: { Prefer: 'respond-async' },
  });
  expect(started.status).toBe(202);
  await app.call('GET', `/jobs/${started.body.id}`);
  await app.call('GET', `/jobs/${started.body.id}`, { headers: { Accept: 'text/event-stream' } });
  await app.call('DELETE', `/jobs/${started.body.id}`);
  const seeded = await app.call<{ revision: number }>('POST', '/seeds/empty', { body: {} });
  await app.call('POST', `/revisions/${seeded.body.revision}/revert`);
};

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, with an id, a tag and a summary for every operation', async () => {
    const { body } = await app.call<{
      openapi: string;
      paths: Record<
        string,
        Record<string, { operationId: string; tags: string[]; summary: string }>
      >;
    }>('GET', '/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const operations = Object.values(body.paths).flatMap((verbs) => Object.values(verbs));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { tags, summary } of operations) {
      expect(tags).toHaveLength(1);
      expect(summary).not.toBe('');
    }
  });

  it('foresees what every operation answers', async () => {
    await exercise();
    const { body } = await app.call<object>('GET', '/openapi.json');
    expect([...app.seen].toSorted()).toEqual(createChecker(body).operations.toSorted());
  });
});
