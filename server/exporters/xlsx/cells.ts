import type { Cell } from '../table.ts';

/** Numbers of the styles in `parts.ts`. */
export const STYLES = { plain: 0, heading: 1, prose: 2 } as const;
export type Style = (typeof STYLES)[keyof typeof STYLES];

/** The most characters that Excel takes in a cell. */
const LONGEST_CELL = 32_767;

/** Column 0 is A, 26 is AA. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** Characters that XML 1.0 cannot hold, and texts that already look like one written by its number. */
// oxlint-disable-next-line no-control-regex -- they are what it is about
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/g;
const MARKUP = /[&<>"]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const byNumber = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text within an element or attribute; what XML has no way for is written by number, as ECMA-376 part 1, 22.9.2.19 has it. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, byNumber)
    .replace(MARKUP, (character) => ENTITIES[character] ?? '');

const stringCell = (at: string, text: string): string =>
  `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_CELL))}</t></is></c>`;

/** A cell, or nothing for an empty one. A text is always a text: it is never a formula. */
const cellXml = (cell: Cell, column: number, row: number, style: Style): string => {
  const at = `r="${columnName(column)}${row}"${style === STYLES.plain ? '' : ` s="${style}"`}`;
  if (typeof cell === 'string') return stringCell(at, cell);
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return cell === null || !Number.isFinite(cell) ? '' : `<c ${at}><v>${cell}</v></c>`;
};

/** `row` counts from 1, as spreadsheets do. */
export const rowXml = (cells: readonly Cell[], row: number, style: Style): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, column, row, style)).join('')}</row>`;
