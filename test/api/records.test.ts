import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Organization } from '../../server/contract/organization.ts';
import type { Problem } from '../../server/contract/problem.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';

let app: RunningApp;
beforeEach(async () => {
  app = await startApp({ seed: 'empty' });
});
afterEach(() => app.close());

const add = async (path: string, body: object): Promise<{ id: string; etag: string }> => {
  const reply = await app.call<{ id: string }>('POST', path, { body });
  if (reply.status !== 201) throw new Error(reply.text);
  return { id: reply.body.id, etag: reply.headers.get('ETag') ?? '' };
};
const revision = async (): Promise<number> =>
  (await app.call<{ revision: number }>('GET', '/status')).body.revision;

const refused = async (path: string, body: object): Promise<string[] | undefined> => {
  const reply = await app.call<Problem>('POST', path, { body });
  expect(reply.status).toBe(422);
  return reply.body.errors?.map((error) => error.path);
};

const inside = (territory: string) => [{ territory, start: null, end: null }];

const patch = (id: string, body: unknown, ifMatch?: string) =>
  app.call<Organization & Problem>('PATCH', `/organizations/${id}`, {
    body,
    headers: ifMatch === undefined ? {} : { 'If-Match': ifMatch },
  });

const participations = async (query: string): Promise<string[]> => {
  const reply = await app.call<{ items: { id: string }[] }>('GET', `/participations?${query}`);
  return reply.body.items.map(({ id }) => id);
};

describe('creating a record', () => {
  it('gives it an id, a version and an address, and fills in what was left out', async () => {
    const reply = await app.call<Organization>('POST', '/organizations', {
      body: {
        name: '  Associazione   La Rotonda ',
        kind: 'third_sector',
        territory: 'it-com-001272',
      },
    });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      id: 'org-00000001',
      name: 'Associazione La Rotonda',
      aliases: [],
      website: null,
      fictional: false,
    });
    const there = await app.call('GET', '/organizations/org-00000001');
    expect(there.body).toEqual(reply.body);
    expect(there.headers.get('ETag')).toBe(reply.headers.get('ETag'));
    expect(reply.headers.get('Location')).toBe('/api/v1/organizations/org-00000001');
    const history = await app.call<{ items: object[] }>('GET', '/revisions?limit=1');
    expect(history.body.items).toMatchObject([
      { number: 2, message: 'Creazione: organizzazione «Associazione La Rotonda»' },
    ]);
  });

  it('keeps an id that is given, once', async () => {
    await add('/organizations', { id: 'rotonda', name: 'La Rotonda' });
    const again = await app.call<Problem>('POST', '/organizations', {
      body: { id: 'rotonda', name: 'Another' },
    });
    expect([again.status, again.body.code]).toEqual([409, 'already-exists']);
  });

  it('names every field that is wrong, in the language of the request', async () => {
    const body = {
      nme: 'x',
      kind: 'club',
      territory: 'nowhere',
      sources: [{ url: 'ftp://example.org' }],
    };
    const italian = await app.call<Problem>('POST', '/organizations', { body });
    expect([italian.status, italian.body.code]).toEqual([422, 'invalid-record']);
    const paths = italian.body.errors?.map(({ path }) => path);
    expect(paths).toEqual(['nme', 'name', 'kind', 'sources.0.url']);
    expect(italian.body.errors?.[0]?.detail).toBe('campo sconosciuto; forse «name»?');
    const english = await app.call<Problem>('POST', '/organizations?language=en', { body });
    expect(english.body.errors?.[1]?.detail).toBe('is missing');
    expect(await revision()).toBe(1);
  });

  it('refuses a mention of what is not there, a period that ends before it starts, text that cannot be kept', async () => {
    expect(await refused('/organizations', { name: 'A', territory: 'nowhere' })).toEqual([
      'territory',
    ]);
    expect(await refused('/participations', { organization: 'o', project: 'p' })).toEqual([
      'organization',
      'project',
    ]);
    expect(
      await refused('/projects', { title: 'P', start: '2026-02-01', end: '2026-01-01' }),
    ).toEqual(['end']);
    expect(await refused('/organizations', { name: 'A\u0000B' })).toEqual(['name']);
    expect(await refused('/organizations', ['not', 'an', 'object'])).toEqual(['']);
  });

  it('lets territories lie in larger ones only', async () => {
    const body = { id: 'mine', name: 'Mine', level: 'province', parents: inside('it-com-001272') };
    const reply = await app.call<Problem>('POST', '/territories', { body });
    expect(reply.body.errors?.[0]?.path).toBe('parents.0.territory');
    await add('/territories', { id: 'mine', name: 'Mine', level: 'area' });
    await add('/territories', { name: 'Village', level: 'municipality', parents: inside('mine') });
    const lowered = await app.call<Problem>('PATCH', '/territories/mine', {
      body: { level: 'municipality' },
      headers: { 'If-Match': '*' },
    });
    expect([lowered.status, lowered.body.errors?.[0]?.path]).toEqual([422, 'level']);
  });

  it('never mixes real and invented records', async () => {
    await add('/organizations', { name: 'Real' });
    const invented = await app.call<Problem>('POST', '/organizations', {
      body: { name: 'Invented', fictional: true },
    });
    expect([invented.status, invented.body.code]).toEqual([409, 'mixed-data']);
    await app.call('POST', '/seeds/demo');
    expect((await app.call<{ demo: boolean }>('GET', '/status')).body.demo).toBe(true);
    const real = await app.call<Problem>('POST', '/projects', { body: { title: 'Real' } });
    expect([real.status, real.body.code]).toEqual([409, 'mixed-data']);
    await add('/projects', { title: 'Invented', fictional: true });
    await add('/territories', { name: 'A true place', level: 'area' });
  });

  it('refuses an identifier that somebody else has', async () => {
    const identifiers = [{ scheme: 'it-cf', value: '97500000013' }];
    await add('/organizations', { name: 'First', identifiers });
    const reply = await app.call<Problem>('POST', '/organizations', {
      body: { name: 'Second', identifiers },
    });
    expect([reply.status, reply.body.code]).toEqual([409, 'duplicate-identifier']);
  });
});

