import { describe, expect, it } from 'vitest';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { networkChange } from '../../../server/services/imports-network.ts';
import {
  anOrganization,
  aParticipation,
  aProject,
  aTerritory,
} from '../../helpers/store-builders.ts';

const dataset = (o: Partial<Dataset> = {}): Dataset => ({ ...emptyDataset(), ...o });
const inArea = (area: string) => [{ territory: area, start: null, end: null }];

/** Ossola works only within itself, Verbano too; one body stands alone. */
const apart = (): Dataset =>
  dataset({
    territories: [
      aTerritory('a-ossola', { name: 'Ossola', level: 'area' }),
      aTerritory('a-verbano', { name: 'Verbano', level: 'area' }),
      aTerritory('domo', { parents: inArea('a-ossola') }),
      aTerritory('verbania', { parents: inArea('a-verbano') }),
    ],
    organizations: [
      anOrganization('a', { territory: 'domo' }),
      anOrganization('b', { territory: 'domo' }),
      anOrganization('c', { territory: 'verbania' }),
      anOrganization('d', { territory: 'verbania' }),
      anOrganization('alone', { territory: 'verbania' }),
    ],
    projects: [aProject('p'), aProject('q')],
    participations: [
      aParticipation('a', 'p'),
      aParticipation('b', 'p'),
      aParticipation('c', 'q'),
      aParticipation('d', 'q'),
    ],
  });

describe('what an import does to the network', () => {
  it('joins groups, and gives areas their first partner outside', async () => {
    const change = await networkChange(apart(), { participations: [aParticipation('c', 'p')] });
    expect(change).toEqual({
      before: { organizations: 5, alone: 1, groups: 2, largest: 2 },
      after: { organizations: 5, alone: 1, groups: 1, largest: 4 },
      opened: ['Ossola', 'Verbano'],
    });
  });

  it('says the same of before and after when nothing new comes', async () => {
    const { before, after, opened } = await networkChange(apart(), {});
    expect(after).toEqual(before);
    expect(opened).toEqual([]);
  });

  it('counts a record that is replaced once', async () => {
    const { before, after } = await networkChange(apart(), {
      participations: [aParticipation('a', 'p', { role: 'lead' })],
    });
    expect(after).toEqual(before);
  });

  it('begins with nothing', async () => {
    const { organizations, projects, participations } = apart();
    const { before, after, opened } = await networkChange(dataset(), {
      organizations,
      projects,
      participations,
    });
    expect(before).toEqual({ organizations: 0, alone: 0, groups: 0, largest: 0 });
    expect(after).toEqual({ organizations: 5, alone: 1, groups: 2, largest: 2 });
    // What was not there has no first partner to get.
    expect(opened).toEqual([]);
  });

  it('takes provinces where there are no areas', async () => {
    const { territories, ...rest } = apart();
    const provinces = territories.map((each) =>
      each.level === 'area' ? { ...each, level: 'province' as const } : each,
    );
    const { opened } = await networkChange(
      { ...rest, territories: provinces },
      { participations: [aParticipation('c', 'p')] },
    );
    expect(opened).toEqual(['Ossola', 'Verbano']);
  });
});
