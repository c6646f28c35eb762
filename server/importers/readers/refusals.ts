import type { Text } from '../../contract/fields.ts';
import { InvalidInput } from '../../errors.ts';
import type { ImportFile } from '../table.ts';
import { LIMITS } from './limits.ts';

/** Every refusal names the file, says why and what to do; `says` completes the sentence that begins with its name. */
export const refuse = (
  file: Pick<ImportFile, 'name'>,
  code: string,
  says: Text,
  details: { status?: number; cause?: unknown } = {},
): InvalidInput =>
  new InvalidInput(
    code,
    { it: `«${file.name}» ${says.it}`, en: `"${file.name}" ${says.en}` },
    { status: 422, ...details },
  );

export const emptyFile = (file: ImportFile): InvalidInput =>
  refuse(file, 'empty-file', {
    it: 'è vuoto. Controlla di aver scelto il file giusto.',
    en: 'is empty. Check that it is the right file.',
  });

/** A format that holds tables, but damaged; `cause` is what broke. */
export const damaged = (file: ImportFile, cause?: unknown): InvalidInput =>
  refuse(
    file,
    'damaged-file',
    {
      it: 'è danneggiato e non si può leggere. Aprilo con il suo programma, salvalo di nuovo (come .xlsx se è un foglio di calcolo) e importa quello; se non si apre, fattelo mandare un’altra volta.',
      en: 'is damaged and cannot be read. Open it with its own program, save it anew (as .xlsx if it is a spreadsheet) and import that; if it does not open, ask for it again.',
    },
    { cause },
  );

export const encrypted = (file: ImportFile): InvalidInput =>
  refuse(file, 'encrypted-file', {
    it: 'è protetto da una password. Aprilo con la password, toglila (File › Informazioni › Proteggi) e salvalo come .xlsx.',
    en: 'is protected by a password. Open it with the password, remove it (File › Info › Protect) and save it as .xlsx.',
  });

export type Bound =
  'bytes' | 'unzippedBytes' | 'zipEntries' | 'rows' | 'columns' | 'cells' | 'cellLength' | 'sheets';

const MEGABYTE = 1_048_576;
const number = (value: number): Text => ({
  it: value.toLocaleString('it-IT'),
  en: value.toLocaleString('en-GB'),
});
const megabytes = (value: number): Text => number(Math.ceil(value / MEGABYTE));

const SPLIT: Text = {
  it: 'Dividilo in più file e importali uno dopo l’altro.',
  en: 'Split it into several files and import them one after the other.',
};

const BOUNDS: Record<Bound, { says: (limit: Text) => Text; limit: Text }> = {
  bytes: {
    limit: megabytes(LIMITS.bytes),
    says: (l) => ({
      it: `supera ${l.it} MB. ${SPLIT.it}`,
      en: `is larger than ${l.en} MB. ${SPLIT.en}`,
    }),
  },
  unzippedBytes: {
    limit: megabytes(LIMITS.unzippedBytes),
    says: (l) => ({
      it: `una volta aperto occupa troppo spazio (al massimo ${l.it} MB, e non centinaia di volte il file). Togli fogli, immagini e formattazioni che non servono, o salvalo come CSV.`,
      en: `takes too much room once unpacked (at most ${l.en} MB, and not hundreds of times the file). Remove sheets, pictures and formats that are not needed, or save it as CSV.`,
    }),
  },
  zipEntries: {
    limit: number(LIMITS.zipEntries),
    says: (l) => ({
      it: `contiene più di ${l.it} file. Importa solo quelli con le tabelle.`,
      en: `holds more than ${l.en} files. Import only those with the tables.`,
    }),
  },
  rows: {
    limit: number(LIMITS.rows),
    says: (l) => ({
      it: `ha più di ${l.it} righe. ${SPLIT.it}`,
      en: `has more than ${l.en} rows. ${SPLIT.en}`,
    }),
  },
  columns: {
    limit: number(LIMITS.columns),
    says: (l) => ({
      it: `ha più di ${l.it} colonne. Togli quelle che non servono, o controlla il separatore delle celle.`,
      en: `has more than ${l.en} columns. Remove those that are not needed, or check the separator of the cells.`,
    }),
  },
  cells: {
    limit: number(LIMITS.cells),
    says: (l) => ({
      it: `ha più di ${l.it} celle. ${SPLIT.it}`,
      en: `has more than ${l.en} cells. ${SPLIT.en}`,
    }),
  },
  cellLength: {
    limit: number(LIMITS.cellLength),
    says: (l) => ({
      it: `ha una cella di più di ${l.it} caratteri: forse delle virgolette aperte non si chiudono più. Chiudile o togli il testo.`,
      en: `has a cell of more than ${l.en} characters: perhaps a quotation mark is opened and never closed. Close it or remove the text.`,
    }),
  },
  sheets: {
    limit: number(LIMITS.sheets),
    says: (l) => ({
      it: `ha più di ${l.it} fogli. Salva in un file solo quelli che servono.`,
      en: `has more than ${l.en} sheets. Save only those that are needed.`,
    }),
  },
};

/** Beyond a limit: 413 for what a file weighs, 422 for what it holds; codes `too-large`, `too-many-rows`, ... */
const CODES: Record<Bound, string> = {
  bytes: 'too-large',
  unzippedBytes: 'unpacks-too-large',
  zipEntries: 'too-many-entries',
  rows: 'too-many-rows',
  columns: 'too-many-columns',
  cells: 'too-many-cells-in-file',
  cellLength: 'cell-too-long',
  sheets: 'too-many-sheets',
};

export const beyond = (file: Pick<ImportFile, 'name'>, bound: Bound): InvalidInput => {
  const { says, limit } = BOUNDS[bound];
  const status = bound === 'bytes' || bound === 'unzippedBytes' ? 413 : 422;
  return refuse(file, CODES[bound], says(limit), { status });
};
