import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Distinction, DuplicatesPage, MergeResult } from '../../server/contract/duplicates.ts';
import type { Organization } from '../../server/contract/organization.ts';
import type { Participation } from '../../server/contract/participation.ts';
import type { Problem } from '../../server/contract/problem.ts';
import type { Status } from '../../server/contract/status.ts';
import type { RunningApp } from '../helpers/app.ts';

const ORGANIZATIONS = [
  {
    id: 'filo',
    name: 'Filo di Ginestra',
    territory: 'it-com-001270',
    aliases: ['FDG'],
    sources: [{ url: 'https://example.org/a' }],
  },
  {
    id: 'filo-scs',
    name: 'Coop. Soc. Filo di Ginestra ONLUS',
    kind: 'third_sector',
    territory: 'it-com-001270',
    identifiers: [{ scheme: 'it-runts', value: '17' }],
    website: 'https://example.org/filo',
    sources: [{ url: 'https://example.org/b' }],
  },
  { id: 'nido', name: 'Associazione Nido Alto ODV', territory: 'it-com-001125' },
  { id: 'nido-torino', name: 'Associazione Nido Alto', territory: 'it-com-001272' },
  { id: 'to3', name: 'ASL TO3' },
  { id: 'to4', name: 'ASL TO4' },
];
const PROJECTS = ['orti', 'ponti', 'case'].map((id) => ({ id, title: `Progetto ${id}` }));
const PARTICIPATIONS = [
  { id: 'p1', organization: 'filo', project: 'orti', role: 'partner' },
  { id: 'p2', organization: 'filo-scs', project: 'orti', role: 'partner', amount: 500 },
  { id: 'p3', organization: 'filo-scs', project: 'ponti', role: 'lead' },
  { id: 'p4', organization: 'filo-scs', project: 'case', role: 'partner' },
  { id: 'p5', organization: 'nido', project: 'case', role: 'partner' },
];

