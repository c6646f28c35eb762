import type { Text } from '../../contract/fields.ts';
import type { ImportFile } from '../table.ts';
import type { Workbook } from '../workbook.ts';
import { csv } from './csv.ts';
import { LIMITS } from './limits.ts';
import { ods } from './ods.ts';
import type { Reader } from './reader.ts';
import { beyond, refuse } from './refusals.ts';
import { xlsx } from './xlsx.ts';
import { isZip, type ZipEntry } from './zip-archive/directory.ts';
import { openArchive, type Archive } from './zip-archive/open-archive.ts';

const TEXT_TABLE = /\.(?:csv|tsv|tab|txt)$/iu;
const WORKBOOK = /\.(?:xlsx|xlsm|ods)$/iu;
/** What systems and programs put beside the files. */
const ASIDE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/iu;
const README = /(?:^|\/)(?:readme|license|licence|leggimi|licenza)[^/]*\.txt$/iu;

/** Kinds of document that are archives too, by a file that they hold. */
const DOCUMENTS: { holds: RegExp; what: Text }[] = [
  { holds: /^word\//u, what: { it: 'un documento Word', en: 'a Word document' } },
  {
    holds: /^ppt\//u,
    what: { it: 'una presentazione PowerPoint', en: 'a PowerPoint presentation' },
  },
  {
    holds: /^xl\/workbook\.bin$/u,
    what: { it: 'una cartella di Excel binaria (XLSB)', en: 'a binary Excel workbook (XLSB)' },
  },
  {
    holds: /^Index\/.*\.iwa$|^Index\.zip$/u,
    what: { it: 'un documento Numbers o Pages', en: 'a Numbers or Pages document' },
  },
  {
    holds: /^content\.xml$/u,
    what: {
      it: 'un documento OpenDocument che non è un foglio di calcolo',
      en: 'an OpenDocument file that is no spreadsheet',
    },
  },
];

const noTableInside = (file: ImportFile, entries: readonly ZipEntry[]) => {
  const known = DOCUMENTS.find(({ holds }) => entries.some(({ name }) => holds.test(name)));
  const what = known?.what ?? {
    it: 'un archivio ZIP senza tabelle (.csv, .xlsx, .ods)',
    en: 'a ZIP archive without tables (.csv, .xlsx, .ods)',
  };
  return refuse(file, 'not-a-table', {
    it: `non è una tabella che si sappia leggere: sembra ${what.it}. Apri il documento con il suo programma, salva la tabella come .xlsx o CSV e importa quella.`,
    en: `is not a table that can be read: it looks like ${what.en}. Open the document with its own program, save the table as .xlsx or CSV and import that.`,
  });
};

const member = (archive: Archive, entry: ZipEntry): ImportFile => ({
  name: entry.name,
  bytes: archive.bytes(entry),
});

/**
 * An archive of text tables, one sheet each (our own dataset as CSV is one), or of a single workbook. What is read of each file counts
 * against the limits together.
 */
const read: Reader['read'] = (file, options): Workbook => {
  const archive = openArchive(file);
  const entries = archive.entries.filter(({ name }) => !name.endsWith('/') && !ASIDE.test(name));
  const all = entries.filter(({ name, size }) => TEXT_TABLE.test(name) && size > 0);
  const described = all.filter(({ name }) => !README.test(name));
  const tables = described.length > 0 ? described : all;
  const workbooks = entries.filter(({ name }) => WORKBOOK.test(name));
  if (tables.length === 0) {
    const [only] = workbooks;
    if (only === undefined || workbooks.length > 1) throw noTableInside(file, entries);
    const inner = member(archive, only);
    const reader = [xlsx, ods].find((each) => each.recognises(inner));
    if (reader === undefined) throw noTableInside(file, entries);
    return reader.read(inner, options);
  }
  if (tables.length > LIMITS.sheets) throw beyond(file, 'sheets');
  const books = tables.map((entry) => csv.read(member(archive, entry), options));
  let cells = 0;
  for (const row of books.flatMap(({ grids }) => grids.flatMap(({ rows }) => rows))) {
    cells += row.cells.length;
    if (cells > LIMITS.cells) throw beyond(file, 'cells');
  }
  const [first] = books;
  return {
    format: 'zip',
    grids: books.flatMap(({ grids }) => grids),
    ...(first?.encoding === undefined ? {} : { encoding: first.encoding }),
    ...(first?.delimiter === undefined ? {} : { delimiter: first.delimiter }),
    encodings: books.find(({ encodings }) => encodings.length > 0)?.encodings ?? [],
  };
};

/** Takes every ZIP archive that no other reader knows, and says why when there is no table in it. */
export const zip: Reader = { id: 'zip', recognises: ({ bytes }) => isZip(bytes), read };
