import { describe, expect, test } from 'vitest';
import { WEIGHTS } from '../../../server/contract/network.ts';
import reference from '../../fixtures/reference/networks.json' with { type: 'json' };
import { datasetOf, graphOf, incidenceDataset, tiesOf } from '../../helpers/network-builders.ts';

const { davis } = reference;
const southernWomen = incidenceDataset(davis.women.length, davis.attendance);

describe('Southern women, both ways and with every weight, as networkx has them', () => {
  for (const projection of ['organizations', 'projects'] as const) {
    test.each(WEIGHTS)(`${projection}, %s`, (weight) => {
      const ties = tiesOf(graphOf(southernWomen, { projection, weight }));
      const expected = davis[projection][weight];
      expect(ties.map(([a, b]) => [a, b])).toEqual(expected.map(([a, b]) => [a, b]));
      ties.forEach(([, , value], at) => expect(value).toBeCloseTo(expected[at]![2]!, 12));
    });
  }

  test('shared events stand beside every weight', () => {
    const graph = graphOf(southernWomen, { weight: 'jaccard' });
    expect(tiesOf(graph, 'shared')).toEqual(davis.organizations.shared);
  });
});

const dataset = datasetOf({
  territories: [
    { id: 'at', level: 'province' },
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
    { id: 'a', kind: 'health', territory: 'to' },
    { id: 'b', kind: 'company', territory: 'alba' },
    { id: 'c', territory: 'cn' },
    { id: 'd' },
  ],
  projects: [
    { id: 'p', measure: 'm2', territories: ['alba', 'to', 'cn'] },
    { id: 'q', measure: 'm1' },
    { id: 'r', measure: 'm2' },
  ],
  participations: [
    { id: '1', organization: 'a', project: 'p' },
    { id: '2', organization: 'a', project: 'p', role: 'funder' },
    { id: '3', organization: 'b', project: 'p' },
    { id: '4', organization: 'c', project: 'p' },
    { id: '5', organization: 'a', project: 'q' },
    { id: '6', organization: 'b', project: 'q' },
  ],
});

describe('organizations', () => {
  test('several participations in one project count once', () => {
    const graph = graphOf(dataset);
    expect(tiesOf(graph)).toEqual([
      [0, 1, 1.5],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ]);
    expect([...graph.projects]).toEqual([2, 2, 1, 0]);
  });

  test('only participants in scope share out the unit of a project', () => {
    const graph = graphOf(dataset, {}, { id: ['a', 'b'] });
    expect(tiesOf(graph)).toEqual([[0, 1, 2]]);
  });

  test('the group of a measure is that of most projects, the first by id when even', () => {
    const { ids, of } = graphOf(dataset).groups['measure']!;
    expect(Array.from(of, (group) => ids[group] ?? null)).toEqual(['m1', 'm1', 'm2', null]);
  });

  test('the group of a territory is that of the seat, at each level', () => {
    const { ids, of } = graphOf(dataset).groups['territory:province']!;
    expect(Array.from(of, (group) => ids[group] ?? null)).toEqual(['to', 'cn', 'cn', null]);
    expect(graphOf(dataset).groups['territory:municipality']!.ids).toEqual(['alba']);
  });
});

describe('projects', () => {
  test('are tied by the organisations in both', () => {
    const graph = graphOf(dataset, { projection: 'projects', weight: 'shared' });
    expect(graph.ids).toEqual(['p', 'q', 'r']);
    expect(tiesOf(graph)).toEqual([[0, 1, 2]]);
    expect([...graph.projects]).toEqual([3, 2, 0]);
  });

  test('lie in the territory where they act most', () => {
    const { ids, of } = graphOf(dataset, { projection: 'projects' }).groups['territory:province']!;
    expect(Array.from(of, (group) => ids[group] ?? null)).toEqual(['cn', null, null]);
  });
});

describe('bipartite', () => {
  const graph = graphOf(dataset, { projection: 'bipartite', weight: 'jaccard' });

  test('has organisations, then projects, and a tie of weight 1 for each participation', () => {
    expect(graph.ids).toEqual(['a', 'b', 'c', 'd', 'p', 'q', 'r']);
    expect([...graph.type]).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(tiesOf(graph)).toEqual([
      [0, 4, 1],
      [0, 5, 1],
      [1, 4, 1],
      [1, 5, 1],
      [2, 4, 1],
    ]);
  });

  test('has kinds of organisations only', () => {
    const { ids, of } = graph.groups['kind']!;
    expect(Array.from(of, (group) => ids[group] ?? null)).toEqual([
      'health',
      'company',
      'other',
      'other',
      null,
      null,
      null,
    ]);
  });
});

describe('territories', () => {
  test('of a level are all there, tied when a project has organisations seated in both', () => {
    const graph = graphOf(dataset, { projection: 'territories', level: 'province' });
    expect(graph.ids).toEqual(['at', 'cn', 'to']);
    expect(tiesOf(graph)).toEqual([[1, 2, 2]]);
    expect(tiesOf(graph, 'shared')).toEqual([[1, 2, 2]]);
    expect([...graph.projects]).toEqual([0, 2, 2]);
  });

  test('of another level follow the seats', () => {
    const graph = graphOf(dataset, { projection: 'territories', level: 'municipality' });
    expect(graph.ids).toEqual(['alba']);
    expect([...graph.projects]).toEqual([2]);
  });
});

describe('thinning', () => {
  const two = incidenceDataset(6, [
    [0, 1],
    [0, 1],
    [1, 2, 3],
    [4, 5],
  ]);

  test('a least weight leaves out lighter ties, not their ends', () => {
    const graph = graphOf(two, { minWeight: 1 });
    expect(graph.n).toBe(6);
    expect(tiesOf(graph)).toEqual([
      [0, 1, 2],
      [4, 5, 1],
    ]);
  });

  test('the largest component keeps its ties, groups and events', () => {
    const graph = graphOf(two, { largestComponent: true });
    expect(graph.ids).toEqual(['o00000', 'o00001', 'o00002', 'o00003']);
    expect(tiesOf(graph)).toHaveLength(4);
    expect(graph.groups['kind']!.of).toHaveLength(4);
    expect([...graph.events.offsets]).toEqual([0, 2, 4, 7, 7]);
  });

  test('the largest component is sought after the least weight', () => {
    const graph = graphOf(two, { largestComponent: true, minWeight: 1 });
    expect(graph.ids).toEqual(['o00000', 'o00001']);
  });
});
