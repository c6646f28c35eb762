import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, readSample, refusalOf } from '../helpers/read-sample.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';

/** What text of another encoding leaves behind when it is read wrongly. */
const MOJIBAKE = /[\ufffd\u0080-\u009f]|Ã[\u0080-\u00bf©¨ ¹²¤¶¼]|â€/u;

/** Widths of most rows of each list, the encoding, and rows that were read with doubts. */
const LISTS: Record<string, { rows: number; width: number; encoding: string }> = {
  'BE_Brussels_macroman.csv': { rows: 36, width: 15, encoding: 'macintosh' },
  'BE_Brussels_utf8_crlf.csv': { rows: 35, width: 11, encoding: 'utf-8' },
  'CY_beneficiaries.csv': { rows: 1475, width: 7, encoding: 'utf-8' },
  'DE_Hessen_preamble_duplicates.csv': { rows: 5679, width: 5, encoding: 'utf-8' },
  'DE_Sachsen_crlf.csv': { rows: 2257, width: 17, encoding: 'utf-8' },
  'DE_Thueringen_semicolon_euro.csv': { rows: 1150, width: 10, encoding: 'utf-8' },
  'EL_operations_cp1253.csv': { rows: 2030, width: 14, encoding: 'windows-1253' },
  'FI_projektilista_original_ragged.csv': { rows: 2882, width: 14, encoding: 'utf-8' },
  'HR_ESIF_org_with_OIB.csv': { rows: 2533, width: 12, encoding: 'utf-8' },
  'IT_programmi_2014_2020.csv': { rows: 83, width: 14, encoding: 'utf-8' },
  'LU_multi_value_cells.csv': { rows: 76, width: 14, encoding: 'utf-8' },
  'NL_structural_funds_U+FFFD.csv': { rows: 1809, width: 16, encoding: 'utf-8' },
  'PL_CF_2007_2013.csv': { rows: 2191, width: 7, encoding: 'windows-1250' },
  'PL_CF_2014_2020.csv': { rows: 126, width: 7, encoding: 'windows-1250' },
};

/** What is expected of one file has another telephone number than the file. */
const withoutSlip = (name: string, record: unknown): object => {
  const fields = Object.entries(record as Record<string, string>);
  const right =
    name === 'location_coordinates.csv'
      ? fields.filter(([key]) => key !== 'Contact Phone Number')
      : fields;
  return Object.fromEntries(right);
};

const usualWidth = (rows: readonly string[][]): number => {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

describe.skipIf(skipReason !== null)('text tables that others wrote', () => {
  const spectrum = sharedData('csv-samples/csv-spectrum');

  it.each(skipReason === null ? readdirSync(`${spectrum}/csvs`) : [])(
    'csv-spectrum: %s gives what is expected',
    (name) => {
      const expected: unknown = JSON.parse(
        readFileSync(`${spectrum}/json/${name.replace('.csv', '.json')}`, 'utf8').replaceAll(
          '\\r\\n',
          '\\n',
        ),
      );
      const [headings = [], ...rows] = cellsOf(readSample(`${spectrum}/csvs/${name}`));
      const records = rows.map((cells) =>
        Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])),
      );
      expect(records).toMatchObject([expected].flat().map((record) => withoutSlip(name, record)));
      expect(records).toHaveLength([expected].flat().length);
    },
  );

  it.each(Object.entries(LISTS))(
    '%s, original bytes, has its rows, columns and letters',
    (name, { rows, width, encoding }) => {
      const workbook = readSample(sharedData(`messy-eu-lists/csv/${name}`));
      const cells = cellsOf(workbook);
      expect({ rows: cells.length, width: usualWidth(cells), encoding: workbook.encoding }).toEqual(
        {
          rows,
          width,
          encoding,
        },
      );
      // One of the lists holds the mark of lost letters in its own bytes.
      if (name.includes('U+FFFD')) return;
      expect(cells.flat().filter((cell) => MOJIBAKE.test(cell))).toEqual([]);
    },
  );

  it('knows all lists of the folder', () => {
    expect(readdirSync(sharedData('messy-eu-lists/csv')).toSorted()).toEqual(
      Object.keys(LISTS).toSorted(),
    );
  });

  it.each([
    ['csv-samples/frictionless', { 'empty.csv': 'empty-file' }],
    ['csv-samples/messytables', {}],
  ])('every file of %s is read, or refused in words', (folder, refused) => {
    const outcomes = readdirSync(sharedData(folder)).map((name) => [
      name,
      refusalOf(() => readSample(sharedData(`${folder}/${name}`))),
    ]);
    expect(Object.fromEntries(outcomes.filter(([, code]) => code !== null))).toEqual(refused);
  });

  it('reads the Italian list of comuni in its encoding without asking', () => {
    const workbook = readSample(sharedData('piemonte/istat_elenco_comuni_2020.csv'));
    expect(workbook).toMatchObject({ encoding: 'windows-1252', delimiter: ';', encodings: [] });
    const names = cellsOf(workbook).flat();
    expect(names).toContain('Agliè');
    expect(names).toContain('Mondovì');
  });
});
