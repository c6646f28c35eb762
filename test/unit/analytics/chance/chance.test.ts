import { describe, expect, it } from 'vitest';
import { newmanShares, addGroupMixing } from '../../../../server/analytics/chance/mixing-matrix.ts';
import { STATISTICS, statisticsOf } from '../../../../server/analytics/chance/statistics.ts';
import { projectorOf } from '../../../../server/analytics/chance/projector.ts';
import { transpose } from '../../../../server/network/csr.ts';
import * as fc from 'fast-check';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import {
  datasetOf,
  graphFromTies,
  graphOf,
  incidenceDataset,
  tiesOf,
} from '../../../helpers/network-builders.ts';
import { cellsOf, run } from '../measures/running.ts';
import { anyMembers } from './statistics-of-tests.ts';

const { davis, karate } = reference;
const women = graphOf(incidenceDataset(davis.women, davis.attendance));
const clubOf = graphFromTies(34, reference.departures.karate.ties as [number, number][]);

const rowsById = (output: ReturnType<typeof run>) => {
  const columns = Object.keys(output.columns);
  return Object.fromEntries(
    cellsOf(output, 'id').map((id, at) => [
      String(id),
      Object.fromEntries(columns.map((column) => [column, cellsOf(output, column)[at]])),
    ]),
  );
};

describe('statistics of a network', () => {
  it('are those of igraph and networkx', () => {
    const groups = Int32Array.from(karate.faction);
    const values = statisticsOf(clubOf, groups, groups);
    const { faction: _, ...expected } = karate;
    for (const [id, value] of Object.entries(expected))
      expect(values[STATISTICS.findIndex((statistic) => statistic.id === id)]).toBeCloseTo(
        value,
        10,
      );
  });

  it('do not count a node without a group, but for modularity, where it is alone', () => {
    const graph = graphFromTies(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const values = statisticsOf(graph, Int32Array.from([0, 0, 0, -1]), new Int32Array(4));
    const of = (id: string) => values[STATISTICS.findIndex((statistic) => statistic.id === id)];
    expect(of('eiIndex')).toBe(-1);
    expect(of('groupModularity')).toBeCloseTo(2 / 3 - (5 / 6) ** 2 - (1 / 6) ** 2, 12);
  });
});

describe('chance', () => {
  it('expects of the southern women what checkerboard swaps, another chain with the same target, find', () => {
    const rows = rowsById(run('chance', women, { group: 'community', draws: 1_000 }));
    for (const [id, { mean, sd }] of Object.entries(davis.drawn)) {
      const row = rows[id]!;
      // Two samples, of 1,000 and 4,000; the second chain is given room for what remains of its memory.
      expect(Math.abs(Number(row['expected']) - mean)).toBeLessThan(
        5 * sd * Math.sqrt(1 / 1_000 + 1 / 1_000),
      );
      expect(Number(row['sd']) / sd).toBeGreaterThan(0.85);
      expect(Number(row['sd']) / sd).toBeLessThan(1.15);
    }
  });

  it('sees that women of one circle meet again and again', () => {
    // Two circles of six that meet four times each, and nobody else: chance would mix them.
    const circles = [0, 1, 2, 3].flatMap(() => [
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
    ]);
    const rows = rowsById(
      run('chance', graphOf(incidenceDataset(12, circles)), { group: 'community', draws: 199 }),
    );
    expect(rows['repeatedTies']).toMatchObject({ value: 1, p: 0.01 });
    expect(Number(rows['communityModularity']!['z'])).toBeGreaterThan(3);
    expect(rows['eiIndex']).toMatchObject({ value: -1, p: 0.01 });
  });

  it('takes the groups that it is asked for, which no draw changes', () => {
    const dataset = datasetOf({
      organizations: Array.from({ length: 8 }, (_, i) => ({
        id: `o${i}`,
        kind: i < 4 ? ('company' as const) : ('health' as const),
      })),
      projects: ['p', 'q', 'r', 's'].map((id) => ({ id })),
      participations: [
        [0, 1, 2],
        [1, 2, 3],
        [4, 5, 6],
        [5, 6, 7],
      ].flatMap((members, project) =>
        members.map((i) => ({
          id: `${project}-${i}`,
          organization: `o${i}`,
          project: 'pqrs'[project]!,
        })),
      ),
    });
    const rows = rowsById(run('chance', graphOf(dataset), { group: 'kind', draws: 199 }));
    expect(rows['eiIndex']!['value']).toBe(-1);
    expect(Number(rows['eiIndex']!['expected'])).toBeGreaterThan(-0.5);
    expect(Number(rows['groupAssortativity']!['p'])).toBeLessThan(0.1);
  });

  it('nothing can be otherwise in a single project: all is as expected', () => {
    const rows = rowsById(
      run('chance', graphOf(incidenceDataset(4, [[0, 1, 2, 3]])), { group: 'kind', draws: 19 }),
    );
    expect(rows['ties']).toMatchObject({ value: 6, expected: 6, sd: 0, z: null, p: 1 });
    expect(rows['degreeAssortativity']).toMatchObject({ value: null, p: null });
  });

  it('is the same with the same seed', () => {
    const once = (seed: number) => run('chance', women, { group: 'community', draws: 30, seed });
    expect(once(2)).toEqual(once(2));
    expect(once(2)).not.toEqual(once(3));
  });
});

describe('the projection of another two-mode network', () => {
  it('is the one that the query would give: the observed network gives itself back', () => {
    fc.assert(
      fc.property(
        anyMembers(),
        fc.constantFrom('newman' as const, 'shared' as const, 'jaccard' as const),
        fc.constantFrom(0, 0.4, 1),
        ([n, members], weight, minWeight) => {
          const graph = graphOf(incidenceDataset(n, members), { weight, minWeight });
          const again = projectorOf(graph)({
            nodesOf: graph.events,
            eventsOf: transpose(graph.events, n),
          });
          expect(again).toEqual(graph);
        },
      ),
    );
  });

  it('can hold more nodes, which have no group', () => {
    const graph = graphOf(incidenceDataset(2, [[0, 1]]));
    const nodesOf = { offsets: Uint32Array.from([0, 2, 4]), items: Uint32Array.from([0, 1, 1, 2]) };
    const more = projectorOf(graph, 1)({ nodesOf, eventsOf: transpose(nodesOf, 3) });
    expect(more.ids).toHaveLength(3);
    expect(tiesOf(more)).toEqual([
      [0, 1, 1],
      [1, 2, 1],
    ]);
    expect([...more.groups['kind']!.of]).toEqual([0, 0, -1]);
  });
});

it('the mixing of groups is the sum over the projection’s ties', () => {
  const group = fc.integer({ min: -1, max: 2 });
  fc.assert(
    fc.property(
      anyMembers(),
      fc.array(group, { minLength: 9, maxLength: 9 }),
      ([n, members], groups) => {
        const graph = graphOf(incidenceDataset(n, members));
        const of = Int32Array.from(groups.slice(0, n));
        const matrix = new Float64Array(9);
        addGroupMixing(graph.events, { of, groups: 3 }, newmanShares(graph.events), matrix);
        const plain = new Float64Array(9);
        for (const [a, b, weight] of tiesOf(graph)) {
          if (of[a] === -1 || of[b] === -1) continue;
          plain[3 * of[a]! + of[b]!]! += weight;
          if (of[a] !== of[b]) plain[3 * of[b]! + of[a]!]! += weight;
        }
        plain.forEach((value, at) => expect(matrix[at]).toBeCloseTo(value, 9));
      },
    ),
  );
});
