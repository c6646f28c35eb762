import type { TableFormat } from './table-format.ts';
import { sheetNames, workbookParts } from './xlsx/parts.ts';
import { sheetPieces } from './xlsx/sheet.ts';
import { writeZip } from './zip.ts';

/**
 * Tables as the sheets of a workbook. Written here rather than by a library, which makes it in one go: 200,000 rows would hold the
 * event loop for seconds. Every text is written as text, so nothing in it is ever computed.
 */
export const tableXlsx: TableFormat = {
  id: 'xlsx',
  write: async (tables) => {
    const sheets = tables.map((table, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      pieces: sheetPieces(table, index === 0),
    }));
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ending: 'xlsx',
      bytes: await writeZip([
        ...workbookParts(sheetNames(tables.map(({ name }) => name))),
        ...sheets,
      ]),
    };
  },
};
