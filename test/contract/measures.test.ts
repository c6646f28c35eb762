import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MEASURES } from '../../server/analytics/index.ts';
import type { MeasureOutput, NetworkMeasure } from '../../server/analytics/measure.ts';
import { parseParameters, runMeasure } from '../../server/analytics/run-measure.ts';
import { measureDescription } from '../../server/contract/measures.ts';
import { networkQuery, PROJECTIONS } from '../../server/contract/network.ts';
import { hasTies } from '../../server/network/ties.ts';
import type { Graph } from '../../server/network/types.ts';
import { describeMeasure } from '../../server/services/explore/measures.ts';
import { datasetOf, graphOf, incidenceDataset } from '../helpers/network-builders.ts';

const folder = resolve(import.meta.dirname, '../../server/analytics');
const measures = Object.values(MEASURES);
const each = measures.map((measure) => [measure.id, measure] as const);

/** Organisations of two kinds and three provinces (one has none), a project of nobody, one of one, one with the same members as another. */
const small = (() => {
  const { projects, participations } = incidenceDataset(9, [
    [0, 1, 2, 3],
    [2, 3, 4],
    [2, 3, 4],
    [4, 5],
    [6, 7],
    [0],
    [],
  ]);
  return datasetOf({
    territories: [
      { id: 'al', level: 'province' },
      { id: 'at', level: 'province' },
      { id: 'bi', level: 'province' },
    ],
    organizations: Array.from({ length: 9 }, (_, i) => ({
      id: `o0000${i}`,
      kind: i % 2 === 0 ? 'company' : 'health',
      territory: ['al', 'at', 'bi', null][i % 4] ?? null,
    })),
    projects,
    participations,
  });
})();

const NETWORKS = {
  'a small network': small,
  'an empty network': datasetOf({}),
  'one organisation': datasetOf({ organizations: [{ id: 'alone' }] }),
  'one project': datasetOf({ projects: [{ id: 'alone' }] }),
  'organisations without partners': incidenceDataset(4, [[0], [1], []]),
  'two partners': incidenceDataset(2, [[0, 1]]),
};

const start = (measure: NetworkMeasure, graph: Graph, parameters = {}): MeasureOutput =>
  runMeasure(measure, graph, parameters, { seed: 1 });

const cellsOf = (output: MeasureOutput) =>
  Object.entries(output.columns).map(
    ([name, column]) =>
      [name, Array.from(column as ArrayLike<number | string | null>, (cell) => cell)] as const,
  );

/** What a figure of each format may be; a number that is not finite is told as null. */
const FITS: Record<string, (cell: number | string) => boolean> = {
  count: (cell) => Number.isInteger(cell) && Number(cell) >= 0,
  share: (cell) => typeof cell === 'number' && cell >= -1e-12 && cell <= 1 + 1e-12,
  index: (cell) => typeof cell === 'number',
  number: (cell) => typeof cell === 'number',
  flag: (cell) => cell === 0 || cell === 1,
  id: (cell) => typeof cell === 'string',
  group: (cell) => typeof cell === 'string' || Number.isInteger(cell),
  text: () => true,
};

const misfits = (format: string, cells: readonly (number | string | null)[]) =>
  cells.filter((cell) => {
    const missing = cell === null || (typeof cell === 'number' && !Number.isFinite(cell));
    return !missing && FITS[format]?.(cell) !== true;
  });

const propertiesOf = (measure: NetworkMeasure) => {
  const { properties = {} } = z.toJSONSchema(measure.parameters, { io: 'output' });
  return Object.entries(properties as Record<string, { enum?: string[]; description?: string }>);
};

/** Each value of each parameter that has a list of them. */
const choicesOf = (measure: NetworkMeasure): Record<string, string>[] =>
  propertiesOf(measure).flatMap(([name, { enum: values = [] }]) =>
    values.map((value) => ({ [name]: value })),
  );

const isPossible = (graph: Graph, { group = 'community' }: Record<string, string>): boolean =>
  group === 'community' || graph.groups[group] !== undefined;

