import { describe, expect, it } from 'vitest';
import { createCurveball } from '../../../../server/analytics/chance/curveball.ts';
import { seededRandom } from '../../../../server/analytics/random.ts';
import { csrFromLists } from '../../../../server/network/csr.ts';
import reference from '../../../fixtures/reference/chance.json' with { type: 'json' };
import { graphOf, incidenceDataset, numbered } from '../../../helpers/network-builders.ts';
import { cellsOf, run } from '../measures/running.ts';
import { rowsOf } from './statistics-of-tests.ts';

const { davis, tiny } = reference;
const women = graphOf(incidenceDataset(davis.women, davis.attendance));

/** Ties of the output by their two numbers. */
function tiesOf(output: ReturnType<typeof run>) {
  const columns = Object.fromEntries(
    Object.keys(output.columns).map((name) => [name, cellsOf(output, name)]),
  );
  const number = (id: unknown) => Number(String(id).slice(1));
  return columns['source']!.map((_, at) => ({
    a: number(columns['source']![at]),
    b: number(columns['target']![at]),
    shared: Number(columns['shared']![at]),
    expected: Number(columns['expected']![at]),
    p: Number(columns['p']![at]),
    q: columns['q']![at] as number | null,
    significant: columns['significant']![at],
  }));
}

describe('the backbone when degrees are kept on average (sdsm)', () => {
  it('has the expected numbers and p values computed with numpy and scipy', () => {
    const found = tiesOf(run('backbone', women));
    const expected = davis.sdsm.filter(([, , shared]) => shared! > 0);
    expect(found.map(({ a, b, shared }) => [a, b, shared])).toEqual(
      expected.map((pair) => pair.slice(0, 3)),
    );
    found.forEach((tie, at) => {
      expect(tie.expected / expected[at]![3]!).toBeCloseTo(1, 9);
      expect(tie.p / expected[at]![4]!).toBeCloseTo(1, 9);
    });
  });

  it('tests only pairs that could stand out, and finds more for it', () => {
    // Two that share all their four projects of two, among many who meet once.
    const others = Array.from({ length: 40 }, (_, i) => [4 + i, 44 + ((i * 7) % 40)]);
    const graph = graphOf(
      incidenceDataset(84, [[0, 1], [0, 1], [0, 1], [0, 1], [2, 3], ...others]),
    );
    const { columns, summary } = run('backbone', graph);
    const found = tiesOf({ columns, summary });
    const all = (graph.n * (graph.n - 1)) / 2;
    expect(Number(summary['testedPairs'])).toBeLessThan(all / 10);
    const pair = found.find(({ significant }) => significant === 1);
    expect(pair).toMatchObject({ a: 0, b: 1, shared: 4 });
    expect(found.find(({ a }) => a === 2)).toMatchObject({ q: null, significant: null });
    expect(summary['significant']).toBe(1);
    expect(summary['tested']).toBe(found.filter(({ q }) => q !== null).length);
  });

  it('a least weight hides ties and changes no p or q', () => {
    const [all, heavy] = [
      graphOf(incidenceDataset(davis.women, davis.attendance)),
      graphOf(incidenceDataset(davis.women, davis.attendance), { minWeight: 0.5 }),
    ].map((graph) => tiesOf(run('backbone', graph)));
    expect(heavy!.length).toBeLessThan(all!.length);
    const known = new Map(all!.map((tie) => [`${tie.a} ${tie.b}`, tie]));
    for (const tie of heavy!) expect(tie).toEqual(known.get(`${tie.a} ${tie.b}`));
  });
});

describe('the backbone when degrees are kept exactly (fdsm)', () => {
  it.each(tiny)(
    'on $networks possible networks has the shares of all of them',
    ({ members, nodes, pairs }) => {
      const draws = 20_000;
      const found = tiesOf(
        run('backbone', graphOf(incidenceDataset(nodes, members)), { model: 'fdsm', draws }),
      );
      for (const tie of found) {
        const [, , shared, expected, p] = pairs.find(([a, b]) => a === tie.a && b === tie.b)!;
        expect(tie.shared).toBe(shared);
        const slack = 5 * Math.sqrt((p! * (1 - p!)) / draws) + 1 / draws;
        expect(Math.abs(tie.p - p!)).toBeLessThanOrEqual(slack);
        expect(Math.abs(tie.expected - expected!)).toBeLessThan(0.03);
      }
    },
  );

  it('agrees with the other model on the southern women to what the models differ', () => {
    const [kept, average] = ['fdsm', 'sdsm'].map((model) =>
      tiesOf(run('backbone', women, { model })),
    );
    const distances = kept!.map((tie, at) => Math.abs(tie.p - average![at]!.p));
    expect(distances.reduce((a, b) => a + b, 0) / distances.length).toBeLessThan(0.1);
    expect(kept!.every(({ p }) => p >= 1 / 1_001)).toBe(true);
  });

  it('is the same with the same seed', () => {
    const once = (seed: number) => run('backbone', women, { model: 'fdsm', draws: 50, seed });
    expect(once(2)).toEqual(once(2));
    expect(once(2)).not.toEqual(once(3));
  });
});

describe.each(['sdsm', 'fdsm'])('false discoveries of %s under the null', (model) => {
  it('are no more than alpha allows', () => {
    const alpha = 0.2;
    const nature = createCurveball(csrFromLists(davis.attendance), davis.women, seededRandom(4));
    const samples = 60;
    let wrong = 0;
    for (let sample = 0; sample < samples; sample++) {
      nature.trade(100);
      const dataset = incidenceDataset(davis.women, rowsOf(nature.rows));
      const { summary } = run('backbone', graphOf(dataset), { model, alpha, draws: 400 });
      // All is chance here, so that one discovery is a rate of 1.
      if (Number(summary['significant']) > 0) wrong++;
    }
    expect(wrong / samples).toBeLessThan(alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / samples));
  });
});

it('projects are compared by the organisations they share, territories by projects', () => {
  const dataset = incidenceDataset(5, [[0, 1, 2], [0, 1, 2], [3, 4], [4]]);
  const { columns, summary } = run('backbone', graphOf(dataset, { projection: 'projects' }));
  expect(columns['source']).toEqual([numbered('p', 0), numbered('p', 2)]);
  expect(Array.from(columns['shared'] as Uint32Array)).toEqual([3, 1]);
  expect(summary['ties']).toBe(2);
});
