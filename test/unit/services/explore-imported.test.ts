import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../../server/analytics/pool.ts';
import { emptyDataset } from '../../../server/contract/dataset.ts';
import { mapping as mappingSchema, type Mapping } from '../../../server/contract/imports.ts';
import { networkQuery } from '../../../server/contract/network.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { buildNetwork } from '../../../server/network/build.ts';
import { createExplorer, type Explorer } from '../../../server/services/explore.ts';
import { applyChanges } from '../../../server/services/current-snapshot.ts';
import reference from '../../fixtures/reference/imports.json' with { type: 'json' };
import { sharedData, skipReason } from '../../helpers/shared-data.ts';

type Cell = number | string | null;

/** What a file gives when it is imported into nothing, and the number by which it knows each organisation. */
const openFile = (path: string, mapping: Mapping, scheme: string) => {
  const file = { name: path, bytes: new Uint8Array(readFileSync(sharedData(path))) };
  const dataset = applyChanges(
    emptyDataset(),
    prepareImport(file, mapping, emptyDataset()).changes,
  );
  const network = buildNetwork(dataset, 1, '2026-11-24');
  const current = { dataset: () => dataset, network: () => network, revision: () => 1 };
  const numbers = new Map(
    dataset.organizations.map(({ id, identifiers }) => [
      id,
      identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? '?',
    ]),
  );
  return { dataset, explorer: createExplorer({ current, pool: createPool() }), numbers };
};

const norwegian = mappingSchema.parse(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../fixtures/mappings/norway-h2020.json'), 'utf8'),
  ),
);

const semiconductors = mappingSchema.parse({
  shape: 'participations',
  columns: {
    name: 'organization.name',
    organisationID: 'organization.id.eu-pic',
    projectID: 'project.id.eu-grant',
    projectAcronym: 'project.title',
  },
  values: {},
  constants: { 'programme.name': 'Horizon 2020' },
});

const FILES = [
  ['norway', 'norway-h2020/bevilgningereu_dataset.csv', norwegian, 'no-orgnr'],
  ['cordis', 'cordis-semiconductors/organization.json', semiconductors, 'eu-pic'],
] as const;

const closeTo = (found: Cell | undefined, expected: Cell): boolean =>
  typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= 1e-9 * Math.max(Math.abs(expected), 1e-3)
    : (found ?? null) === expected;

const defined = (cells: readonly Cell[]): number[] =>
  cells.filter((cell) => typeof cell === 'number');

const totalsOf = (cells: readonly Cell[]) => {
  const numbers = defined(cells);
  return {
    defined: numbers.length,
    sum: numbers.reduce((a, b) => a + b, 0),
    squares: numbers.reduce((a, b) => a + b * b, 0),
  };
};

describe.skipIf(skipReason !== null).each(FILES)(
  '%s, imported from its file, measured through the service',
  (name, path, mapping, scheme) => {
    const expected = reference[name];
    const query = networkQuery.parse({});
    let opened: ReturnType<typeof openFile> | undefined;
    const open = () => (opened ??= openFile(path, mapping, scheme));
    const ask = (id: string): ReturnType<Explorer['measure']> =>
      open().explorer.measure(id, query, {});

    it('has the organisations, projects and participations of the file', () => {
      const { dataset } = open();
      const pairs = dataset.participations.map((p) => `${p.organization} ${p.project}`);
      expect({
        organizations: dataset.organizations.length,
        projects: dataset.projects.length,
        participations: new Set(pairs).size,
      }).toEqual({
        organizations: expected.organizations,
        projects: expected.projects,
        participations: expected.participations,
      });
    });

    it.each(Object.keys(expected.columns) as (keyof typeof expected.columns)[])(
      'gives %s as igraph and networkx do',
      async (id) => {
        const { numbers } = open();
        const { columns } = await ask(id);
        const values = (columns['value'] ?? []) as Cell[];
        const { values: sampled, ...totals } = expected.columns[id];
        const found = totalsOf(values);
        const byNumber = new Map(
          (columns['id'] ?? []).map((record, row) => [numbers.get(String(record)), values[row]]),
        );
        const wanted: [string, Cell, Cell | undefined][] = [
          ['defined', totals.defined, found.defined],
          ['sum', totals.sum, found.sum],
          ['sum of squares', totals.squares, found.squares],
          ...Object.entries<Cell>(sampled).map(
            ([number, value]): [string, Cell, Cell | undefined] => [
              number,
              value,
              byNumber.get(number),
            ],
          ),
        ];
        expect(wanted.filter(([, value, cell]) => !closeTo(cell, value))).toEqual([]);
      },
    );

    it.each(Object.entries(expected.summaries))('gives the totals of %s', async (id, totals) => {
      const { summary } = await ask(id);
      const wrong = Object.entries(totals).filter(([key, value]) => !closeTo(summary[key], value));
      expect(wrong.map(([key, value]) => [key, value, summary[key]])).toEqual([]);
    });
  },
);
