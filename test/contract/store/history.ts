import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { datasetHash, recordDigest } from '../../../server/store/canonical.ts';
import { dataset as anyDataset } from '../../helpers/store-arbitraries.ts';
import {
  against,
  anOrganization,
  aParticipation,
  aProject,
  changesBetween,
  load,
  smallDataset,
} from '../../helpers/store-builders.ts';
import { conflict, rename, type Promises } from './harness.ts';

export const keepsHistory: Promises = ({ kind, samples }, at) => {
  describe(`${kind}: history and undo`, () => {
    it('pages from the newest to the oldest, without gaps or repeats', async () => {
      for (let revision = 0; revision < 5; revision += 1)
        await at.store.commit(
          rename('alfa', `Name ${revision}`),
          against(revision, { message: `m${revision + 1}` }),
        );
      const seen: number[] = [];
      let before: number | null = null;
      do {
        const page: Awaited<ReturnType<typeof at.store.history>> = await at.store.history({
          before,
          limit: 2,
        });
        seen.push(...page.items.map(({ number }) => number));
        before = page.next;
      } while (before !== null);
      expect(seen).toEqual([5, 4, 3, 2, 1]);
    });

    it('tells who, when, why and how much', async () => {
      await at.store.commit(
        load(smallDataset()),
        against(0, { author: 'Bruno', message: 'Carico «α»', seed: 'demo' }),
      );
      expect((await at.store.history({ limit: 1 })).items).toEqual([
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
      await at.store.commit(
        { upserts: { organizations: [before, anOrganization('beta')] }, deletes: {} },
        against(0),
      );
      await at.store.commit(
        { upserts: { organizations: [after] }, deletes: { organizations: ['beta'] } },
        against(1),
      );
      const { revision, changes } = await at.store.changesOf(2);
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
      await expect(at.store.changesOf(7)).rejects.toMatchObject({ code: 'not-found', status: 404 });
      await expect(at.store.revert(7, against(0))).rejects.toMatchObject({ code: 'not-found' });
      await expect(at.store.revert(0, against(0))).rejects.toMatchObject({ code: 'not-found' });
    });

    it('undoes the first load, and undoes the undoing', async () => {
      await at.store.commit(load(smallDataset()), against(0));
      const loaded = await at.hash();
      expect(await at.store.revert(1, against(1))).toEqual({ revision: 2, changed: true });
      expect((await at.store.read()).dataset).toEqual(emptyDataset());
      expect((await at.store.history({ limit: 1 })).items[0]).toMatchObject({
        reverts: 1,
        counts: { created: 0, updated: 0, deleted: 10 },
      });
      await at.store.revert(2, against(2));
      expect(await at.hash()).toBe(loaded);
    });

    it('undoes an older revision when later ones touched other records', async () => {
      await at.store.commit(load(smallDataset()), against(0));
      await at.store.commit(rename('alfa', 'Renamed'), against(1));
      await at.store.commit(rename('gamma', 'Gamma'), against(2));
      await at.store.revert(2, against(3));
      const { dataset } = await at.store.read();
      expect(dataset.organizations).toEqual([
        ...smallDataset().organizations,
        anOrganization('gamma', { name: 'Gamma' }),
      ]);
    });

    it('refuses to undo what a later revision has changed, and what is undone already', async () => {
      await at.store.commit(rename('alfa', 'One'), against(0));
      await at.store.commit(rename('alfa', 'Two'), against(1));
      await at.store.commit(rename('alfa', 'Three'), against(2));
      await expect(at.store.revert(2, against(3))).rejects.toEqual(conflict('changed-since'));
      await at.store.revert(3, against(3));
      await expect(at.store.revert(3, against(4))).rejects.toEqual(conflict('nothing-to-revert'));
      await expect(at.store.revert(2, against(3))).rejects.toEqual(conflict('stale-revision'));
    });

    it('refuses to undo a creation that others now refer to', async () => {
      await at.store.commit(
        { upserts: { organizations: [anOrganization('a')] }, deletes: {} },
        against(0),
      );
      await at.store.commit({ upserts: { projects: [aProject('p')] }, deletes: {} }, against(1));
      await at.store.commit(
        { upserts: { participations: [aParticipation('a', 'p')] }, deletes: {} },
        against(2),
      );
      await expect(at.store.revert(1, against(3))).rejects.toEqual(conflict('dangling-reference'));
    });

    it('goes back through any series of commits to the hash of each step', async () => {
      const steps = fc.array(anyDataset, { minLength: 2, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(steps, async (datasets) => {
          let { revision, dataset: before } = await at.store.read();
          const trail: { revision: number; hash: string }[] = [];
          for (const dataset of datasets) {
            const hashBefore = datasetHash(before);
            const done = await at.store.commit(changesBetween(before, dataset), against(revision));
            if (done.changed) trail.push({ revision: done.revision, hash: hashBefore });
            [revision, before] = [done.revision, dataset];
          }
          for (const step of trail.toReversed()) {
            ({ revision } = await at.store.revert(step.revision, against(revision)));
            expect(await at.hash()).toBe(step.hash);
          }
        }),
        { numRuns: Math.ceil(samples / 4), endOnFailure: true },
      );
    });
  });
};
