import type { Text } from '../../contract/fields.ts';
import type { Mapping } from '../../contract/imports.ts';
import { InvalidInput } from '../../errors.ts';
import type { ImportFile } from '../table.ts';

interface ForeignFormat {
  is: (head: string) => boolean;
  what: Text;
}

const startsWith =
  (...beginnings: string[]) =>
  (head: string): boolean =>
    beginnings.some((each) => head.startsWith(each));

const SAVE_AS_CSV: Text = {
  it: 'Aprilo con il suo programma, salvalo come CSV (UTF-8) e importa quello.',
  en: 'Open it with its own program, save it as CSV (UTF-8) and import that.',
};

/** Formats that people hand over for a table, by their first bytes (read as Latin-1, lower case, blanks skipped). */
const FORMATS: ForeignFormat[] = [
  {
    is: startsWith('pk\u0003\u0004', 'pk\u0005\u0006'),
    what: {
      it: 'una cartella di lavoro (XLSX, ODS) o un archivio ZIP',
      en: 'a workbook (XLSX, ODS) or a ZIP archive',
    },
  },
  {
    is: startsWith('\u00d0\u00cf\u0011\u00e0', '\u00f0\u00ef\u0011\u00e0'),
    what: { it: 'un vecchio documento Office (XLS, DOC)', en: 'an old Office document (XLS, DOC)' },
  },
  { is: startsWith('%pdf'), what: { it: 'un documento PDF', en: 'a PDF document' } },
  {
    is: startsWith('<!doctype html', '<html'),
    what: { it: 'una pagina web (HTML)', en: 'a web page (HTML)' },
  },
  { is: startsWith('<?xml'), what: { it: 'un documento XML', en: 'an XML document' } },
  { is: startsWith('{\\rtf'), what: { it: 'un documento RTF', en: 'an RTF document' } },
];

const HEAD = 4_096;
/** More than one control character in so many bytes, tabs and line ends left out, is no text. */
const BYTES_PER_CONTROL = 100;

const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);

/** UTF-16 has zeros all over; a byte order mark, or the mapping, says that it is. */
const isWide = (bytes: Uint8Array, mapping: Mapping | null): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  mapping?.encoding?.startsWith('utf-16') === true;

const isBinary = (bytes: Uint8Array, mapping: Mapping | null): boolean => {
  if (isWide(bytes, mapping)) return false;
  const head = bytes.subarray(0, HEAD);
  return bytes.includes(0) || head.filter(isControl).length * BYTES_PER_CONTROL > head.length;
};

const headOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 512))
    .replace(/^(?:ï»¿)?\s+/u, '')
    .replace(/^ï»¿/u, '')
    .toLowerCase();

/** What a file is when it is no text table; null when it may be one. */
export const foreignFormat = (bytes: Uint8Array, mapping: Mapping | null): Text | null => {
  const head = headOf(bytes);
  const known = FORMATS.find((each) => each.is(head));
  if (known !== undefined) return known.what;
  return isBinary(bytes, mapping) ? { it: 'un file binario', en: 'a binary file' } : null;
};

/** Throws `not-a-table` (422), naming the file, what it seems to be and what to do. */
export const refuseForeignFormat = (file: ImportFile, mapping: Mapping): never => {
  const what = foreignFormat(file.bytes, mapping) ?? {
    it: 'un file di tipo sconosciuto',
    en: 'a file of unknown type',
  };
  throw new InvalidInput(
    'not-a-table',
    {
      it: `«${file.name}» non è una tabella CSV: sembra ${what.it}. ${SAVE_AS_CSV.it}`,
      en: `"${file.name}" is not a CSV table: it looks like ${what.en}. ${SAVE_AS_CSV.en}`,
    },
    { status: 422 },
  );
};
