import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grouped, graphOfGrouped, type Grouped } from './grouped.ts';
import * as plain from './plain.ts';
import { cellsOf, columnOf, disagreements, run, type Cell } from './running.ts';

const RUNS = { numRuns: 400 };

/** Whether the measure's column is what the definition gives, on hundreds of two-mode networks; throws where it is not. */
const equal = (
  id: string,
  expected: (network: plain.Dense) => readonly Cell[],
  parameters: Record<string, unknown> = {},
  column = 'value',
): boolean => {
  fc.assert(
    fc.property(grouped(), (network: Grouped) => {
      const found = columnOf(id, graphOfGrouped(network), parameters, column);
      expect(disagreements(found, expected(plain.denseOf(network)))).toEqual([]);
    }),
    RUNS,
  );
  return true;
};

describe('on any small network of projects, as its definition gives it by hand,', () => {
  it('closeness', () => expect(equal('closeness', plain.closeness)).toBe(true));
  it('harmonic closeness', () => expect(equal('harmonic', plain.harmonic)).toBe(true));
  it('core', () => expect(equal('k-core', plain.kCore)).toBe(true));
  it('PageRank', () =>
    expect(equal('pagerank', (network) => plain.pagerank(network, 0.7), { damping: 0.7 })).toBe(
      true,
    ));
  it('two-mode clustering', () => expect(equal('bipartite-clustering', plain.latapy)).toBe(true));
  it('redundancy', () => expect(equal('redundancy', plain.redundancy)).toBe(true));

  it.each([false, true])('clustering, constraint, effective size; weighted %s', (weighted) => {
    const given = { weighted };
    expect(equal('clustering', (network) => plain.clustering(network, given), given)).toBe(true);
    expect(equal('constraint', (network) => plain.burt(network, given).constraint, given)).toBe(
      true,
    );
    expect(
      equal('effective-size', (network) => plain.burt(network, given).effectiveSize, given),
    ).toBe(true);
  });

  it.each([false, true])('participation coefficient; weighted %s', (weighted) =>
    expect(
      equal('participation-coefficient', (network) => plain.participation(network, { weighted }), {
        weighted,
        group: 'kind',
      }),
    ).toBe(true),
  );

  it.each(['coordinator', 'consultant', 'gatekeeper', 'representative', 'liaison'])(
    'brokerage as %s',
    (role) =>
      expect(
        equal('brokerage', (network) => plain.brokerage(network)[role]!, { group: 'kind' }, role),
      ).toBe(true),
  );

  it('cut points, the parts that remain, and who is cut off', () => {
    const parts = (network: plain.Dense): number[][] =>
      network.nodes.map((i) => plain.partsWithout(network, i));
    expect(
      equal('articulation-points', (network) => parts(network).map((p) => Number(p.length > 1))),
    ).toBe(true);
    expect(
      equal('articulation-points', (network) => parts(network).map((p) => p.length), {}, 'parts'),
    ).toBe(true);
    expect(
      equal(
        'articulation-points',
        (network) => parts(network).map((p) => p.slice(1).reduce((a, b) => a + b, 0)),
        {},
        'cutOff',
      ),
    ).toBe(true);
  });

  it('bridges', () => {
    fc.assert(
      fc.property(grouped(), (network) => {
        const graph = graphOfGrouped(network);
        const output = run('bridges', graph);
        const found = cellsOf(output, 'source').map((end, row) =>
          [end, cellsOf(output, 'target')[row]].join(' '),
        );
        const expected = plain
          .bridges(plain.denseOf(network))
          .map(([a, b]) => `${graph.ids[a]} ${graph.ids[b]}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      RUNS,
    );
  });

  it('assortativity', () => {
    fc.assert(
      fc.property(grouped(), (network) => {
        const found = run('assortativity', graphOfGrouped(network)).summary['kind'] ?? null;
        expect(disagreements([found], [plain.assortativity(plain.denseOf(network))])).toEqual([]);
      }),
      RUNS,
    );
  });

  it('eigenvector: nobody outside the components of largest eigenvalue, and A x = λ x within them', () => {
    fc.assert(
      fc.property(grouped(), (network) => {
        const x = columnOf('eigenvector', graphOfGrouped(network)).map(Number);
        const { w, d, nodes } = plain.denseOf(network);
        const image = nodes.map((i) => nodes.reduce((sum, j) => sum + w[i]![j]! * x[j]!, 0));
        const values = nodes.filter((i) => x[i]! > 0).map((i) => image[i]! / x[i]!);
        for (const value of values) expect(Math.abs(value - values[0]!)).toBeLessThan(1e-7);
        const split = nodes.filter((i) =>
          nodes.some((j) => d[i]![j]! < Infinity && x[i]! > 0 !== x[j]! > 0),
        );
        expect(split).toEqual([]);
        const top = Math.max(0, ...x);
        expect(top).toBe(w.flat().some((weight) => weight > 0) ? 1 : 0);
      }),
      RUNS,
    );
  });
});
