import type { Grid } from '../workbook.ts';
import type { ImportFile } from '../table.ts';
import { LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import { beyond, damaged } from './refusals.ts';
import { buildSheet } from './spreadsheet/sheet-builder.ts';
import {
  readRelations,
  readSharedStrings,
  readStyles,
  readWorkbookPart,
  type Relation,
} from './spreadsheet/xlsx-parts.ts';
import { readSheet } from './spreadsheet/xlsx-sheet.ts';
import { refuseDoctype } from './xml/refuse-doctype.ts';
import { isZip, zipDirectory } from './zip-archive/directory.ts';
import { openArchive, type Archive } from './zip-archive/open-archive.ts';

const USUAL_PLACE = 'xl/workbook.xml';

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const relationsOf = (archive: Archive, path: string): Map<string, Relation> => {
  const folder = folderOf(path);
  const name = path.slice(folder.length === 0 ? 0 : folder.length + 1);
  const entry = archive.find(`${folder}/_rels/${name}.rels`);
  return entry === null ? new Map() : readRelations(archive.text(entry), folder);
};

const partText = (archive: Archive, relations: Iterable<Relation>, kind: string): string => {
  for (const relation of relations) {
    const entry = relation.kind === kind ? archive.find(relation.target) : null;
    if (entry !== null) return archive.text(entry);
  }
  return '';
};

const readSheets = (file: ImportFile, archive: Archive): Grid[] => {
  const root = archive.find('_rels/.rels');
  const roots = root === null ? [] : [...readRelations(archive.text(root), '').values()];
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.target ?? USUAL_PLACE;
  const book = archive.find(main) ?? archive.find(USUAL_PLACE);
  if (book === null) throw damaged(file);
  const { sheets, is1904 } = readWorkbookPart(archive.text(book));
  if (sheets.length > LIMITS.sheets) throw beyond(file, 'sheets');
  const relations = relationsOf(archive, book.name);
  const context = {
    is1904,
    strings: readSharedStrings(partText(archive, relations.values(), 'sharedStrings')),
    styles: readStyles(partText(archive, relations.values(), 'styles')),
  };
  const budget = { left: LIMITS.cells };
  return sheets.flatMap(({ name, hidden, relation }) => {
    const part = relations.get(relation);
    const entry = part?.kind === 'worksheet' ? archive.find(part.target) : null;
    if (entry === null) return [];
    const sheet = buildSheet(file, { name, hidden }, budget);
    readSheet(archive.text(entry), context, sheet);
    return [sheet.finish()];
  });
};

/** Office Open XML workbooks, with or without macros, transitional or strict. Chart sheets are left out. */
export const xlsx: Reader = {
  id: 'xlsx',
  recognises: ({ bytes }) =>
    isZip(bytes) &&
    (zipDirectory(bytes, LIMITS.zipEntries)?.some(({ name }) =>
      /(?:^|\/)workbook\.xml$/iu.test(name),
    ) ??
      false),
  read: (file) =>
    refuseDoctype(file, () => ({
      format: 'xlsx',
      grids: readSheets(file, openArchive(file)),
      encodings: [],
    })),
};