describe('changing a record', () => {
  it('replaces what is given, takes away what is null, leaves the rest', async () => {
    const { id, etag } = await add('/organizations', {
      name: 'A',
      kind: 'company',
      legalForm: 'S.r.l.',
      aliases: ['Alfa'],
    });
    const reply = await patch(id, { name: 'B', legalForm: null, aliases: null }, etag);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ name: 'B', kind: 'company', legalForm: null, aliases: [] });
    expect(reply.headers.get('ETag')).not.toBe(etag);
  });

  it('is refused without the version that was read, and with an old one', async () => {
    const { id, etag } = await add('/organizations', { name: 'A' });
    const without = await patch(id, { name: 'B' });
    expect([without.status, without.body.code]).toEqual([428, 'precondition-required']);
    await patch(id, { name: 'B' }, etag);
    const stale = await patch(id, { name: 'C' }, etag);
    expect([stale.status, stale.body.code]).toEqual([412, 'precondition-failed']);
    const weak = await patch(id, { name: 'C' }, `W/${etag}`);
    expect(weak.status).toBe(412);
    expect((await app.call<Organization>('GET', `/organizations/${id}`)).body.name).toBe('B');
  });

  it('of two writers with the same version lets one through', async () => {
    const { id, etag } = await add('/organizations', { name: 'A' });
    const names = Array.from({ length: 8 }, (_, at) => `Name ${at}`);
    const replies = await Promise.all(names.map((name) => patch(id, { name }, etag)));
    const passed = replies.filter(({ status }) => status === 200);
    expect(passed).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 412)).toHaveLength(7);
    const now = await app.call<Organization>('GET', `/organizations/${id}`);
    expect(now.body.name).toBe(passed[0]?.body.name);
  });

  it('makes no revision when nothing changes, and never changes an id', async () => {
    const { id, etag } = await add('/organizations', { name: 'A' });
    const before = await revision();
    expect((await patch(id, { name: ' A ' }, etag)).status).toBe(200);
    expect(await revision()).toBe(before);
    const renamed = await patch(id, { id: 'other' }, etag);
    expect([renamed.status, renamed.body.errors?.[0]?.path]).toEqual([422, 'id']);
    expect((await patch('nobody', { name: 'B' }, '*')).status).toBe(404);
  });
});

describe('deleting a record', () => {
  it('is refused while others refer to it, and says which', async () => {
    const organization = await add('/organizations', { name: 'A' });
    const project = await add('/projects', { title: 'P' });
    const { id } = await add('/participations', {
      organization: organization.id,
      project: project.id,
    });
    const headers = { 'If-Match': organization.etag };
    const path = `/organizations/${organization.id}`;
    expect((await app.call('DELETE', path)).status).toBe(428);
    const kept = await app.call<Problem>('DELETE', path, { headers });
    expect([kept.status, kept.body.code]).toEqual([409, 'still-referenced']);
    expect(kept.body.errors?.map((error) => error.path)).toEqual([`participations/${id}`]);
    const done = await app.call('DELETE', `${path}?cascade=true`, { headers });
    expect([done.status, done.text]).toEqual([204, '']);
    expect((await app.call('GET', `/participations/${id}`)).status).toBe(404);
    expect((await app.call('GET', `/projects/${project.id}`)).status).toBe(200);
  });

  it('is undone by reverting its revision', async () => {
    const { id, etag } = await add('/organizations', { name: 'A' });
    await app.call('DELETE', `/organizations/${id}`, { headers: { 'If-Match': etag } });
    const undone = await app.call('POST', `/revisions/${await revision()}/revert`);
    expect(undone.body).toMatchObject({ changed: true });
    expect((await app.call('GET', `/organizations/${id}`)).headers.get('ETag')).toBe(etag);
  });
});

describe('lists', () => {
  it('come in pages that, one after the other, are the list', async () => {
    const all = await app.call<{ items: { id: string }[]; next: null }>(
      'GET',
      '/territories?limit=500&level=province',
    );
    expect(all.body.items).toHaveLength(8);
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await app.call<{ items: { id: string }[]; next: string | null }>(
        'GET',
        `/territories?level=province&limit=3${cursor}`,
      );
      ids.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.next === null ? '' : `&cursor=${page.body.next}`;
    } while (cursor !== '');
    expect(ids).toEqual(all.body.items.map(({ id }) => id));
  });

  it('of participations are narrowed by organisation and project', async () => {
    const [a, b] = [
      await add('/organizations', { name: 'A' }),
      await add('/organizations', { name: 'B' }),
    ];
    const { id: project } = await add('/projects', { title: 'P' });
    const ofA = await add('/participations', { organization: a.id, project });
    await add('/participations', { organization: b.id, project });
    expect(await participations(`organization=${a.id}`)).toEqual([ofA.id]);
    expect(await participations(`project=${project}`)).toHaveLength(2);
    expect(await participations(`project=${project}&organization=nobody`)).toEqual([]);
  });

  it.each(['cursor=%00', 'cursor=bm90IGFuIGlk', 'cursor=***', 'limit=0', 'limit=501', 'limit=1.5'])(
    'refuse %s',
    async (query) => {
      expect((await app.call('GET', `/organizations?${query}`)).status).toBe(400);
    },
  );
});
