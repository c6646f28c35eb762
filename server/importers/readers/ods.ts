import type { ImportFile } from '../table.ts';
import { LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import { damaged, encrypted } from './refusals.ts';
import { readOdsContent } from './spreadsheet/ods-content.ts';
import { refuseDoctype } from './xml/refuse-doctype.ts';
import { isZip, zipDirectory } from './zip-archive/directory.ts';
import { openArchive } from './zip-archive/open-archive.ts';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** The content of the archive; of a protected one it is unreadable, and the manifest says so. */
const contentOf = (file: ImportFile): string => {
  const archive = openArchive(file);
  const manifest = archive.find('META-INF/manifest.xml');
  if (manifest !== null && archive.text(manifest).includes('encryption-data'))
    throw encrypted(file);
  const content = archive.find('content.xml');
  if (content === null) throw damaged(file);
  return archive.text(content);
};

/** A document in one XML file (`.fods`) says in its root what it is. */
const isFlat = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return head.includes('<office:document') && head.includes(SPREADSHEET);
};

const isPackage = (bytes: Uint8Array): boolean => {
  if (!isZip(bytes)) return false;
  const names = new Set(zipDirectory(bytes, LIMITS.zipEntries)?.map(({ name }) => name));
  if (!names.has('content.xml')) return false;
  // The kind of document stands unpacked at the beginning; where it does not, a spreadsheet is as likely as anything.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return head.includes(SPREADSHEET) || !head.includes('application/vnd.oasis');
};

/** OpenDocument spreadsheets, packed or flat. */
export const ods: Reader = {
  id: 'ods',
  recognises: ({ bytes }) => isPackage(bytes) || isFlat(bytes),
  read: (file) =>
    refuseDoctype(file, () => ({
      format: 'ods',
      grids: readOdsContent(
        file,
        isZip(file.bytes) ? contentOf(file) : new TextDecoder().decode(file.bytes),
      ),
      encodings: [],
    })),
};
