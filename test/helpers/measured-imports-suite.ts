import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Organization } from '../../server/contract/organization.ts';
import type { MeasureDescription, MeasureResult } from '../../server/contract/measures.ts';
import reference from '../fixtures/reference/imports.json' with { type: 'json' };
import type { RunningApp } from './app.ts';
import { importClient } from './imports-suite.ts';
import { sharedData, skipReason } from './shared-data.ts';

type Cell = number | string | null;

interface Register {
  name: 'norway' | 'cordis';
  path: string;
  /** Null where the file is understood without one. */
  mapping: object | null;
  /** The number by which the file, and the reference, knows an organisation. */
  scheme: string;
}

const REGISTERS: Register[] = [
  {
    name: 'norway',
    path: 'norway-h2020/bevilgningereu_dataset.csv',
    mapping: null,
    scheme: 'no-orgnr',
  },
  {
    name: 'cordis',
    path: 'cordis-semiconductors/organization.json',
    mapping: {
      shape: 'participations',
      columns: {
        name: 'organization.name',
        organisationID: 'organization.id.eu-pic',
        projectID: 'project.id.eu-grant',
        projectAcronym: 'project.title',
      },
      values: {},
      constants: { 'programme.name': 'Horizon 2020' },
    },
    scheme: 'eu-pic',
  },
];

const TOLERANCE = 1e-9;

const closeTo = (found: Cell | undefined, expected: Cell): boolean =>
  typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= TOLERANCE * Math.max(Math.abs(expected), 1e-3)
    : (found ?? null) === expected;

const totalsOf = (cells: readonly Cell[]) => {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return {
    defined: numbers.length,
    sum: numbers.reduce((a, b) => a + b, 0),
    squares: numbers.reduce((a, b) => a + b * b, 0),
  };
};

/** Draws enough to see that it is computed: the default of 999 takes a quarter of a minute on a register. */
const FEW_DRAWS: Record<string, string> = {
  chance: '?draws=19',
  'rank-uncertainty': '?draws=19',
};

/** Two public registers sent to the API, imported, and measured there: the values are those of igraph and networkx. */
export const describeMeasuredImports = (store: string, start: () => Promise<RunningApp>): void => {
  describe.skipIf(skipReason !== null).each(REGISTERS)(
    `$name, imported through the API into ${store}, measured through the API`,
    ({ name, path, mapping, scheme }) => {
      const expected = reference[name];
      let app: RunningApp;
      let numbers: Map<string, string>;
      const measure = async (id: string): Promise<MeasureResult> => {
        const reply = await app.call<MeasureResult>('GET', `/measures/${id}`);
        if (reply.status !== 200) throw new Error(reply.text);
        return reply.body;
      };

      beforeAll(async () => {
        app = await start();
        const client = importClient(app);
        const bytes = new Uint8Array(readFileSync(sharedData(path)));
        const { id } = await client.send({ name: path, bytes }, mapping ?? undefined);
        await client.commit(id);
        const organizations = await client.all<Organization>('/organizations', 500);
        numbers = new Map(
          organizations.map(({ id: own, identifiers }) => [
            own,
            identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? '?',
          ]),
        );
      });
      afterAll(() => app?.close());

      it('has the organisations, projects and participations of the file', async () => {
        const { counts } = await importClient(app).status();
        expect(numbers.size).toBe(expected.organizations);
        expect(counts.projects).toBe(expected.projects);
      });

      it.each(Object.keys(expected.columns) as (keyof typeof expected.columns)[])(
        'gives %s as igraph and networkx do',
        async (id) => {
          const { columns } = await measure(id);
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
        const { summary } = await measure(id);
        const wrong = Object.entries(totals).filter(
          ([key, value]) => !closeTo(summary[key], value),
        );
        expect(wrong.map(([key, value]) => [key, value, summary[key]])).toEqual([]);
      });

      it('computes every measure of the registry', async () => {
        const { body } = await app.call<{ items: MeasureDescription[] }>('GET', '/measures');
        const failed: string[] = [];
        for (const { id } of body.items) {
          const { status, text } = await app.call('GET', `/measures/${id}${FEW_DRAWS[id] ?? ''}`);
          if (status !== 200) failed.push(`${id}: ${text}`);
        }
        expect(failed).toEqual([]);
      });
    },
  );
};
