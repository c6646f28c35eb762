import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { TABLE_FORMAT_IDS, TABLE_FORMATS } from '../../../server/exporters/index.ts';
import type { Cell, ExportTable } from '../../../server/exporters/table.ts';
import { plainCell, safeCell } from '../../../server/contract/text-cells.ts';

const DANGEROUS = ['=1+1', '+39 011', '-x', '@SUM(A1)', '\tq', '\rcr', "'=x", "''-1", '-5'];
const ODD = [
  'a\nb',
  'a\r\nb',
  ' bordi ',
  '_x000D_',
  'x_x0041_y',
  '\u0001\u0008z',
  '<b>&"\'</b>',
  '😀 perché',
  '007',
  'a;b,c\td"e',
  '',
];
const TEXTS = [...DANGEROUS, ...ODD];

const tableOf = (...rows: Cell[][]): ExportTable => ({
  name: 'Dati',
  columns: ['Testo', 'Numero', 'Vero'],
  rows,
});
const texts = tableOf(...TEXTS.map((text): Cell[] => [text, 1.5, true]));

const parseCsv = (bytes: Uint8Array, delimiter: string): string[][] =>
  papa.parse<string[]>(strFromU8(bytes).replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true })
    .data;

const anyTable = fc.array(
  fc.tuple(
    fc.string({ unit: 'grapheme' }),
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
    fc.boolean(),
  ),
  { maxLength: 20 },
);

describe('every table format', () => {
  it('is in the registry under its own name', () => {
    for (const id of TABLE_FORMAT_IDS) expect(TABLE_FORMATS[id].id).toBe(id);
  });

  it('gives the same bytes for the same tables', async () => {
    for (const id of TABLE_FORMAT_IDS) {
      const [one, two] = await Promise.all(
        [1, 2].map(() => TABLE_FORMATS[id].write([texts, texts], 'it')),
      );
      expect(Buffer.compare(one!.bytes, two!.bytes)).toBe(0);
    }
  });

  it('lets others work while it writes', async () => {
    for (const id of TABLE_FORMAT_IDS) {
      const rows = Array.from({ length: 20_000 }, (_, row): Cell[] => [`Nome ${row}`, row, false]);
      let longest = 0;
      let before = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - before);
        before = performance.now();
      }, 1);
      await TABLE_FORMATS[id].write([tableOf(...rows)], 'it');
      clearInterval(timer);
      expect(longest).toBeGreaterThan(0);
      expect(longest).toBeLessThan(250);
    }
  });
});

describe('a cell that begins like a formula', () => {
  it('is written so that it stays text, and can be had back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...TEXTS)), (text) => {
        expect(safeCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(plainCell(safeCell(text))).toBe(text);
      }),
    );
  });
});

describe('CSV', () => {
  it('has a byte order mark, the separator and the decimals of the language', async () => {
    const table = tableOf(['Ente, con virgola', -1.5, false], [null, null, null]);
    const write = async (notation: 'it' | 'en' | 'neutral') =>
      Buffer.from((await TABLE_FORMATS.csv.write([table], notation)).bytes).toString('utf8');
    expect(await write('it')).toBe(
      '\uFEFFTesto;Numero;Vero\r\n"Ente, con virgola";-1,5;false\r\n;;\r\n',
    );
    expect(await write('en')).toBe(
      '\uFEFFTesto,Numero,Vero\r\n"Ente, con virgola",-1.5,false\r\n,,\r\n',
    );
    expect(await write('neutral')).toBe(await write('en'));
  });

  it('never holds a text that a spreadsheet would compute', async () => {
    const { bytes } = await TABLE_FORMATS.csv.write([texts], 'it');
    const rows = parseCsv(bytes, ';').slice(1);
    expect(rows).toHaveLength(TEXTS.length);
    for (const [text = ''] of rows) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows.map(([text = '']) => plainCell(text))).toEqual(TEXTS);
  });

  it('of any table is read back equal by papaparse', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        const { bytes } = await TABLE_FORMATS.csv.write([tableOf(...rows)], 'neutral');
        const read = parseCsv(bytes, ',').slice(1);
        expect(read.map(([text = '', number, truth]) => [plainCell(text), number, truth])).toEqual(
          rows.map(([text, number, truth]) => [
            text,
            number === null ? '' : String(number),
            String(truth),
          ]),
        );
      }),
    );
  });

  it('of several tables is a zip, without texts to be read', async () => {
    const { bytes, ending } = await TABLE_FORMATS.csv.write(
      [texts, { ...texts, name: 'Altri' }, { ...texts, name: 'Note', prose: true }],
      'it',
    );
    expect(ending).toBe('zip');
    expect(Object.keys(unzipSync(bytes))).toEqual(['Dati.csv', 'Altri.csv']);
  });
});

describe('XLSX', () => {
  const values = async (rows: Cell[][]) => {
    const { bytes } = await TABLE_FORMATS.xlsx.write([tableOf(...rows)], 'it');
    return { bytes, sheet: (await readXlsx(bytes)).sheets[0] };
  };

  it('holds texts as texts, numbers as numbers and truths as truths, with no formula', async () => {
    const rows = TEXTS.map((text, at): Cell[] => [text, at - 0.5, at % 2 === 0]);
    const { bytes, sheet } = await values(rows);
    const read = sheet?.rows.slice(1).map((row) => [row[0] ?? '', row[1], row[2]]);
    expect(read).toEqual(rows);
    for (const part of Object.values(unzipSync(bytes)))
      expect(strFromU8(part)).not.toMatch(/<f[ >/]/);
  });

  it('is read alike by another program', async () => {
    const { bytes } = await values(DANGEROUS.map((text): Cell[] => [text, null, false]));
    const book = XLSX.read(bytes);
    expect(book.SheetNames).toEqual(['Dati']);
    const sheet = book.Sheets['Dati']!;
    const cells = DANGEROUS.map((_, at) => sheet[`A${at + 2}`] as XLSX.CellObject);
    expect(cells.map(({ t, f }) => [t, f])).toEqual(DANGEROUS.map(() => ['s', undefined]));
    expect(sheet['C2']).toMatchObject({ t: 'b', v: false });
    expect(sheet['B2']).toBeUndefined();
  });

  it('of any table is read back equal', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (rows) => {
        const { sheet } = await values(rows);
        const read = (sheet?.rows.slice(1) ?? []).map((row) => [
          row[0] ?? '',
          row[1] ?? null,
          row[2],
        ]);
        expect(read).toEqual(
          rows.map(([text, number, truth]) => [text, number === 0 ? 0 : number, truth]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('has sheets of different names that Excel takes', async () => {
    const named = ['Enti/progetti: [tutti]', 'x'.repeat(40), 'x'.repeat(45), 'dati', 'DATI', ''];
    const { bytes } = await TABLE_FORMATS.xlsx.write(
      named.map((name) => ({ ...texts, name })),
      'it',
    );
    const names = (await readXlsx(bytes)).sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(named.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('keeps no more of a text than Excel takes', async () => {
    const { sheet } = await values([['a'.repeat(40_000), 1, true]]);
    expect(String(sheet?.rows[1]?.[0])).toHaveLength(32_767);
  });
});
