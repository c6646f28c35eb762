import { inPieces, type Cell, type ExportTable } from '../table.ts';
import { columnName, rowXml, STYLES } from './cells.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows by which the widths of columns are told, and the narrowest and widest, in characters. */
const MEASURED = 200;
const NARROWEST = 9;
const WIDEST = 60;
const PROSE_WIDTH = 110;

const lengthOf = (cell: Cell | undefined): number =>
  cell === null || cell === undefined
    ? 0
    : Math.max(
        ...String(cell)
          .split('\n', 20)
          .map(({ length }) => length),
      );

const widths = ({ columns, prose }: ExportTable, first: readonly (readonly Cell[])[]): string => {
  const cols = columns.map((heading, at) => {
    const longest = Math.max(lengthOf(heading), ...first.map((row) => lengthOf(row[at])));
    const width =
      prose === true && at === columns.length - 1
        ? PROSE_WIDTH
        : Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  return cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`;
};

/** The first rows, to be measured, and all of them again. */
const peek = (
  rows: ExportTable['rows'],
): { first: (readonly Cell[])[]; all: Iterable<readonly Cell[]> } => {
  const first: (readonly Cell[])[] = [];
  const source = rows[Symbol.iterator]();
  while (first.length < MEASURED) {
    const next = source.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return {
    first,
    all: (function* everything() {
      yield* first;
      for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
    })(),
  };
};

const FROZEN =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** A worksheet (ECMA-376 part 1, 18.3) in pieces. Its heading is bold, stays in sight and filters; of prose it does not. */
export function* sheetPieces(table: ExportTable, active: boolean): Generator<string> {
  const { columns, prose = false } = table;
  const { first, all } = peek(table.rows);
  const selected = active ? ' tabSelected="1"' : '';
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${selected} workbookViewId="0">${
    prose ? '' : FROZEN
  }</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${widths(table, first)}<sheetData>`;
  yield rowXml(columns, 1, STYLES.heading);
  let last = 1;
  yield* inPieces(all, (row, index) => {
    last = index + 2;
    return rowXml(row, last, prose ? STYLES.prose : STYLES.plain);
  });
  const filter =
    prose || columns.length === 0
      ? ''
      : `<autoFilter ref="A1:${columnName(columns.length - 1)}${last}"/>`;
  yield `</sheetData>${filter}</worksheet>`;
}
