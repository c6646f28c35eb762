import { attribute, scanXml } from '../xml/scan-xml.ts';
import { dateKind, type DateKind } from './dates.ts';
import { paddedBy } from './numbers.ts';

/** Relations of a part: id -> what it points at, resolved against the folder of the part, and of which kind. */
export interface Relation {
  target: string;
  /** Last word of its type: `worksheet`, `sharedStrings`, ... the same in the strict and the transitional dialect. */
  kind: string;
}

const resolvePath = (folder: string, target: string): string => {
  const path = target.startsWith('/') ? target : `${folder}/${target}`;
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

export const readRelations = (xml: string, folder: string): Map<string, Relation> => {
  const relations = new Map<string, Relation>();
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const kind = attribute(attributes, 'Type') ?? '';
      relations.set(attribute(attributes, 'Id') ?? '', {
        target: resolvePath(folder, attribute(attributes, 'Target') ?? ''),
        kind: kind.slice(kind.lastIndexOf('/') + 1),
      });
    },
  });
  return relations;
};

export interface WorkbookPart {
  is1904: boolean;
  sheets: { name: string; hidden: boolean; relation: string }[];
}

export const readWorkbookPart = (xml: string): WorkbookPart => {
  const part: WorkbookPart = { is1904: false, sheets: [] };
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') {
        part.is1904 = ['1', 'true', 'on'].includes(attribute(attributes, 'date1904') ?? '');
      } else if (name === 'sheet') {
        part.sheets.push({
          name: attribute(attributes, 'name') ?? '',
          hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
          relation: attribute(attributes, 'id') ?? '',
        });
      }
    },
  });
  return part;
};

/** How the cells of a style show their numbers. */
export interface CellStyle {
  date: DateKind | null;
  /** Digits at least, filled with zeros on the left. */
  padded: number;
}

export const readStyles = (xml: string): CellStyle[] => {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let isInCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        codes.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        );
      } else if (name === 'cellXfs') {
        isInCells = true;
      } else if (name === 'xf' && isInCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push({ date: dateKind(id, codes.get(id)), padded: paddedBy(codes.get(id)) });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
};

const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** Characters that XML cannot hold are written `_x000D_`. */
export const unescapeText = (text: string): string =>
  (text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  ).replace(/\r\n?/gu, '\n');

/** The strings that cells refer to; formats within a string are left out, and so is how to pronounce it. */
export const readSharedStrings = (xml: string): string[] => {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let phonetic = 0;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapeText(current));
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') isText = false;
    },
  });
  return strings;
};
