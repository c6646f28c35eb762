import { describe, expect, test } from 'vitest';
import { NO_END, NO_START } from '../../../server/network/types.ts';
import { buildNetwork } from '../../../server/network/build.ts';
import { datasetOf, networkOf } from '../../helpers/network-builders.ts';

const lies = (territory: string, start: string | null = null, end: string | null = null) => ({
  territory,
  start,
  end,
});

describe('territories', () => {
  const dataset = datasetOf({
    territories: [
      { id: 'piemonte', level: 'region' },
      { id: 'to', level: 'province', parents: [lies('piemonte')] },
      { id: 'vc', level: 'province', parents: [lies('piemonte')] },
      { id: 'chivasso', level: 'area', parents: [lies('to')] },
      { id: 'old', level: 'area', parents: [lies('to')] },
      {
        id: 'verolengo',
        level: 'municipality',
        parents: [lies('to'), lies('old', null, '2020-01-01'), lies('chivasso', '2020-01-01')],
      },
      { id: 'crescentino', level: 'municipality', parents: [lies('chivasso'), lies('vc')] },
    ],
  });

  const within = (
    day: string,
    level: 'area' | 'province' | 'region' | 'municipality',
    id: string,
  ) => {
    const network = buildNetwork(dataset, 1, day);
    const row = network.territories.within[level][network.index.territories.get(id)!]!;
    return network.territories.id[row] ?? null;
  };

  test('a territory lies in itself at its own level and in nothing smaller', () => {
    expect(within('2026-01-01', 'province', 'to')).toBe('to');
    expect(within('2026-01-01', 'municipality', 'to')).toBeNull();
  });

  test('the region is found through the province', () => {
    expect(within('2026-01-01', 'region', 'verolengo')).toBe('piemonte');
  });

  test('a stated province wins over the one of an area that crosses the border', () => {
    expect(within('2026-01-01', 'province', 'crescentino')).toBe('vc');
  });

  test('a containment holds from its start, included, to its end, excluded', () => {
    expect(within('2019-12-31', 'area', 'verolengo')).toBe('old');
    expect(within('2020-01-01', 'area', 'verolengo')).toBe('chivasso');
  });

  test('parents that lead in a circle do no harm', () => {
    const network = networkOf(
      datasetOf({
        territories: [
          { id: 'a', level: 'area', parents: [lies('b')] },
          { id: 'b', level: 'province', parents: [lies('a')] },
        ],
      }),
    );
    expect([...network.territories.within.province]).toEqual([1, 1]);
    expect([...network.territories.within.region]).toEqual([-1, -1]);
  });
});

describe('columns', () => {
  const network = networkOf(
    datasetOf({
      programmes: [{ id: 'wecare' }, { id: 'other' }],
      measures: [{ id: 'm1', programme: 'wecare' }],
      organizations: [{ id: 'x', kind: 'health' }, { id: 'a' }],
      projects: [
        {
          id: 'p',
          measure: 'm1',
          programme: 'other',
          themes: ['casa', 'anziani'],
          start: '1970-01-02',
        },
        { id: 'q', programme: 'other' },
      ],
      participations: [
        { id: '1', organization: 'x', project: 'p', role: 'lead' },
        { id: '2', organization: 'x', project: 'q', end: '2020-02-29' },
      ],
    }),
  );

  test('a project has the programme of its measure, or its own without a measure', () => {
    expect(Array.from(network.projects.programme, (row) => network.programmes.id[row])).toEqual([
      'wecare',
      'other',
    ]);
  });

  test('dates are days since 1970, absent ones open', () => {
    expect([...network.projects.start]).toEqual([1, NO_START]);
    expect([...network.participations.end]).toEqual([NO_END, 18_321]);
  });

  test('participations are found from both ends', () => {
    const { offsets, items } = network.byOrganization;
    const ofX = network.index.organizations.get('x')!;
    expect([...items.subarray(offsets[ofX], offsets[ofX + 1])]).toEqual([0, 1]);
    expect([...network.byProject.items]).toEqual([0, 1]);
  });

  test('themes are a sorted list and each project points into it', () => {
    expect(network.themes).toEqual(['anziani', 'casa']);
    expect([...network.projects.themes.items]).toEqual([1, 0]);
    expect([...network.projects.themes.offsets]).toEqual([0, 2, 2]);
  });

  test('an unknown seat, status or measure is -1', () => {
    expect([...network.organizations.territory]).toEqual([-1, -1]);
    expect([...network.projects.status]).toEqual([-1, -1]);
    expect([...network.projects.measure]).toEqual([0, -1]);
  });
});

test('the empty dataset is a network without rows', () => {
  const network = networkOf(datasetOf({}));
  expect(network.organizations.id).toEqual([]);
  expect([...network.byProject.offsets]).toEqual([0]);
});
