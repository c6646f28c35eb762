import { beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../../server/errors.ts';
import { toLines } from '../../../server/lines.ts';
import { byId, recordDigest } from '../../../server/store/canonical.ts';
import {
  against,
  anOrganization,
  aParticipation,
  aProject,
  changesBetween,
  load,
  smallDataset,
} from '../../helpers/store-builders.ts';
import { conflict, type Promises } from './harness.ts';

export const commits: Promises = ({ kind }, at) => {
  describe(`${kind}: committing`, () => {
    beforeEach(async () => {
      await at.store.commit(load(smallDataset()), against(0, { importId: 'imp-0', seed: 'demo' }));
    });

    it('makes no revision when nothing changes', async () => {
      const changes = { upserts: smallDataset(), deletes: { projects: ['never-there'] } };
      expect(await at.store.commit(changes, against(1))).toEqual({ revision: 1, changed: false });
      expect(await at.store.revision()).toBe(1);
    });

    it('counts only what really changed', async () => {
      const dataset = smallDataset();
      await at.store.commit(
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
      const { items } = await at.store.history({ limit: 1 });
      expect(items[0]?.counts).toEqual({ created: 1, updated: 1, deleted: 1 });
    });

    it('refuses a change made against an older or a future revision, and writes nothing', async () => {
      const before = await at.hash();
      const changes = { upserts: { organizations: [anOrganization('gamma')] }, deletes: {} };
      await expect(at.store.commit(changes, against(0))).rejects.toEqual(
        conflict('stale-revision'),
      );
      await expect(at.store.commit(changes, against(2))).rejects.toEqual(
        conflict('stale-revision'),
      );
      expect(await at.hash()).toBe(before);
    });

    it('lets one of two commits against the same revision through', async () => {
      const other = await at.place.open();
      const attempts = await Promise.allSettled([
        at.store.commit(
          { upserts: { organizations: [anOrganization('x')] }, deletes: {} },
          against(1),
        ),
        other.commit(
          { upserts: { organizations: [anOrganization('y')] }, deletes: {} },
          against(1),
        ),
        at.store.commit(
          { upserts: { organizations: [anOrganization('z')] }, deletes: {} },
          against(1),
        ),
      ]);
      await other.close();
      const outcomes = attempts.map((attempt) =>
        attempt.status === 'fulfilled' ? 'done' : (attempt.reason as AppError).code,
      );
      expect(outcomes.toSorted()).toEqual(['done', 'stale-revision', 'stale-revision']);
      expect((await at.store.read()).dataset.organizations).toHaveLength(3);
      expect(await at.store.revision()).toBe(2);
    });

    it('finds a committed import and refuses to commit it twice, even against the right revision', async () => {
      expect(await at.store.findImport('imp-0')).toMatchObject({
        number: 1,
        importId: 'imp-0',
        seed: 'demo',
      });
      expect(await at.store.findImport('imp-9')).toBeNull();
      const changes = { upserts: { organizations: [anOrganization('gamma')] }, deletes: {} };
      for (const expected of [0, 1])
        await expect(
          at.store.commit(changes, against(expected, { importId: 'imp-0' })),
        ).rejects.toEqual(conflict('import-already-committed'));
    });

    it('moves a participation to another project, and a territory to another parent', async () => {
      const dataset = smallDataset();
      dataset.projects.push(aProject('ponti'));
      dataset.participations = [aParticipation('alfa', 'orti', { project: 'ponti' })];
      dataset.territories[1]!.parents = [{ territory: 't-bra', start: null, end: '2020-02-29' }];
      await at.store.commit(changesBetween(smallDataset(), dataset), against(1));
      expect((await at.store.read()).dataset).toEqual(dataset);
    });

    it('lets an identifier change hands within one commit', async () => {
      const [alfa, beta] = smallDataset().organizations;
      const identifiers = alfa!.identifiers;
      await at.store.commit(
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
      const { dataset } = await at.store.read();
      expect(dataset.organizations.map((record) => record.identifiers)).toEqual([[], identifiers]);
    });

    it('lets an organisation and a project have the same identifier', async () => {
      const [identifier] = smallDataset().organizations[0]!.identifiers;
      const project = aProject('orti', { identifiers: [identifier!] });
      await at.store.commit({ upserts: { projects: [project] }, deletes: {} }, against(1));
      expect((await at.store.read()).dataset.projects).toEqual([project]);
    });

    it('takes records packed as it takes them listed: the last of one id counts, what is equal does not', async () => {
      const many = Array.from({ length: 600 }, (_, index) =>
        anOrganization(`org-${index}`, { name: `Name ${index % 7}` }),
      );
      const upserts = {
        organizations: toLines([
          anOrganization('org-0', { name: 'Before' }),
          ...smallDataset().organizations,
          ...many,
        ]),
        participations: toLines([aParticipation('org-599', 'orti')]),
      };
      expect(await at.store.commit({ upserts, deletes: {} }, against(1))).toEqual({
        revision: 2,
        changed: true,
      });
      const { dataset } = await at.store.read();
      expect(dataset.organizations.filter(({ id }) => id.startsWith('org-'))).toEqual(
        many.toSorted(byId),
      );
      const { revision, changes } = await at.store.changesOf(2);
      expect(revision.counts).toEqual({ created: 601, updated: 0, deleted: 0 });
      const [first] = many;
      expect(changes.find(({ id }) => id === 'org-0')?.after).toBe(recordDigest(first!));
      await at.store.revert(2, against(2));
      expect((await at.store.read()).dataset).toEqual(smallDataset());
    });

    it('refuses packed records that refer to nothing, and names them', async () => {
      const upserts = { participations: toLines([aParticipation('alfa', 'nowhere')]) };
      await expect(at.store.commit({ upserts, deletes: {} }, against(1))).rejects.toMatchObject({
        code: 'dangling-reference',
        detail: { en: expect.stringContaining('project "nowhere"') },
      });
    });

    it('takes a long list in one revision', async () => {
      const organizations = Array.from({ length: 2_500 }, (_, index) =>
        anOrganization(`org-${index}`),
      );
      const deletes = { participations: smallDataset().participations.map(({ id }) => id) };
      await at.store.commit({ upserts: { organizations }, deletes }, against(1));
      expect((await at.store.changesOf(2)).revision.counts).toEqual({
        created: 2_500,
        updated: 0,
        deleted: deletes.participations.length,
      });
    });
  });
};
