import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../server/errors.ts';
import { LIMITS } from '../../../../server/importers/readers/limits.ts';
import { buildSheet } from '../../../../server/importers/readers/spreadsheet/sheet-builder.ts';
import { readText, refusalOf } from '../../../helpers/read-sample.ts';
import { xlsxOf, zipOf } from '../../../helpers/zip-builder.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const sheet = (rows: string): Uint8Array =>
  xlsxOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);

const detailOf = (read: () => unknown): AppError => {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('what cannot be read', () => {
  const oldOffice = latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'.padEnd(600, '\0'));
  const encrypted = new Uint8Array(
    Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')]),
  );

  it.each([
    ['an old workbook', oldOffice, 'old-workbook'],
    ['a workbook with a password', encrypted, 'encrypted-file'],
    [
      'an archive with a password',
      zipOf([{ name: 'a.csv', content: 'a,b', encrypted: true }]),
      'encrypted-file',
    ],
    ['a PDF', latin('%PDF-1.7\n'), 'not-a-table'],
    ['a web page', latin('<!DOCTYPE html><html><table></table></html>'), 'not-a-table'],
    ['XML of another kind', latin('<?xml version="1.0"?><rss/>'), 'not-a-table'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0), 'not-a-table'],
    ['RTF', latin('{\\rtf1 testo}'), 'not-a-table'],
    ['a compressed file', bytes(0x1f, 0x8b, 8, 0, 0, 0), 'not-a-table'],
    ['bytes of no kind', Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 32), 'not-a-table'],
    [
      'an archive cut off',
      zipOf([{ name: 'a.csv', content: 'a,b\n1,2' }]).slice(0, -30),
      'damaged-file',
    ],
    [
      'a workbook without its sheets',
      zipOf([{ name: 'xl/workbook.xml', content: '' }]).slice(0, 60),
      'damaged-file',
    ],
  ])('%s is refused with the reason', (_, content, code) => {
    expect(refusalOf(() => readText(content, {}, 'prova.xlsx'))).toBe(code);
  });

  it('says the name, why and what to do, in both languages', () => {
    const { status, detail } = detailOf(() => readText(oldOffice, {}, 'elenco.xls'));
    expect(status).toBe(422);
    expect(detail.it).toMatch(/^«elenco\.xls» .*salvalo come \.xlsx/u);
    expect(detail.en).toMatch(/^"elenco\.xls" .*save it as \.xlsx/u);
  });
});

describe('what would take too much', () => {
  it('is refused by its size', () => {
    const file = { name: 'x.csv', bytes: { length: LIMITS.bytes + 1 } as Uint8Array };
    expect(detailOf(() => readText(file.bytes)).code).toBe('too-large');
    expect(detailOf(() => readText(file.bytes)).status).toBe(413);
  });

  it.each([
    [
      'more than its directory may promise',
      zipOf([{ name: 'a.csv', content: 'a', size: LIMITS.unzippedBytes + 1 }]),
    ],
    [
      'hundreds of times its own size',
      zipOf([{ name: 'a.csv', content: ' '.repeat(30 * 1_048_576) }]),
    ],
  ])('unpacked: %s', (_, bomb) => {
    const started = performance.now();
    const { code, status } = detailOf(() => readText(bomb, {}, 'a.zip'));
    expect({ code, status }).toEqual({ code: 'unpacks-too-large', status: 413 });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('unpacked: more than its directory says', () => {
    const lying = zipOf([{ name: 'a.csv', content: 'a,b\n'.repeat(100_000), size: 100 }]);
    expect(refusalOf(() => readText(lying, {}, 'a.zip'))).toBe('damaged-file');
  });

  it('with tens of thousands of entries', () => {
    const many = zipOf(
      Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}.csv`, content: '' })),
    );
    expect(refusalOf(() => readText(many, {}, 'a.zip'))).toBe('too-many-entries');
  });

  it.each([
    ['columns, in text', latin(','.repeat(1_000_000)), 'too-many-columns'],
    [
      'columns, in a workbook',
      sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'too-many-columns',
    ],
    ['rows', latin('a\n'.repeat(LIMITS.rows + 1)), 'too-many-rows'],
    ['text in a cell', latin(`a,"${'x'.repeat(LIMITS.cellLength + 1)}"`), 'cell-too-long'],
  ])('too many %s', (_, content, code) => {
    expect(refusalOf(() => readText(content, {}, 'a.xlsx'))).toBe(code);
  });

  it('too many cells, in all sheets together', () => {
    const budget = { left: 10 };
    const put = (rows: number): void => {
      const one = buildSheet(
        { name: 'a.xlsx', bytes: bytes() },
        { name: 'Dati', hidden: false },
        budget,
      );
      for (let row = 1; row <= rows; row += 1) one.put(row, 1, 'x');
    };
    put(3);
    expect(refusalOf(() => put(3))).toBe('too-many-cells-in-file');
  });

  it.each([
    ['lists within lists without end', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects within objects without end', '{"a":'.repeat(200_000) + '1' + '}'.repeat(200_000)],
  ])('%s', (_, text) => {
    expect(['unreadable-json', 'no-records']).toContain(
      refusalOf(() => readText(text, {}, 'a.json')),
    );
  });

  it.each([
    ['comments without a root', '<!-- -->'.repeat(1_000)],
    ['apostrophes that never close', `a,b\n${",'x".repeat(80_000)}`],
    ['a word without end', new Uint8Array(3_000_000).fill(0xe9)],
    [
      'thousands of spoilt rows',
      `a;b;c;d\n${'1;Asti;AB-1;2021-04-03\n'.repeat(9_000)}${'1;Coop Sociale Alfa di Asti;AB-1\n'.repeat(4_900)}`,
    ],
  ])('time, by %s', (_, content) => {
    const started = process.cpuUsage();
    refusalOf(() => readText(content));
    const { user } = process.cpuUsage(started);
    expect(user / 1e6).toBeLessThan(10);
  });

  it('XML with a document type, in a workbook', () => {
    const bomb = xlsxOf('<!DOCTYPE x [<!ENTITY a "ha">]><worksheet><sheetData/></worksheet>');
    expect(refusalOf(() => readText(bomb, {}, 'a.xlsx'))).toBe('document-type');
  });
});
