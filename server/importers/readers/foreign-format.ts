import type { Text } from '../../contract/fields.ts';
import type { ImportFile } from '../table.ts';
import type { ReadingOptions } from '../workbook.ts';
import { encrypted, refuse } from './refusals.ts';
import { wideEncoding } from './text/decode.ts';

/** A kind of file that people hand over for a table, told by its first bytes (as Latin-1, lower case, blanks skipped). */
interface ForeignFormat {
  code: 'not-a-table' | 'old-workbook';
  is: (head: string) => boolean;
  what: Text;
  /** What to do with it. */
  wayOut: Text;
}

const startsWith =
  (...beginnings: string[]) =>
  (head: string): boolean =>
    beginnings.some((each) => head.startsWith(each));

const SAVE: Text = {
  it: 'Aprilo con il suo programma, salvalo come .xlsx o CSV (UTF-8) e importa quello.',
  en: 'Open it with its own program, save it as .xlsx or CSV (UTF-8) and import that.',
};
const COPY_TABLE: Text = {
  it: 'Chiedi la tabella in .xlsx o CSV a chi lo ha fatto, oppure copiala in un foglio di calcolo e salvala come .xlsx.',
  en: 'Ask whoever made it for the table as .xlsx or CSV, or copy it into a spreadsheet and save that as .xlsx.',
};

const FORMATS: ForeignFormat[] = [
  {
    code: 'old-workbook',
    is: startsWith(
      '\u00d0\u00cf\u0011\u00e0',
      '\u00f0\u00ef\u0011\u00e0',
      '\t\b',
      '\t\u0002\u0006',
    ),
    what: { it: 'un vecchio documento Office (XLS, DOC)', en: 'an old Office document (XLS, DOC)' },
    wayOut: {
      it: 'Aprilo con Excel o LibreOffice, scegli «Salva con nome», salvalo come .xlsx e importa quello.',
      en: 'Open it with Excel or LibreOffice, choose "Save as", save it as .xlsx and import that.',
    },
  },
  {
    code: 'not-a-table',
    is: startsWith('%pdf'),
    what: { it: 'un documento PDF', en: 'a PDF document' },
    wayOut: COPY_TABLE,
  },
  {
    code: 'not-a-table',
    is: startsWith('<!doctype html', '<html', '<table'),
    what: { it: 'una pagina web (HTML)', en: 'a web page (HTML)' },
    wayOut: SAVE,
  },
  {
    code: 'not-a-table',
    is: startsWith('<?xml', '<!doctype', '<svg'),
    what: { it: 'un documento XML', en: 'an XML document' },
    wayOut: SAVE,
  },
  {
    code: 'not-a-table',
    is: startsWith('{\\rtf'),
    what: { it: 'un documento RTF', en: 'an RTF document' },
    wayOut: SAVE,
  },
  {
    code: 'not-a-table',
    is: startsWith('pk\u0003\u0004', 'pk\u0005\u0006'),
    what: { it: 'un archivio ZIP', en: 'a ZIP archive' },
    wayOut: SAVE,
  },
  {
    code: 'not-a-table',
    is: startsWith('\u0089png', '\u00ff\u00d8\u00ff', 'gif8', 'riff', 'ii*\u0000', 'mm\u0000*'),
    what: { it: 'un’immagine', en: 'a picture' },
    wayOut: COPY_TABLE,
  },
  {
    code: 'not-a-table',
    is: startsWith('\u001f\u008b', 'rar!', '7z\u00bc\u00af', 'bzh', '\u00fd7zxz'),
    what: { it: 'un archivio compresso', en: 'a compressed archive' },
    wayOut: {
      it: 'Estrai il file che contiene e importa quello.',
      en: 'Extract the file that it holds and import that.',
    },
  },
];

const HEAD = 4_096;
/** More than one control character in so many bytes, tabs and line ends left out, is no text. */
const BYTES_PER_CONTROL = 100;

const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);

/** UTF-16 has zeros all over; a byte order mark, the zeros themselves, or the mapping, says that it is. */
const isWide = (bytes: Uint8Array, options: ReadingOptions): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  options.encoding?.startsWith('utf-16') === true ||
  wideEncoding(bytes) !== null;

const isBinary = (bytes: Uint8Array, options: ReadingOptions): boolean => {
  if (isWide(bytes, options)) return false;
  const head = bytes.subarray(0, HEAD);
  return bytes.includes(0) || head.filter(isControl).length * BYTES_PER_CONTROL > head.length;
};

const headOf = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 512))
    .replace(/^(?:ï»¿)?[ \r\n]+/u, '')
    .replace(/^ï»¿/u, '')
    .toLowerCase();

const BINARY: Omit<ForeignFormat, 'is'> = {
  code: 'not-a-table',
  what: { it: 'un file binario', en: 'a binary file' },
  wayOut: SAVE,
};

/** What a file is when it is no text table; null when it may be one. */
export const foreignFormat = (
  bytes: Uint8Array,
  options: ReadingOptions,
): Omit<ForeignFormat, 'is'> | null => {
  const head = headOf(bytes);
  const known = FORMATS.find((each) => each.is(head));
  return known ?? (isBinary(bytes, options) ? BINARY : null);
};

/** A new workbook with a password is wrapped in an old kind of document, with a stream of this name in it (UTF-16). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const isEncryptedPackage = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 &&
  bytes[1] === 0xcf &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM);

/** Throws `encrypted-file`, `not-a-table` or `old-workbook` (422), naming the file, what it seems to be and what to do. */
export const refuseForeignFormat = (file: ImportFile, options: ReadingOptions): never => {
  if (isEncryptedPackage(file.bytes)) throw encrypted(file);
  const { code, what, wayOut } = foreignFormat(file.bytes, options) ?? BINARY;
  throw refuse(file, code, {
    it: `non è una tabella che si sappia leggere: sembra ${what.it}. ${wayOut.it}`,
    en: `is not a table that can be read: it looks like ${what.en}. ${wayOut.en}`,
  });
};
