import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Grid } from '../../server/importers/workbook.ts';
import { readSample, refusalOf } from '../helpers/read-sample.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';

const FOLDERS = ['xlsx-samples', 'messy-eu-lists/xlsx'];

/** The old binary format apart, all that is refused, and why. */
const REFUSED = {
  'issue252.xlsx': 'damaged-file',
  'issue_594_dos.ods': 'too-many-rows',
  'pass_protected.ods': 'encrypted-file',
  'pass_protected.xlsx': 'encrypted-file',
};

/** Where SheetJS and we differ, and we are right: it drops letters of rich text and blanks, and a number of a sheet without types. */
const THEIR_FAULT = new Set([
  'frictionless_table-output.ods',
  'minimal_package.xlsx',
  'richtext-after-plain.xlsx',
  'special_cells.ods',
]);

const isWithin = (sheet: XLSX.WorkSheet, row: number, column: number): boolean =>
  (sheet['!merges'] ?? []).some(
    ({ s, e }) =>
      row >= s.r && row <= e.r && column >= s.c && column <= e.c && (row !== s.r || column !== s.c),
  );

const isSame = (ours: string, theirs: XLSX.CellObject, date1904: boolean): boolean => {
  const { t, v, z, w } = theirs;
  if (t === 'z' || v === undefined) return ours === '';
  if (t === 'b') return ours === String(v);
  if (t === 'e') return ours === w;
  if (t !== 'n') return ours === String(v).replace(/\r\n?/gu, '\n');
  if (typeof z === 'string' && XLSX.SSF.is_date(z)) {
    const { y, m, d } = XLSX.SSF.parse_date_code(Number(v), { date1904 }) as {
      y: number;
      m: number;
      d: number;
    };
    const date = [y, m, d].map((part) => String(part).padStart(2, '0')).join('-');
    return ours.startsWith(date) || /^\d+:\d\d/u.test(ours);
  }
  return Math.abs(Number(ours) - Number(v)) <= 1e-12 * Math.max(1, Math.abs(Number(v)));
};

/** Cells in which the two readings differ; merged cells, which we fill, left out. */
const differences = (grid: Grid, sheet: XLSX.WorkSheet, date1904: boolean): string[] => {
  const ours = new Map(grid.rows.map(({ row, cells }) => [row, cells]));
  const theirs = Object.entries(sheet).filter(([key]) => !key.startsWith('!'));
  const wrong = theirs.filter(([key, cell]) => {
    const { r, c } = XLSX.utils.decode_cell(key);
    return (
      !isWithin(sheet, r, c) &&
      !isSame(ours.get(r + 1)?.[c] ?? '', cell as XLSX.CellObject, date1904)
    );
  });
  const there = new Set(theirs.map(([key]) => key));
  const more = grid.rows.flatMap(({ row, cells }) =>
    cells.flatMap((text, c) => {
      const key = XLSX.utils.encode_cell({ r: row - 1, c });
      return text === '' || there.has(key) || isWithin(sheet, row - 1, c) ? [] : [key];
    }),
  );
  return [...wrong.map(([key]) => key), ...more];
};

describe.skipIf(skipReason !== null)('workbooks that others wrote', () => {
  const paths =
    skipReason === null
      ? FOLDERS.flatMap((folder) =>
          readdirSync(sharedData(folder)).map((name) => `${folder}/${name}`),
        )
      : [];
  const nameOf = (path: string): string => path.replace(/^.*\//u, '');
  const readable = paths.filter((path) => !path.endsWith('.xls') && !(nameOf(path) in REFUSED));

  it('are read, or refused with the reason', () => {
    const refused = paths.flatMap((path) => {
      const code = refusalOf(() => readSample(sharedData(path)));
      return code === null ? [] : [[nameOf(path), code] as const];
    });
    const old = refused.filter(([, code]) => code === 'old-workbook').map(([name]) => name);
    expect(old.toSorted()).toEqual(
      paths
        .map(nameOf)
        .filter((name) => name.endsWith('.xls'))
        .toSorted(),
    );
    const others = refused.filter(([, code]) => code !== 'old-workbook');
    expect(Object.fromEntries(others)).toEqual(REFUSED);
  });

  it('give the cells that SheetJS gives: 114 workbooks, of which 4 differ by its fault', () => {
    const different = readable.filter((path) => {
      const bytes = readFileSync(sharedData(path));
      const theirs = XLSX.read(bytes, { cellNF: true });
      const date1904 = theirs.Workbook?.WBProps?.date1904 === true;
      return readSample(sharedData(path)).grids.some((grid) => {
        const sheet = theirs.Sheets[grid.name];
        return sheet === undefined || differences(grid, sheet, date1904).length > 0;
      });
    });
    expect(readable).toHaveLength(114);
    expect(new Set(different.map(nameOf))).toEqual(THEIR_FAULT);
  });

  it('tell hidden sheets, fill merged cells and know both epochs', () => {
    const { grids } = readSample(sharedData('xlsx-samples/any_sheets.xlsx'));
    expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Visible', false],
      ['Hidden', true],
      ['VeryHidden', true],
    ]);
    const first = (name: string, row = 0): string[] | undefined =>
      readSample(sharedData(`xlsx-samples/${name}`)).grids[0]?.rows[row]?.cells;
    expect(first('merge_cells.xlsx')).toEqual(['Row Merge', 'Row Merge', 'Not Merged']);
    expect(first('date.xlsx')).toEqual(['2021-01-01', '15']);
    expect(first('date_1904.xlsx')).toEqual(['2021-01-01', '15']);
    expect(first('date_iso.xlsx', 1)).toEqual(['2021-01-01 10:10:10']);
    expect(first('merged_cells.ods', 1)).toEqual(['A', 'B', 'C']);
  });
});
