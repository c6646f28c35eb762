import { describe, expect, test } from 'vitest';
import { scope } from '../../../server/contract/scope.ts';
import { maskScope } from '../../../server/network/scope.ts';
import { datasetOf, networkOf } from '../../helpers/network-builders.ts';

const network = networkOf(
  datasetOf({
    territories: [
      { id: 'cn', level: 'province' },
      { id: 'to', level: 'province' },
      { id: 'alba', level: 'municipality', parents: [{ territory: 'cn', start: null, end: null }] },
    ],
    programmes: [{ id: 'wecare' }],
    measures: [
      { id: 'm1', programme: 'wecare' },
      { id: 'm2', programme: 'wecare' },
    ],
    organizations: [
      { id: 'alone', kind: 'company', territory: 'to' },
      { id: 'coop', kind: 'third_sector', territory: 'alba' },
      { id: 'ente', kind: 'public_body', territory: 'to' },
      { id: 'fond', kind: 'foundation' },
    ],
    projects: [
      { id: 'empty', measure: 'm1' },
      {
        id: 'p1',
        measure: 'm1',
        themes: ['casa'],
        status: 'running',
        start: '2019-01-01',
        end: '2020-06-30',
      },
      { id: 'p2', measure: 'm2', themes: ['lavoro'], status: 'completed', start: '2021-01-01' },
    ],
    participations: [
      { id: '1', organization: 'ente', project: 'p1', role: 'lead' },
      { id: '2', organization: 'coop', project: 'p1' },
      { id: '3', organization: 'coop', project: 'p2', role: 'lead' },
      { id: '4', organization: 'fond', project: 'p2', role: 'funder', end: '2021-12-31' },
    ],
  }),
);

/** Ids in scope, of each kind of row. */
const inScope = (parameters: Record<string, unknown>) => {
  const masks = maskScope(network, scope.parse(parameters));
  const taken = (ids: string[], mask: Uint8Array) =>
    ids.filter((_, row) => mask[row] === 1).join(' ');
  return {
    organizations: taken(network.organizations.id, masks.organizations),
    projects: taken(network.projects.id, masks.projects),
    participations: taken(network.participations.id, masks.participations),
  };
};

test('without filters everything is in, also who takes part in nothing', () => {
  expect(inScope({})).toEqual({
    organizations: 'alone coop ente fond',
    projects: 'empty p1 p2',
    participations: '1 2 3 4',
  });
});

describe('filters of projects', () => {
  test('a measure leaves organisations that take part in one of its projects', () => {
    expect(inScope({ measure: 'm1' })).toEqual({
      organizations: 'coop ente',
      projects: 'empty p1',
      participations: '1 2',
    });
  });

  test('values of one parameter are alternatives, parameters must all hold', () => {
    expect(inScope({ measure: ['m1', 'm2'], status: 'completed' }).projects).toBe('p2');
    expect(inScope({ measure: 'm1', theme: 'lavoro' })).toEqual({
      organizations: '',
      projects: '',
      participations: '',
    });
  });

  test('a programme is reached through its measures', () => {
    expect(inScope({ programme: 'wecare' }).organizations).toBe('coop ente fond');
  });

  test('a period takes what overlaps it; what has no date may have run at any time', () => {
    expect(inScope({ from: '2020-06-30', to: '2020-12-31' }).projects).toBe('p1');
    expect(inScope({ from: '2020-07-01', to: '2020-12-31' }).participations).toBe('');
    expect(inScope({ from: '2030-01-01' }).projects).toBe('p2');
  });
});

describe('filters of participations', () => {
  test('a role leaves the ends of participations with that role', () => {
    expect(inScope({ role: 'lead' })).toEqual({
      organizations: 'coop ente',
      projects: 'p1 p2',
      participations: '1 3',
    });
  });

  test('a period looks at the period of the participation too', () => {
    expect(inScope({ from: '2022-01-01' })).toEqual({
      organizations: 'coop',
      projects: 'p2',
      participations: '3',
    });
  });
});

describe('filters of organisations', () => {
  test('a kind leaves also an organisation without projects', () => {
    expect(inScope({ kind: ['company', 'foundation'] })).toEqual({
      organizations: 'alone fond',
      projects: 'p2',
      participations: '4',
    });
  });

  test('a territory is that of the seat, at any level', () => {
    expect(inScope({ territory: 'cn' }).organizations).toBe('coop');
    expect(inScope({ territory: 'alba' }).organizations).toBe('coop');
    expect(inScope({ territory: ['alba', 'to'] }).organizations).toBe('alone coop ente');
  });

  test('ids choose organisations', () => {
    expect(inScope({ id: ['fond', 'ente'] })).toEqual({
      organizations: 'ente fond',
      projects: 'p1 p2',
      participations: '1 4',
    });
  });

  test('with a filter of projects only the organisations that take part in them stay', () => {
    expect(inScope({ kind: ['company', 'third_sector'], measure: 'm2' }).organizations).toBe(
      'coop',
    );
  });
});

test.each(['programme', 'measure', 'theme', 'territory', 'id'])(
  'an unknown %s matches nothing',
  (parameter) => {
    expect(inScope({ [parameter]: 'nowhere' })).toMatchObject({
      organizations: '',
      participations: '',
    });
  },
);
