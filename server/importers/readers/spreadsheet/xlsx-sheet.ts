import { attribute, scanXml } from '../xml/scan-xml.ts';
import { dateText } from './dates.ts';
import { numberText } from './numbers.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import { unescapeText, type CellStyle } from './xlsx-parts.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  strings: readonly string[];
  styles: readonly CellStyle[];
  is1904: boolean;
}

/** `AB12` -> column 27 (from 0), row 12; the row is 0 when it is not said. */
export const parseReference = (reference: string): { row: number; column: number } => {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32;
    if (code === 4) continue;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return { column: column - 1, row: Number(reference.slice(at).replace('$', '')) || 0 };
};

interface Cell {
  row: number;
  column: number;
  type: string;
  style: number;
}

const cellText = (cell: Cell, value: string, { strings, styles, is1904 }: SheetContext): string => {
  switch (cell.type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' || value === 'true' ? 'true' : 'false';
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00(?::00(?:\.0+)?)?Z?$/u, '');
    case 'e':
    case 'str':
    case 'inlineStr':
      return unescapeText(value);
    default: {
      const style = styles[cell.style];
      const date = style?.date ?? null;
      const moment = date === null ? null : dateText(Number(value), date, is1904);
      if (moment !== null) return moment;
      const number = numberText(value);
      return style !== undefined && /^\d+$/u.test(number)
        ? number.padStart(style.padded, '0')
        : number;
    }
  }
};

/** Reads one worksheet into a builder. Formulas give the value that was saved with them. O(characters). */
export const readSheet = (xml: string, context: SheetContext, sheet: SheetBuilder): void => {
  let row = 0;
  let column = -1;
  let cell: Cell | null = null;
  let value = '';
  let inline = '';
  let hasFormula = false;
  let taking: 'value' | 'inline' | null = null;
  let phonetic = 0;

  const openCell = (attributes: string): void => {
    const reference = attribute(attributes, 'r');
    const at = reference === null ? null : parseReference(reference);
    column = at === null || at.column < 0 ? column + 1 : at.column;
    cell = {
      row: at === null || at.row === 0 ? row : at.row,
      column,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? -1),
    };
    value = '';
    inline = '';
    hasFormula = false;
  };

  const closeCell = (): void => {
    if (cell === null) return;
    // Both may be there; which one is meant, the type says.
    const meant = cell.type === 'inlineStr' ? inline || value : value || inline;
    if (meant !== '') sheet.put(cell.row, cell.column, cellText(cell, meant, context));
    else if (hasFormula && cell.type !== 'str') sheet.note(cell.row, 'formula-without-value');
    cell = null;
  };

  const openMerge = (attributes: string): void => {
    const [from = '', to = from] = (attribute(attributes, 'ref') ?? '').split(':');
    const first = parseReference(from);
    const last = parseReference(to);
    sheet.merge({ top: first.row, left: first.column, bottom: last.row, right: last.column });
  };

  scanXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'row': {
          const said = attribute(attributes, 'r');
          row = said === null ? row + 1 : Number(said);
          column = -1;
          break;
        }
        case 'c':
          openCell(attributes);
          break;
        case 'v':
          taking = cell === null ? null : 'value';
          break;
        case 't':
          taking = cell === null || phonetic > 0 ? null : 'inline';
          break;
        case 'rPh':
          phonetic += 1;
          break;
        case 'f':
          hasFormula = true;
          break;
        case 'mergeCell':
          openMerge(attributes);
          break;
        default:
      }
    },
    text: (text) => {
      if (taking === 'value') value += text;
      else if (taking === 'inline') inline += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') taking = null;
      else if (name === 'c') closeCell();
      else if (name === 'rPh') phonetic -= 1;
    },
  });
};
