import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../../server/network/types.ts';
import reference from '../../../fixtures/reference/networks.json' with { type: 'json' };
import { graphFromTies } from '../../../helpers/network-builders.ts';
import { columnOf, disagreements, run } from './running.ts';

const tied = ({ nodes, ties }: { nodes: string[]; ties: number[][] }): Graph =>
  graphFromTies(
    nodes.length,
    ties.map(([a = 0, b = 0]) => [a, b] as const),
  );

const NETWORKS = ['karate', 'florentine', 'kite'] as const;

describe.each(NETWORKS)('the network of %s as a whole', (name) => {
  const expected = reference[name];
  const graph = tied(expected);

  it('has the figures of igraph and networkx', () => {
    const keys = [
      'density',
      'components',
      'averagePath',
      'diameter',
      'transitivity',
      'averageClustering',
      'degreeAssortativity',
      'centralization',
    ] as const;
    const { summary } = run('overview', graph);
    expect(
      disagreements(
        keys.map((key) => summary[key] ?? null),
        keys.map((key) => expected[key]),
      ),
    ).toEqual([]);
    expect(summary).toMatchObject({ nodes: expected.nodes.length, ties: expected.ties.length });
  });

  it('has its components numbered from the largest', () => {
    const of = columnOf('components', graph).map(Number);
    expect(new Set(of).size).toBe(expected.components);
    const sizes = [...new Set(of)]
      .toSorted((a, b) => a - b)
      .map((component) => of.filter((each) => each === component).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe('the E-I index of the karate club’s two factions', () => {
  const { karate } = reference;
  const names = ['Mr. Hi', 'Officer'];
  const graph = Object.assign(tied(karate), {
    groups: { kind: { ids: names, labels: names, of: Int32Array.from(karate.faction) } },
  });
  const external = karate.factionExternal;

  it('counts the ties inside and between that networkx counts', () => {
    const { summary } = run('e-i-index', graph, { group: 'kind' });
    const inside = karate.factionInternal.reduce((a, b) => a + b, 0);
    expect(summary).toMatchObject({ internal: inside, external, groups: 2, ungrouped: 0 });
    expect(summary['index']).toBeCloseTo((external - inside) / (external + inside), 12);
  });

  it('and faction by faction', () => {
    expect(columnOf('e-i-index', graph, { group: 'kind' }, 'internal')).toEqual(
      karate.factionInternal,
    );
    expect(columnOf('e-i-index', graph, { group: 'kind' }, 'external')).toEqual([
      external,
      external,
    ]);
  });
});