/** Finding, merging and telling apart, on whichever store the app stands. */
export const describeDuplicates = (kind: string, start: () => Promise<RunningApp>): void => {
  let app: RunningApp;
  const add = async (path: string, records: object[]): Promise<void> => {
    for (const body of records) await app.call('POST', path, { body });
  };
  beforeEach(async () => {
    app = await start();
    await add('/organizations', ORGANIZATIONS);
    await add('/projects', PROJECTS);
    await add('/participations', PARTICIPATIONS);
  });
  afterEach(() => app.close());

  const list = async (query = ''): Promise<DuplicatesPage> =>
    (await app.call<DuplicatesPage>('GET', `/duplicates${query}`)).body;
  const hash = async (): Promise<string> =>
    (await app.call<Status>('GET', '/status')).body.hash ?? '';
  const merge = (body: object) => app.call<MergeResult & Problem>('POST', '/merges', { body });
  const organization = async (id: string): Promise<Organization> =>
    (await app.call<Organization>('GET', `/organizations/${id}`)).body;
  const revert = (revision: number) =>
    app.call<{ revision: number } & Problem>('POST', `/revisions/${revision}/revert`);

  describe(`duplicates on ${kind}`, () => {
    it('are proposed with reasons for and against, what is different in number or place not at all', async () => {
      const { items, counts } = await list();
      expect(items.map(({ id, group }) => [id, group])).toEqual([
        ['filo~filo-scs', 'probable'],
        ['nido~nido-torino', 'probable'],
      ]);
      expect(counts).toEqual({ certain: 0, probable: 2, possible: 0 });
      const [filo, nido] = items;
      expect(filo).toMatchObject({
        incoming: 'filo',
        existing: 'filo-scs',
        reasons: ['stesso nome, a parte la forma giuridica', 'stessa sede: Susa'],
        against: ['insieme in un progetto'],
        sides: {
          existing: { projects: 3, place: 'Susa', identifiers: ['it-runts 17'] },
        },
      });
      expect(nido?.against).toEqual(['sede diversa: Ivrea e Torino']);
      const english = await list('?language=en');
      expect(english.items[0]?.against).toEqual(['together in a project']);
    });

    it('come in pages and by group', async () => {
      const first = await list('?limit=1');
      const second = await list(`?limit=1&cursor=${first.next}`);
      expect([...first.items, ...second.items]).toEqual((await list()).items);
      expect(second.next).toBeNull();
      expect((await list('?group=certain')).items).toEqual([]);
      expect((await list('?group=probable')).items).toHaveLength(2);
      const wrong = await app.call<Problem>('GET', '/duplicates?cursor=x');
      expect(wrong.body.code).toBe('invalid-cursor');
    });

    it('become one: names, numbers, sources and participations of both, the same part once', async () => {
      const { body } = await merge({ keep: 'filo-scs', merge: ['filo'], fields: { name: 'filo' } });
      expect(body).toMatchObject({ changed: true, moved: 0, collapsed: 1 });
      const one = await organization('filo-scs');
      expect(one).toMatchObject({
        name: 'Filo di Ginestra',
        kind: 'third_sector',
        aliases: ['Coop. Soc. Filo di Ginestra ONLUS', 'FDG'],
        identifiers: [{ scheme: 'it-runts', value: '17' }],
        website: 'https://example.org/filo',
      });
      expect(one.sources.map(({ url }) => url)).toEqual([
        'https://example.org/b',
        'https://example.org/a',
      ]);
      expect((await app.call('GET', '/organizations/filo')).status).toBe(404);
      const parts = await app.call<{ items: Participation[] }>(
        'GET',
        '/participations?organization=filo-scs',
      );
      expect(parts.body.items.map(({ id, amount }) => [id, amount])).toEqual([
        ['p2', 500],
        ['p3', null],
        ['p4', null],
      ]);
      expect((await list()).items.map(({ id }) => id)).toEqual(['nido~nido-torino']);
    });

    it('become one with what the one that stays does not say', async () => {
      const { body } = await merge({ keep: 'filo', merge: ['filo-scs'] });
      expect(body).toMatchObject({ moved: 2, collapsed: 1 });
      const one = await organization('filo');
      expect(one).toMatchObject({ name: 'Filo di Ginestra', kind: 'third_sector' });
      const kept = await app.call<Participation>('GET', '/participations/p1');
      expect(kept.body).toMatchObject({ organization: 'filo', amount: 500 });
    });

    it('are parted again by undo, also after later changes to others', async () => {
      const before = await hash();
      const { body } = await merge({ keep: 'filo-scs', merge: ['filo'] });
      await app.call('PATCH', '/organizations/nido', {
        body: { name: 'Nido Alto' },
        headers: { 'If-Match': '*' },
      });
      expect((await revert(body.revision)).status).toBe(200);
      expect(await organization('filo')).toMatchObject({ name: 'Filo di Ginestra' });
      await app.call('PATCH', '/organizations/nido', {
        body: { name: 'Associazione Nido Alto ODV' },
        headers: { 'If-Match': '*' },
      });
      expect(await hash()).toBe(before);
    });

    it('are not parted by undo when the one that stayed has been changed since', async () => {
      const { body } = await merge({ keep: 'filo-scs', merge: ['filo'] });
      await app.call('PATCH', '/organizations/filo-scs', {
        body: { website: null },
        headers: { 'If-Match': '*' },
      });
      const undone = await revert(body.revision);
      expect([undone.status, undone.body.code]).toEqual([409, 'changed-since']);
    });

    it('are refused a merge that says nothing clear, and nothing is written', async () => {
      const before = await hash();
      const codes = await Promise.all(
        [
          {},
          { keep: 'filo', merge: [] },
          { keep: 'filo', merge: ['filo'] },
          { keep: 'filo', merge: ['filo-scs'], fields: { name: 'nido' } },
          { keep: 'filo', merge: ['filo-scs'], fields: { aliases: 'filo' } },
          { keep: 'nobody', merge: ['filo'] },
          { keep: 'filo', merge: ['nobody'] },
        ].map(async (body) => (await merge(body)).body.code),
      );
      expect(codes).toEqual([...Array<string>(5).fill('invalid-merge'), 'not-found', 'not-found']);
      expect(await hash()).toBe(before);
    });

    it('told apart are not proposed again, until that is taken back', async () => {
      const before = await hash();
      const kept = await app.call<Distinction>('PUT', '/distinctions/nido-torino~nido');
      expect(kept.body).toMatchObject({
        id: 'nido~nido-torino',
        a: { name: 'Associazione Nido Alto' },
      });
      const after = await list();
      expect(after.items.map(({ id }) => id)).toEqual(['filo~filo-scs']);
      expect(after.distinct).toBe(1);
      const told = await app.call<{ items: Distinction[] }>('GET', '/distinctions');
      expect(told.body.items.map(({ id }) => id)).toEqual(['nido~nido-torino']);
      // What is remembered beside the data is no revision.
      expect(await hash()).toBe(before);
      const forget = () => app.call('DELETE', '/distinctions/nido~nido-torino');
      expect((await forget()).status).toBe(204);
      expect((await forget()).status).toBe(404);
      expect((await list()).items).toHaveLength(2);
      expect((await app.call('PUT', '/distinctions/nido~nobody')).status).toBe(404);
      expect((await app.call('PUT', '/distinctions/nido~nido')).status).toBe(404);
    });
  });
};
