import { setImmediate as nextTurn } from 'node:timers/promises';
import { safeCell } from '../contract/text-cells.ts';
import { inPieces, type Cell, type ExportTable, type Notation } from './table.ts';
import type { TableFormat } from './table-format.ts';
import { writeZip } from './zip.ts';

const BOM = '\uFEFF';

/** Italian spreadsheets part cells with a semicolon, because the comma parts decimals. */
const SIGNS: Record<Notation, { delimiter: string; decimal: string }> = {
  it: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
  neutral: { delimiter: ',', decimal: '.' },
};

const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$|^$/;

const textOf = (cell: Cell, notation: Notation): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return safeCell(cell);
  if (typeof cell === 'boolean') return String(cell);
  return Number.isFinite(cell) ? String(cell).replace('.', SIGNS[notation].decimal) : '';
};

/** An empty text is quoted, so that it is told from nothing. */
const field = (cell: Cell, notation: Notation): string => {
  const text = textOf(cell, notation);
  return typeof cell === 'string' && NEEDS_QUOTES.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
};

/** CSV as RFC 4180 has it, in UTF-8 with a byte order mark, which is how spreadsheets know the encoding. */
function* csvPieces(table: ExportTable, notation: Notation): Generator<string> {
  const { delimiter } = SIGNS[notation];
  const line = (row: readonly Cell[]): string =>
    `${row.map((cell) => field(cell, notation)).join(delimiter)}\r\n`;
  yield BOM + line(table.columns);
  yield* inPieces(table.rows, line);
}

const oneFile = async (table: ExportTable, notation: Notation): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  for (const piece of csvPieces(table, notation)) {
    parts.push(Buffer.from(piece, 'utf8'));
    await nextTurn();
  }
  return Buffer.concat(parts);
};

/** One table is a CSV, several are a zip of them. Texts to be read are left out: they are no data. */
export const tableCsv: TableFormat = {
  id: 'csv',
  write: async (tables, notation) => {
    const data = tables.filter(({ prose }) => prose !== true);
    const [only] = data;
    if (only !== undefined && data.length === 1) {
      return {
        type: 'text/csv; charset=utf-8',
        ending: 'csv',
        bytes: await oneFile(only, notation),
      };
    }
    const entries = data.map((table) => ({
      name: `${table.name}.csv`,
      pieces: csvPieces(table, notation),
    }));
    return { type: 'application/zip', ending: 'zip', bytes: await writeZip(entries) };
  },
};
