import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MEASURES } from '../../../server/analytics/index.ts';
import { describeMeasure } from '../../../server/services/explore/measures.ts';
import { en } from '../../../client/src/i18n/en.ts';
import { it as italian } from '../../../client/src/i18n/it.ts';
import { definitionParts } from '../../../client/src/views/measures/definition-parts.ts';
import { readChoice, writeChoice } from '../../../client/src/views/measures/choice.ts';
import { midRanks, rankCorrelation } from '../../../client/src/views/measures/correlation.ts';
import { sayFigure } from '../../../client/src/views/measures/figures.ts';
import { histogram, niceTicks } from '../../../client/src/views/measures/histogram.ts';
import { parameterFields } from '../../../client/src/views/measures/parameters.ts';
import { placeNames } from '../../../client/src/views/measures/place-names.ts';
import { inOrder, type Row } from '../../../client/src/views/measures/rows.ts';

const described = Object.values(MEASURES).map((measure) => describeMeasure(measure));

describe.each(described.map((measure) => [measure.id, measure] as const))(
  'the form of %s',
  (_, measure) => {
    const fields = parameterFields(measure);

    it('has a name in both languages for every parameter and choice', () => {
      for (const { measures } of [italian, en]) {
        const [names, options]: Record<string, string>[] = [measures.parameter, measures.option];
        for (const { name, choices } of fields) {
          expect(names, `${measure.id}: ${name}`).toHaveProperty(name);
          // What a choice of measures offers is called by the title of the measure.
          const words = choices.includes('betweenness') ? [] : choices;
          for (const id of words) expect(options).toHaveProperty(id.replaceAll(':', '-'));
        }
      }
    });

    it('starts from values that the measure takes', () => {
      const written = Object.fromEntries(
        fields.flatMap(({ name, byDefault }) => (byDefault === '' ? [] : [[name, byDefault]])),
      );
      expect(MEASURES[measure.id]?.parameters.safeParse(written).success).toBe(true);
    });
  },
);

test('a choice is in the address, and read from it again', () => {
  for (const measure of described) {
    const choice = readChoice({ calcolo: measure.id, par: 'seed=7~group=kind' }, described);
    expect(choice?.measure.id).toBe(measure.id);
    expect(choice?.parameters).toEqual({ seed: '7', group: 'kind' });
    expect(readChoice(choice === null ? {} : writeChoice(choice), described)).toEqual(choice);
  }
});

test('an address that names no measure shows one all the same', () => {
  expect(readChoice({ calcolo: 'nulla', su: 'luna' }, described)?.measure.id).toBe('betweenness');
  expect(readChoice({}, [])).toBeNull();
});

test('a histogram holds every value, in bins of one width', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 80 });
  fc.assert(
    fc.property(numbers, (values) => {
      const bins = histogram(values);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      const [first, last] = [bins[0], bins.at(-1)];
      // What rounding may make of a border.
      const hair = 1e-8 * ((first?.to ?? 0) - (first?.from ?? 0));
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual((first?.from ?? 0) - hair);
        expect(value).toBeLessThanOrEqual((last?.to ?? 0) + hair);
      }
    }),
    { examples: [[[0, 6.4e-323]], [[-0.0000010000000000000002, 24_000.000023000004]]] },
  );
});

test('a definition is read figure by figure, and loses no word', () => {
  expect(
    definitionParts('Raw; `normalized` divides by n-1. low, high: percentiles of p. z: a score.'),
  ).toEqual([
    { term: null, words: ['Raw; ', 'normalized', ' divides by n-1.'] },
    { term: 'low, high', words: ['percentiles of p.'] },
    { term: 'z', words: ['a score.'] },
  ]);
});

test('ticks are round and enclose what they measure', () => {
  expect(niceTicks(0, 47, 5)).toEqual([0, 10, 20, 30, 40, 50]);
  expect(niceTicks(-0.77, 0.49, 6)).toEqual([-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5]);
  expect(niceTicks(3, 3, 5)).toEqual([3]);
});

describe('the correlation of two rankings', () => {
  it('gives equal values the mean of their ranks', () => {
    expect(midRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  });

  it('equals the worked example of a textbook (Siegel & Castellan 1988: 0.82 without ties)', () => {
    const authoritarianism = [82, 98, 87, 40, 116, 113, 111, 83, 85, 126, 106, 117];
    const striving = [42, 46, 39, 37, 65, 88, 86, 56, 62, 92, 54, 81];
    expect(rankCorrelation(authoritarianism, striving)).toBeCloseTo(0.8181818, 6);
  });

  it('is not defined when one side does not vary', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
  });
});

describe('a figure', () => {
  it.each([
    [0.2431, 'share', '24%'],
    [1180, 'count', '1.180'],
    [-0.662, 'index', '−0,662'],
    [0.493, 'index', '+0,493'],
    [10477.3, 'number', '10.477'],
    [null, 'number', '–'],
    [1, 'flag', 'sì'],
  ] as const)('%s as %s is said «%s» in Italian', (value, format, said) => {
    expect(sayFigure(value, format, 'it')).toBe(said);
  });
});

test('rows without a value come last, whichever way the others are ordered', () => {
  const row = (name: string, value: number | null): Row => ({
    key: name,
    id: name,
    name,
    cells: { value },
  });
  const rows = [row('a', null), row('b', 2), row('c', 5)];
  expect(inOrder(rows, null, 'value').map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  expect(inOrder(rows, 'value', 'value').map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  expect(inOrder(rows, '-name', 'value').map(({ name }) => name)).toEqual(['c', 'b', 'a']);
});

test('names beside points stay on the picture and do not lie over each other', () => {
  const points = Array.from({ length: 9 }, (_, at) => ({
    key: String(at),
    name: `Organizzazione numero ${at}`,
    x: 300 + at,
    y: 100 + at,
  }));
  const placed = placeNames(points, 640);
  expect(placed.length).toBeGreaterThan(1);
  expect(placed.length).toBeLessThan(points.length);
  expect(new Set(placed.map(({ y, anchor }) => `${anchor} ${Math.round(y / 12)}`)).size).toBe(
    placed.length,
  );
});
