import Papa from 'papaparse';
import type { Mapping } from '../../contract/imports.ts';
import { InvalidInput } from '../../errors.ts';
import type { ImportFile, Table } from '../table.ts';
import { decode } from './decode.ts';
import { detectDelimiter } from './delimiter.ts';
import { foreignFormat, refuseForeignFormat } from './foreign-format.ts';
import { headings } from './headings.ts';
import type { TableReader } from './index.ts';

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const emptyFile = (file: ImportFile): InvalidInput =>
  new InvalidInput(
    'empty-file',
    {
      it: `«${file.name}» è vuoto. Controlla di aver scelto il file giusto.`,
      en: `"${file.name}" is empty. Check that it is the right file.`,
    },
    { status: 422 },
  );

const noRows = (file: ImportFile, headerRow: number): InvalidInput =>
  new InvalidInput(
    'no-rows',
    {
      it: `«${file.name}» non ha righe sotto l'intestazione (riga ${headerRow}). Se l'intestazione sta altrove, indicala in "headerRow".`,
      en: `"${file.name}" has no rows below the header (row ${headerRow}). If the header is elsewhere, name it in "headerRow".`,
    },
    { status: 422 },
  );

const oneColumn = (file: ImportFile): InvalidInput =>
  new InvalidInput(
    'one-column',
    {
      it: `«${file.name}» ha una sola colonna, ma la mappatura ne vuole di più. Controlla che le celle siano separate da ; , tabulazione o | e indica il separatore in "delimiter".`,
      en: `"${file.name}" has only one column, but the mapping wants more. Check that cells are separated by ; , tab or | and name the separator in "delimiter".`,
    },
    { status: 422 },
  );

const unclosedQuote = (file: ImportFile, row: number): InvalidInput =>
  new InvalidInput(
    'unclosed-quote',
    {
      it: `In «${file.name}» le virgolette aperte alla riga ${row} non si chiudono più, e il resto del file vi sta dentro. Chiudile o toglile e riprova.`,
      en: `In "${file.name}" the quotation mark opened in row ${row} is never closed, and the rest of the file is inside it. Close or remove it and try again.`,
    },
    { status: 422 },
  );

const read = (file: ImportFile, mapping: Mapping): Table => {
  if (foreignFormat(file.bytes, mapping) !== null) refuseForeignFormat(file, mapping);
  const { text, encoding } = decode(file, mapping.encoding);
  if (text.trim() === '') throw emptyFile(file);
  const delimiter = mapping.delimiter ?? detectDelimiter(text, mapping);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const unclosed = errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed !== undefined) throw unclosedQuote(file, (unclosed.row ?? 0) + 1);

  const header = mapping.headerRow ?? data.findIndex((cells) => !isBlank(cells)) + 1;
  const columns = headings(data[header - 1] ?? []);
  if (columns.length === 1 && Object.keys(mapping.columns).length > 1) throw oneColumn(file);
  const rows = data
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ row, cells }) => row > header && !isBlank(cells));
  if (rows.length === 0) throw noRows(file, header);
  return {
    columns,
    rows,
    reading: { headerRow: header, encoding, delimiter },
    oddities: errors
      .filter((error) => error.code === 'InvalidQuotes' && (error.row ?? 0) >= header)
      .map((error) => ({ row: (error.row ?? 0) + 1, code: 'odd-quotes' as const })),
  };
};

/** Comma-separated values of any separator. It takes every file: the last resort, and the one that says why a file is no table. */
export const csv: TableReader = { id: 'csv', recognises: () => true, read };
