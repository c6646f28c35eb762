import { beforeEach, describe, expect, it } from 'vitest';
import { type ChangeSet } from '../../../server/contract/dataset.ts';
import type { AppError } from '../../../server/errors.ts';
import {
  against,
  anOrganization,
  aParticipation,
  aProject,
  aTerritory,
  load,
  smallDataset,
} from '../../helpers/store-builders.ts';
import { type Promises } from './harness.ts';

const refused = (code: string) => ({ code, untouched: true });

export const refuses: Promises = ({ kind }, at) => {
  describe(`${kind}: refusing what would not hold together`, () => {
    let before: string;
    beforeEach(async () => {
      await at.store.commit(load(smallDataset()), against(0));
      before = await at.hash();
    });
    /** Why a commit was refused, and whether it left everything as it was. */
    const attempt = async (changes: ChangeSet) => {
      const code: unknown = await at.store.commit(changes, against(1)).then(
        () => 'committed',
        (error: AppError) => error.code,
      );
      return { code, untouched: (await at.hash()) === before && (await at.store.revision()) === 1 };
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
      const commit = at.store.commit(
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
      await at.store.commit(
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
      const { dataset } = await at.store.read();
      expect([dataset.participations, dataset.projects, dataset.measures]).toEqual([[], [], []]);
    });
  });
};
