import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTerritories } from '../../../seeds/territories/load.ts';
import { changeSet, emptyDataset } from '../../../server/contract/dataset.ts';
import { mapping, SHAPES } from '../../../server/contract/imports.ts';
import { prepareWorkbook } from '../../../server/importers/index.ts';
import { PROBLEMS } from '../../../server/importers/problem-catalogue.ts';
import type { Workbook } from '../../../server/importers/workbook.ts';
import { after } from './prepared.ts';

const PLACES = new Set(['Mondovì', 'Cuneo', "San Damiano d'Asti", 'Torino', 'Asti', 'Piemonte']);
const territories = (await loadTerritories()).filter(({ name }) => PLACES.has(name));
const base = mapping.parse({});
const ERRORS = new Set<string>(
  Object.entries(PROBLEMS)
    .filter(([, { severity }]) => severity === 'error')
    .map(([code]) => code),
);

const names = fc.constantFrom(
  'Cooperativa sociale Alfa',
  'Coop. Soc. Alfa',
  'Comune di Mondovì',
  'A.S.L. CN1',
  'Caritas; Fondazione Beta',
  'n.d.',
  '',
  '#REF!',
  '1) Alfa 2) Beta e altri 2',
  'x'.repeat(500),
  'info@alfa.it',
  '=SOMMA(A1)',
);
const CELLS: Record<string, fc.Arbitrary<string>> = {
  Ente: names,
  'Ente capofila': names,
  Progetto: fc.constantFrom('Orti', 'Mense', 'orti ', '', 'L’orto'),
  CUP: fc.constantFrom('J1', 'J2', '', '1,2E+11'),
  'Codice fiscale': fc.constantFrom(
    '00488410010',
    '488410010',
    '12345678901',
    '',
    'RSSMRA80A01L219M',
  ),
  Comune: fc.constantFrom("MONDOVI'", 'Cuneo', '004078', '4078', 'Utopia', '', 'S. Damiano d’Asti'),
  Ruolo: fc.constantFrom('capofila', 'mandante', 'boh', '', 'sostenitore'),
  Contributo: fc.constantFrom('1.234,56', '1O00', '-3', '1,5E+05', '', 'mille'),
  'Data inizio': fc.constantFrom('2021', '3/4/2021', '31/02/2021', '44000', '', 'maggio 2020'),
  'Data fine': fc.constantFrom('2020', '', '2022-01-01'),
  Sito: fc.constantFrom('www.alfa.it', 'nessuno', ''),
  Popolazione: fc.constantFrom('2.644', 'tanti', ''),
  Boh: fc.string({ maxLength: 12 }),
};

/** Tables of any of these columns, some rows short, some long, one twice. */
const tables = fc
  .uniqueArray(fc.constantFrom(...Object.keys(CELLS)), { minLength: 1, maxLength: 8 })
  .chain((columns) =>
    fc
      .array(
        fc
          .tuple(...columns.map((column) => CELLS[column] ?? fc.constant('')))
          .chain((cells) =>
            fc.constantFrom(cells, [...cells, 'di troppo'], cells.slice(0, -1), [...cells, '']),
          ),
        { minLength: 1, maxLength: 12 },
      )
      .map((rows) => [columns, ...rows, rows[0] ?? []]),
  );

const workbook = (rows: readonly (readonly string[])[]): Workbook => ({
  format: 'csv',
  grids: [
    {
      name: 'elenco',
      hidden: false,
      rows: rows
        .map((cells, index) => ({ row: index + 1, cells: [...cells] }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
      oddities: [],
    },
  ],
  encodings: [],
});

const isRefusal = (error: unknown): boolean => (error as { status?: number }).status === 422;

/** What an import does, or null for a file that is refused as a whole. */
const attempt = (make: () => ReturnType<typeof prepareWorkbook>) => {
  try {
    return make();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
};

describe('any table, with no mapping', () => {
  const before = { ...emptyDataset(), territories };
  const settings = { seed: 5, numRuns: 100 };

  it('has rows that are created, updated, unchanged or rejected, each with its reason, and valid records', () => {
    fc.assert(
      fc.property(tables, fc.option(fc.constantFrom(...SHAPES)), (rows, shape) => {
        const given = shape === null || shape === 'dataset' ? null : { ...base, shape };
        const done = attempt(() => prepareWorkbook(workbook(rows), given, before));
        if (done === null) return;
        const { counts, problems, changes, table } = done;
        expect(counts.created + counts.updated + counts.unchanged + counts.rejected).toBe(
          counts.rows,
        );
        expect(counts.rows).toBe(table.rows.length);
        for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0);
        const refused = new Set(
          problems.filter(({ code }) => ERRORS.has(code)).map(({ row }) => row),
        );
        expect(refused.size).toBe(counts.rejected);
        expect(changeSet.safeParse(changes).error).toBeUndefined();
      }),
      settings,
    );
  });

  it('changes nothing when it is imported again', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const first = attempt(() => prepareWorkbook(workbook(rows), null, before));
        if (first === null) return;
        const data = after(before, first);
        const again = prepareWorkbook(workbook(rows), first.mapping, data);
        expect(again.changes).toEqual({ upserts: {}, deletes: {} });
        expect(again.counts.rejected).toBe(first.counts.rejected);
      }),
      settings,
    );
  });
});
