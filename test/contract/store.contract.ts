import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeSet, Dataset } from '../../server/contract/dataset.ts';
import { emptyDataset } from '../../server/contract/dataset.ts';
import type { AppError } from '../../server/errors.ts';
import { canonicalJson, datasetHash, recordDigest } from '../../server/store/canonical.ts';
import type { PartnershipStore } from '../../server/store/store.ts';
import { dataset as anyDataset } from '../helpers/store-arbitraries.ts';
import {
  against,
  anOrganization,
  aParticipation,
  aProject,
  aTerritory,
  changesBetween,
  load,
  smallDataset,
} from '../helpers/store-builders.ts';

/** A place where a store can be opened, closed and opened again. */
export interface StorePlace {
  open: () => Promise<PartnershipStore>;
}

export interface StoreHarness {
  kind: PartnershipStore['kind'];
  /** An empty place. The one given before may be gone. */
  fresh: () => Promise<StorePlace>;
  /** Datasets that the round trip is tried with. */
  samples: number;
}

const conflict = (code: string) => expect.objectContaining({ code, status: 409 });

const refused = (code: string) => ({ code, untouched: true });

const rename = (id: string, name: string) => ({
  upserts: { organizations: [anOrganization(id, { name })] },
  deletes: {},
});

/** What every store promises; each implementation runs the whole suite on the real thing. */
export const describeStore = ({ kind, fresh, samples }: StoreHarness): void => {
  let place: StorePlace;
  let store: PartnershipStore;

  beforeEach(async () => {
    place = await fresh();
    store = await place.open();
  });
  afterEach(() => store.close());

  const hash = async (): Promise<string> => datasetHash((await store.read()).dataset);
  const reopen = async (): Promise<void> => {
    await store.close();
    store = await place.open();
  };

  describe(`${kind}: reading and writing`, () => {
    it('is empty at revision 0 before anything was committed', async () => {
      expect(store.kind).toBe(kind);
      expect(await store.revision()).toBe(0);
      expect(await store.read()).toEqual({ revision: 0, dataset: emptyDataset() });
      expect(await store.history({ limit: 5 })).toEqual({ items: [], next: null });
    });

    it('reads back what was committed, each collection by id, as revision 1', async () => {
      const dataset = smallDataset();
      expect(await store.commit(load(dataset), against(0))).toEqual({ revision: 1, changed: true });
      expect(await store.read()).toEqual({ revision: 1, dataset });
    });

    it('orders by code units, whatever the order of writing', async () => {
      const ids = ['b', 'B', 'a.1', 'a-1', 'a', '9', 'ab'];
      await store.commit(
        { upserts: { organizations: ids.map((id) => anOrganization(id)) }, deletes: {} },
        against(0),
      );
      const { dataset } = await store.read();
      expect(dataset.organizations.map(({ id }) => id)).toEqual(
        ids.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    });

    it('gives any dataset back identical, with the same hash, and turns it into any other', async () => {
      let [revision, before]: [number, Dataset] = [0, emptyDataset()];
      await fc.assert(
        fc.asyncProperty(anyDataset, async (dataset) => {
          const done = await store.commit(changesBetween(before, dataset), against(revision));
          [revision, before] = [done.revision, dataset];
          const read = await store.read();
          expect(datasetHash(read.dataset)).toBe(datasetHash(dataset));
          expect(canonicalJson(read.dataset.organizations)).toBe(
            canonicalJson(dataset.organizations.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
          );
        }),
        { numRuns: samples, endOnFailure: true },
      );
    });

    it('keeps everything when it is closed and opened again', async () => {
      await store.commit(load(smallDataset()), against(0, { importId: 'imp-1' }));
      const before = await store.read();
      await reopen();
      expect(await store.read()).toEqual(before);
      expect((await store.findImport('imp-1'))?.number).toBe(1);
    });
  });

  describe(`${kind}: committing`, () => {
    beforeEach(async () => {
      await store.commit(load(smallDataset()), against(0, { importId: 'imp-0', seed: 'demo' }));
    });

    it('makes no revision when nothing changes', async () => {
      const changes = { upserts: smallDataset(), deletes: { projects: ['never-there'] } };
      expect(await store.commit(changes, against(1))).toEqual({ revision: 1, changed: false });
      expect(await store.revision()).toBe(1);
    });

    it('counts only what really changed', async () => {
      const dataset = smallDataset();
      await store.commit(
        {
          upserts: {
            ...dataset,
            organizations: [...dataset.organizations, anOrganization('gamma')],
            projects: [aProject('orti', { title: 'Orti di quartiere' })],
            participations: [],
          },
          deletes: { participations: ['beta.orti'] },
        },
        against(1),
      );
      const { items } = await store.history({ limit: 1 });
      expect(items[0]?.counts).toEqual({ created: 1, updated: 1, deleted: 1 });
    });

    it('refuses a change made against an older or a future revision, and writes nothing', async () => {
      const before = await hash();
      const changes = { upserts: { organizations: [anOrganization('gamma')] }, deletes: {} };
      await expect(store.commit(changes, against(0))).rejects.toEqual(conflict('stale-revision'));
      await expect(store.commit(changes, against(2))).rejects.toEqual(conflict('stale-revision'));
      expect(await hash()).toBe(before);
    });

    it('lets one of two commits against the same revision through', async () => {
      const other = await place.open();
      const attempts = await Promise.allSettled([
        store.commit(
          { upserts: { organizations: [anOrganization('x')] }, deletes: {} },
          against(1),
        ),
        other.commit(
          { upserts: { organizations: [anOrganization('y')] }, deletes: {} },
          against(1),
        ),
        store.commit(
          { upserts: { organizations: [anOrganization('z')] }, deletes: {} },
          against(1),
        ),
      ]);
      await other.close();
      const outcomes = attempts.map((attempt) =>
        attempt.status === 'fulfilled' ? 'done' : (attempt.reason as AppError).code,
      );
      expect(outcomes.toSorted()).toEqual(['done', 'stale-revision', 'stale-revision']);
      expect((await store.read()).dataset.organizations).toHaveLength(3);
      expect(await store.revision()).toBe(2);
    });

    it('finds a committed import and refuses to commit it twice, even against the right revision', async () => {
      expect(await store.findImport('imp-0')).toMatchObject({
        number: 1,
        importId: 'imp-0',
        seed: 'demo',
      });
      expect(await store.findImport('imp-9')).toBeNull();
      const changes = { upserts: { organizations: [anOrganization('gamma')] }, deletes: {} };
      for (const expected of [0, 1])
        await expect(
          store.commit(changes, against(expected, { importId: 'imp-0' })),
        ).rejects.toEqual(conflict('import-already-committed'));
    });

    it('moves a participation to another project, and a territory to another parent', async () => {
      const dataset = smallDataset();
      dataset.projects.push(aProject('ponti'));
      dataset.participations = [aParticipation('alfa', 'orti', { project: 'ponti' })];
      dataset.territories[1]!.parents = [{ territory: 't-bra', start: null, end: '2020-02-29' }];
      await store.commit(changesBetween(smallDataset(), dataset), against(1));
      expect((await store.read()).dataset).toEqual(dataset);
    });

    it('lets an identifier change hands within one commit', async () => {
      const [alfa, beta] = smallDataset().organizations;
      const identifiers = alfa!.identifiers;
      await store.commit(
        {
          upserts: {
            organizations: [
              { ...alfa!, identifiers: [] },
              { ...beta!, identifiers },
            ],
          },
          deletes: {},
        },
        against(1),
      );
      const { dataset } = await store.read();
      expect(dataset.organizations.map((record) => record.identifiers)).toEqual([[], identifiers]);
    });

    it('lets an organisation and a project have the same identifier', async () => {
      const [identifier] = smallDataset().organizations[0]!.identifiers;
      const project = aProject('orti', { identifiers: [identifier!] });
      await store.commit({ upserts: { projects: [project] }, deletes: {} }, against(1));
      expect((await store.read()).dataset.projects).toEqual([project]);
    });
  });

  describe(`${kind}: refusing what would not hold together`, () => {
    let before: string;
    beforeEach(async () => {
      await store.commit(load(smallDataset()), against(0));
      before = await hash();
    });
    /** Why a commit was refused, and whether it left everything as it was. */
    const attempt = async (changes: ChangeSet) => {
      const code: unknown = await store.commit(changes, against(1)).then(
        () => 'committed',
        (error: AppError) => error.code,
      );
      return { code, untouched: (await hash()) === before && (await store.revision()) === 1 };
    };
    const fine = anOrganization('gamma');

    it.each([
      [
        'a participation in a project that is not there',
        { participations: [aParticipation('alfa', 'nowhere')] },
      ],
      [
        'a seat that is not there',
        { organizations: [anOrganization('alfa', { territory: 'nowhere' })] },
      ],
      [
        'a project under a measure that is not there',
        { projects: [aProject('ponti', { measure: 'm9' })] },
      ],
      [
        'a parent that is not there',
        {
          territories: [
            aTerritory('t-new', { parents: [{ territory: 'p-9', start: null, end: null }] }),
          ],
        },
      ],
    ])('%s, together with all the rest of the commit', async (_, upserts) => {
      expect(
        await attempt({ upserts: { organizations: [fine], ...upserts }, deletes: {} }),
      ).toEqual(refused('dangling-reference'));
    });

    it.each([
      ['an organisation that takes part in a project', { organizations: ['alfa'] }],
      ['a project with participations', { projects: ['orti'] }],
      ['a measure with projects', { measures: ['m1'] }],
      ['a programme with measures', { programmes: ['wecare'] }],
      ['a territory that projects and organisations are in', { territories: ['t-alba'] }],
      ['a territory that contains others', { territories: ['p-cuneo'] }],
    ])('deleting %s', async (_, deletes) => {
      expect(await attempt({ upserts: { organizations: [fine] }, deletes })).toEqual(
        refused('dangling-reference'),
      );
    });

    it('a new reference to what the same commit deletes', async () => {
      expect(
        await attempt({
          upserts: { organizations: [anOrganization('x', { territory: 't-alba' })] },
          deletes: { territories: ['t-alba'] },
        }),
      ).toEqual(refused('dangling-reference'));
    });

    it('names record, field and missing target', async () => {
      const commit = store.commit(
        { upserts: { participations: [aParticipation('alfa', 'nowhere')] }, deletes: {} },
        against(1),
      );
      await expect(commit).rejects.toMatchObject({
        detail: {
          it: expect.stringContaining(
            'partecipazione «alfa.nowhere», campo project: progetto «nowhere»',
          ),
          en: expect.stringContaining(
            'participation "alfa.nowhere", field project: project "nowhere"',
          ),
        },
        errors: [{ path: 'participations/alfa.nowhere/project' }],
      });
    });

    it.each([
      [
        'somebody else has',
        [anOrganization('x', { identifiers: [{ scheme: 'it-runts', value: '17' }] })],
      ],
      [
        'two new records share',
        ['x', 'y'].map((id) =>
          anOrganization(id, { identifiers: [{ scheme: 'eu-pic', value: '9' }] }),
        ),
      ],
      [
        'one record lists twice',
        [
          anOrganization('x', {
            identifiers: [
              { scheme: 'eu-pic', value: '9' },
              { scheme: 'eu-pic', value: '9' },
            ],
          }),
        ],
      ],
    ])('an identifier that %s', async (_, organizations) => {
      expect(
        await attempt({ upserts: { organizations: [fine, ...organizations] }, deletes: {} }),
      ).toEqual(refused('duplicate-identifier'));
    });

    it('deletes a whole branch when nothing is left to refer to it', async () => {
      await store.commit(
        {
          upserts: {},
          deletes: {
            participations: ['alfa.orti', 'beta.orti'],
            projects: ['orti'],
            measures: ['m1'],
          },
        },
        against(1),
      );
      const { dataset } = await store.read();
      expect([dataset.participations, dataset.projects, dataset.measures]).toEqual([[], [], []]);
    });
  });

  describe(`${kind}: history and undo`, () => {
    it('pages from the newest to the oldest, without gaps or repeats', async () => {
      for (let revision = 0; revision < 5; revision += 1)
        await store.commit(
          rename('alfa', `Name ${revision}`),
          against(revision, { message: `m${revision + 1}` }),
        );
      const seen: number[] = [];
      let before: number | null = null;
      do {
        const page: Awaited<ReturnType<typeof store.history>> = await store.history({
          before,
          limit: 2,
        });
        seen.push(...page.items.map(({ number }) => number));
        before = page.next;
      } while (before !== null);
      expect(seen).toEqual([5, 4, 3, 2, 1]);
    });

    it('tells who, when, why and how much', async () => {
      await store.commit(
        load(smallDataset()),
        against(0, { author: 'Bruno', message: 'Carico «α»', seed: 'demo' }),
      );
      expect((await store.history({ limit: 1 })).items).toEqual([
        {
          number: 1,
          at: '2026-11-24T09:00:00.000Z',
          author: 'Bruno',
          message: 'Carico «α»',
          importId: null,
          reverts: null,
          seed: 'demo',
          counts: { created: 10, updated: 0, deleted: 0 },
        },
      ]);
    });

    it('keeps each record as it was before, and the digest of what it became', async () => {
      const before = anOrganization('alfa');
      const after = anOrganization('alfa', { name: 'Alfa' });
      await store.commit(
        { upserts: { organizations: [before, anOrganization('beta')] }, deletes: {} },
        against(0),
      );
      await store.commit(
        { upserts: { organizations: [after] }, deletes: { organizations: ['beta'] } },
        against(1),
      );
      const { revision, changes } = await store.changesOf(2);
      expect(revision.number).toBe(2);
      expect(changes).toHaveLength(2);
      expect(changes).toEqual(
        expect.arrayContaining([
          { type: 'organizations', id: 'alfa', before, after: recordDigest(after) },
          { type: 'organizations', id: 'beta', before: anOrganization('beta'), after: null },
        ]),
      );
    });

    it('does not know a revision that never was', async () => {
      await expect(store.changesOf(7)).rejects.toMatchObject({ code: 'not-found', status: 404 });
      await expect(store.revert(7, against(0))).rejects.toMatchObject({ code: 'not-found' });
      await expect(store.revert(0, against(0))).rejects.toMatchObject({ code: 'not-found' });
    });

    it('undoes the first load, and undoes the undoing', async () => {
      await store.commit(load(smallDataset()), against(0));
      const loaded = await hash();
      expect(await store.revert(1, against(1))).toEqual({ revision: 2, changed: true });
      expect((await store.read()).dataset).toEqual(emptyDataset());
      expect((await store.history({ limit: 1 })).items[0]).toMatchObject({
        reverts: 1,
        counts: { created: 0, updated: 0, deleted: 10 },
      });
      await store.revert(2, against(2));
      expect(await hash()).toBe(loaded);
    });

    it('undoes an older revision when later ones touched other records', async () => {
      await store.commit(load(smallDataset()), against(0));
      await store.commit(rename('alfa', 'Renamed'), against(1));
      await store.commit(rename('gamma', 'Gamma'), against(2));
      await store.revert(2, against(3));
      const { dataset } = await store.read();
      expect(dataset.organizations).toEqual([
        ...smallDataset().organizations,
        anOrganization('gamma', { name: 'Gamma' }),
      ]);
    });

    it('refuses to undo what a later revision has changed, and what is undone already', async () => {
      await store.commit(rename('alfa', 'One'), against(0));
      await store.commit(rename('alfa', 'Two'), against(1));
      await store.commit(rename('alfa', 'Three'), against(2));
      await expect(store.revert(2, against(3))).rejects.toEqual(conflict('changed-since'));
      await store.revert(3, against(3));
      await expect(store.revert(3, against(4))).rejects.toEqual(conflict('nothing-to-revert'));
      await expect(store.revert(2, against(3))).rejects.toEqual(conflict('stale-revision'));
    });

    it('refuses to undo a creation that others now refer to', async () => {
      await store.commit(
        { upserts: { organizations: [anOrganization('a')] }, deletes: {} },
        against(0),
      );
      await store.commit({ upserts: { projects: [aProject('p')] }, deletes: {} }, against(1));
      await store.commit(
        { upserts: { participations: [aParticipation('a', 'p')] }, deletes: {} },
        against(2),
      );
      await expect(store.revert(1, against(3))).rejects.toEqual(conflict('dangling-reference'));
    });

    it('goes back through any series of commits to the hash of each step', async () => {
      const steps = fc.array(anyDataset, { minLength: 2, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(steps, async (datasets) => {
          let { revision, dataset: before } = await store.read();
          const trail: { revision: number; hash: string }[] = [];
          for (const dataset of datasets) {
            const hashBefore = datasetHash(before);
            const done = await store.commit(changesBetween(before, dataset), against(revision));
            if (done.changed) trail.push({ revision: done.revision, hash: hashBefore });
            [revision, before] = [done.revision, dataset];
          }
          for (const step of trail.toReversed()) {
            ({ revision } = await store.revert(step.revision, against(revision)));
            expect(await hash()).toBe(step.hash);
          }
        }),
        { numRuns: Math.ceil(samples / 4), endOnFailure: true },
      );
    });
  });

  describe(`${kind}: settings`, () => {
    const value = { columns: ['Ente', 'perché «no»'], nested: { none: null, list: [1, 2.5] } };

    it('come back as they were put, the last one of each key, and are forgotten when told to', async () => {
      const { settings } = store;
      expect(await settings.get('mapping:a')).toBeNull();
      await settings.put('mapping:a', ['before']);
      await settings.put('mapping:a', value);
      expect(await settings.get('mapping:a')).toEqual(value);
      expect(await settings.delete('mapping:a')).toBe(true);
      expect(await settings.delete('mapping:a')).toBe(false);
      expect(await settings.get('mapping:a')).toBeNull();
    });

    it('are listed by what their key begins with, in the order of code units', async () => {
      const { settings } = store;
      for (const key of ['mapping:b', 'mapping:è', 'mapping:B', 'mappinG:c', 'map%', 'distinct:x'])
        await settings.put(key, key);
      const keys = async (prefix: string) =>
        (await settings.list(prefix)).map(({ key, value: held }) => [key, held]);
      expect(await keys('mapping:')).toEqual(
        ['mapping:B', 'mapping:b', 'mapping:è'].map((key) => [key, key]),
      );
      expect(await keys('map%')).toEqual([['map%', 'map%']]);
      expect(await keys('map_')).toEqual([]);
    });

    it('stay when the store is closed, and hold megabytes', async () => {
      const many = Array.from({ length: 200_000 }, (_, index) => `part-${index}`);
      await store.settings.put('file:large', many);
      await reopen();
      expect(await store.settings.get('file:large')).toEqual(many);
    });

    it('are no part of the data: no revision, the same hash, and undo leaves them', async () => {
      await store.commit(load(smallDataset()), against(0));
      const before = await hash();
      await store.settings.put('mapping:a', value);
      expect([await store.revision(), await hash()]).toEqual([1, before]);
      await store.revert(1, against(1));
      expect(await store.settings.get('mapping:a')).toEqual(value);
      expect((await store.read()).dataset).toEqual(emptyDataset());
    });

    it('are put by two at once without a loss', async () => {
      const other = await place.open();
      await Promise.all([
        store.settings.put('k:1', 1),
        other.settings.put('k:2', 2),
        store.settings.put('k:same', 'a'),
        other.settings.put('k:same', 'b'),
      ]);
      await other.close();
      const [one, two, same] = await store.settings.list('k:');
      expect([one?.value, two?.value]).toEqual([1, 2]);
      expect(['a', 'b']).toContain(same?.value);
    });
  });
};
