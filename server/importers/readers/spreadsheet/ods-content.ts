import type { Grid } from '../../workbook.ts';
import type { ImportFile } from '../../table.ts';
import { LIMITS } from '../limits.ts';
import { beyond } from '../refusals.ts';
import { attribute, scanXml } from '../xml/scan-xml.ts';
import { numberText } from './numbers.ts';
import { buildSheet, type CellBudget, type SheetBuilder } from './sheet-builder.ts';

const TIME = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/u;

/** `PT12H30M00S` -> `12:30`. */
const timeText = (duration: string): string => {
  const [, hours = '0', minutes = '0', seconds = '0'] = TIME.exec(duration) ?? [];
  const clock = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
  return Number(seconds) === 0 ? clock : `${clock}:${seconds.padStart(2, '0')}`;
};

/** `2021-04-03T10:30:00` -> `2021-04-03 10:30`; a midnight is left out. */
const momentText = (value: string): string => {
  const [date = '', time = ''] = value.split('T');
  const clock = time
    .replace(/[.,]\d+$/u, '')
    .replace(/Z$/u, '')
    .replace(/:00$/u, '');
  return clock === '' || clock === '00:00' ? date : `${date} ${clock}`;
};

/** A number whose text only adds zeros on the left is a code: the text is meant. */
const numberOrCode = (value: string, shown: string): string => {
  const isCode = /^0\d+$/u.test(shown) && Number(shown) === Number(value);
  return isCode ? shown : numberText(value);
};

const cellText = (attributes: string, shown: string): string => {
  switch (attribute(attributes, 'value-type') ?? 'string') {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberOrCode(attribute(attributes, 'value') ?? '', shown);
    case 'date':
      return momentText(attribute(attributes, 'date-value') ?? shown);
    case 'time':
      return timeText(attribute(attributes, 'time-value') ?? '');
    case 'boolean':
      return attribute(attributes, 'boolean-value') === 'true' ? 'true' : 'false';
    default:
      return shown === '' ? (attribute(attributes, 'string-value') ?? '') : shown;
  }
};

const repeats = (attributes: string, name: string): number =>
  Math.max(1, Number(attribute(attributes, name) ?? 1) || 1);

interface OpenCell {
  attributes: string;
  isCovered: boolean;
  paragraphs: string[];
}

/** The sheets of an OpenDocument spreadsheet, from its content. Errors: those of `buildSheet`, `too-many-sheets`. O(characters). */
export const readOdsContent = (file: ImportFile, xml: string): Grid[] => {
  const hiddenStyles = new Set<string>();
  const grids: Grid[] = [];
  const budget: CellBudget = { left: LIMITS.cells };
  let style = '';
  let sheet: SheetBuilder | null = null;
  let depth = 0;
  let row = 0;
  let rowRepeats = 1;
  let rowCells: { from: number; to: number; value: string }[] = [];
  let column = 0;
  let cell: OpenCell | null = null;
  let note = 0;
  let paragraph: string | null = null;

  const openTable = (attributes: string): void => {
    depth += 1;
    if (depth > 1) return;
    if (grids.length >= LIMITS.sheets) throw beyond(file, 'sheets');
    const name = attribute(attributes, 'name') ?? '';
    const hidden = hiddenStyles.has(attribute(attributes, 'style-name') ?? '');
    sheet = buildSheet(file, { name, hidden }, budget);
    row = 0;
  };

  const closeTable = (): void => {
    depth -= 1;
    if (depth > 0 || sheet === null) return;
    grids.push(sheet.finish());
    sheet = null;
  };

  const closeCell = (): void => {
    if (cell === null) return;
    const { attributes, isCovered, paragraphs } = cell;
    const times = repeats(attributes, 'number-columns-repeated');
    const value = isCovered ? '' : cellText(attributes, paragraphs.join('\n'));
    if (value !== '') {
      rowCells.push({ from: column, to: column + times, value });
      const across = repeats(attributes, 'number-columns-spanned');
      const down = repeats(attributes, 'number-rows-spanned');
      if (across > 1 || down > 1) {
        const top = row + 1;
        sheet?.merge({ top, left: column, bottom: top + down - 1, right: column + across - 1 });
      }
    }
    column += times;
    cell = null;
  };

  const closeRow = (): void => {
    if (rowCells.length > 0 && rowRepeats > LIMITS.rows) throw beyond(file, 'rows');
    for (let repeat = 1; repeat <= rowRepeats && rowCells.length > 0; repeat += 1) {
      for (const { from, to, value } of rowCells) {
        if (to > LIMITS.columns) throw beyond(file, 'columns');
        for (let at = from; at < to; at += 1) sheet?.put(row + repeat, at, value);
      }
    }
    row += rowRepeats;
  };

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'table') openTable(attributes);
      else if (name === 'style') style = attribute(attributes, 'name') ?? '';
      else if (name === 'table-properties') {
        if (attribute(attributes, 'display') === 'false') hiddenStyles.add(style);
      } else if (depth !== 1) return;
      else if (name === 'table-row') {
        rowRepeats = repeats(attributes, 'number-rows-repeated');
        rowCells = [];
        column = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = { attributes, isCovered: name === 'covered-table-cell', paragraphs: [] };
      } else if (name === 'annotation') note += 1;
      else if (note > 0 || cell === null) return;
      else if (name === 'p' || name === 'h') paragraph = '';
      else if (paragraph === null) return;
      else if (name === 's') paragraph += ' '.repeat(Math.min(100, repeats(attributes, 'c')));
      else if (name === 'tab') paragraph += '\t';
      else if (name === 'line-break') paragraph += '\n';
    },
    text: (text) => {
      if (paragraph !== null && note === 0) paragraph += text.replace(/[ \t\r\n]+/gu, ' ');
    },
    close: (name) => {
      if (name === 'table') closeTable();
      else if (depth !== 1) return;
      else if (name === 'table-row') closeRow();
      else if (name === 'table-cell' || name === 'covered-table-cell') closeCell();
      else if (name === 'annotation') note -= 1;
      else if ((name === 'p' || name === 'h') && note === 0 && paragraph !== null) {
        cell?.paragraphs.push(paragraph);
        paragraph = null;
      }
    },
  });
  return grids;
};