describe('the registry of measures', () => {
  it('lists every measure of its folder, each in the file of its name', () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && name !== 'measure.ts')
      .filter((name) => readFileSync(join(folder, name), 'utf8').includes('defineMeasure('));
    expect(files.map((name) => name.slice(0, -'.ts'.length)).toSorted()).toEqual(
      Object.keys(MEASURES).toSorted(),
    );
  });

  it('names each measure differently in each language', () => {
    for (const language of ['it', 'en'] as const) {
      const titles = measures.map(({ title }) => title[language].toLowerCase());
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe.each(each)('%s', (_, measure) => {
  it('is described for planners in both languages and for analysts with formula, paper and cost', () => {
    expect(measureDescription.parse(describeMeasure(measure))).toMatchObject({ id: measure.id });
    for (const text of [measure.title, measure.describes, measure.caveat]) {
      expect(text.it).not.toBe('');
      expect(text.en).not.toBe('');
      expect(text.it).not.toBe(text.en);
      expect(`${text.it} ${text.en}`).not.toMatch(/importan|\bmerit|\bbest\b|miglior/i);
    }
    expect(measure.describes.it).toMatch(/\.$/);
    expect(measure.describes.en).toMatch(/\.$/);
    expect(measure.definition.length).toBeGreaterThan(40);
    expect(measure.reference).toMatch(/\b(19|20)\d\d\b/);
    expect(measure.complexity).toMatch(/O\(/);
    expect(measure.range).not.toBe('');
  });

  it('has parameters that all have a value unless said, are described, and are no words of a scope', () => {
    expect(() => parseParameters(measure, {})).not.toThrow();
    for (const [name, { description }] of propertiesOf(measure)) {
      expect(Object.keys(networkQuery.shape)).not.toContain(name);
      expect(description ?? '').not.toBe('');
    }
  });

  describe.each(Object.entries(NETWORKS))('on %s', (__, dataset) => {
    it.each(measure.projections)(
      'gives the columns and totals that it describes, of %s',
      (projection) => {
        const graph = graphOf(dataset, { projection });
        const output = start(measure, graph);
        expect(Object.keys(output.columns)).toEqual(Object.keys(measure.columns));
        expect(Object.keys(output.summary)).toEqual(Object.keys(measure.summary));
        const columns = cellsOf(output);
        const lengths = new Set(columns.map(([, cells]) => cells.length));
        expect([...lengths]).toEqual(measure.of === 'nodes' ? [graph.n] : [...lengths].slice(0, 1));
        for (const [name, cells] of columns) {
          const format = measure.columns[name]?.format ?? '';
          expect([name, format, misfits(format, cells)]).toEqual([name, format, []]);
        }
        for (const [name, total] of Object.entries(output.summary)) {
          const format = measure.summary[name]?.format ?? '';
          expect([name, format, misfits(format, [total])]).toEqual([name, format, []]);
        }
      },
    );
  });

  it.each(measure.projections)('takes every value of its choices, of %s', (projection) => {
    const graph = graphOf(small, { projection });
    for (const parameters of choicesOf(measure).filter((choice) => isPossible(graph, choice))) {
      expect(() => start(measure, graph, parameters)).not.toThrow();
      expect(measure.steps(graph, parseParameters(measure, parameters))).toBeGreaterThan(0);
    }
  });

  it('gives the same again, and leaves the graph as it was', () => {
    for (const projection of measure.projections) {
      const graph = graphOf(small, { projection });
      const before = structuredClone({ ...graph });
      const first = start(measure, graph);
      expect(start(measure, graph)).toEqual(first);
      expect({ ...graph }).toEqual(before);
    }
  });
});

const onEvents = each.filter(([, measure]) => measure.onEvents === true);

it.each(onEvents)('%s leaves ties unfound where events tell them', (_, measure) => {
  const graph = graphOf(small);
  start(measure, graph);
  expect(measure.steps(graph, parseParameters(measure, {}))).toBeGreaterThan(0);
  expect(hasTies(graph)).toBe(false);
});

const byGroup = each.filter(([, measure]) => propertiesOf(measure).some(([n]) => n === 'group'));

it.each(byGroup)('%s says which groups there are when asked for another', (_, measure) => {
  const projects = graphOf(small, { projection: 'projects' });
  expect(() => start(measure, projects, { group: 'kind' })).toThrow(/no-such-group/);
});

it('every projection has measures of its nodes', () => {
  for (const projection of PROJECTIONS) {
    const own = measures.filter((m) => m.of === 'nodes' && m.projections.includes(projection));
    expect(own.length).toBeGreaterThan(10);
  }
});
