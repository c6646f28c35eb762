import * as fc from 'fast-check';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { cellsOf, readText } from '../helpers/read-sample.ts';

/** Cells with everything that a dialect has to keep apart. */
const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[A-Za-zàèìòù ]{1,20}$/u),
  fc.constantFrom(
    '',
    'a;b',
    'x,y',
    'detto "Il Ponte"',
    "L'Aquila",
    'uno\ndue',
    '1.234,56',
    '2021-04-03',
    '=1+1',
    '\t',
  ),
);
const printable = (text: string): string =>
  text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (each) => (each === '\n' || each === '\t' ? each : '·'))
    .toWellFormed();

/** A table of headings and rows as wide, none of them blank. */
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc
    .array(fc.array(cell.map(printable), { minLength: width, maxLength: width }), {
      minLength: 3,
      maxLength: 15,
    })
    .map((rows) => [
      Array.from({ length: width }, (_, at) => `Colonna ${at + 1}`),
      ...rows.map((cells, at) => [`riga ${at + 1}`, ...cells.slice(1)]),
    ]),
);

const dialect = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  always: fc.boolean(),
  mark: fc.boolean(),
});

const write = (
  rows: string[][],
  d: { delimiter: string; lineEnd: string; always: boolean; mark: boolean },
): string => {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const mustQuote = (text: string): boolean => d.always || /["\n\r;,\t|]|^\s|\s$/u.test(text);
  const lines = rows.map((cells) =>
    cells.map((text) => (mustQuote(text) ? quote(text) : text)).join(d.delimiter),
  );
  return (d.mark ? '\ufeff' : '') + lines.join(d.lineEnd) + d.lineEnd;
};

describe('reading what was written', () => {
  it('gives back a text table of a known delimiter, cell by cell', () => {
    fc.assert(
      fc.property(table, dialect, (rows, d) => {
        expect(cellsOf(readText(write(rows, d), { delimiter: d.delimiter }))).toEqual(rows);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('finds the delimiter of tables whose cells are in quotation marks', () => {
    fc.assert(
      fc.property(table, dialect, (rows, d) => {
        expect(cellsOf(readText(write(rows, { ...d, always: true })))).toEqual(rows);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('gives back a sheet of %s that another program wrote', async (format, writer) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = await writer({ sheets: [{ name: 'Dati', rows }] });
        const { grids } = readText(new Uint8Array(bytes), {}, `dati.${format}`);
        const trimmed = (all: string[][]): string[][] =>
          all.map((cells) => cells.map((text) => text.replace(/\s+/gu, ' ').trim()));
        expect(grids.map(({ name }) => name)).toEqual(['Dati']);
        expect(trimmed(grids[0]?.rows.map(({ cells }) => cells) ?? [])).toEqual(trimmed(rows));
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
