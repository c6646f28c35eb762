import { cleanCell } from '../clean-cell.ts';
import { isNote } from '../notes.ts';
import type { Sections, TableRow } from '../table.ts';
import type { GridRow } from '../workbook.ts';
import { isKnown } from './header-row.ts';

export interface Sectioned {
  columns: string[];
  rows: TableRow[];
  /** Null when there are none. */
  sections: Sections | null;
}

const LABELLED = /^([^:]{2,40}):\s*(\S.*)$/su;
/** Titles that make sections; a single one is rather a title of the whole. */
const FEWEST = 2;

/** What a row says when it says one thing only; merged cells repeat it. Most rows say a second thing in their second cell. */
const onlyText = (cells: readonly string[]): string | null => {
  let only = '';
  for (const raw of cells) {
    const cell = raw.trim();
    if (cell === '') continue;
    if (only !== '' && cell !== only) return null;
    only = cell;
  }
  return only === '' || isNote(only) ? null : only;
};

/** Whether a row says what the header says. */
const repeats = (header: GridRow): ((row: GridRow) => boolean) => {
  const headings = header.cells.map(cleanCell);
  return ({ cells }) =>
    cells.length <= headings.length &&
    headings.every((heading, at) => cleanCell(cells[at] ?? '') === heading);
};

interface Title {
  label: string | null;
  text: string;
}

/** A title by its words, "Progetto: Orti", or by standing right above a header. */
const titleOf = (
  row: GridRow,
  next: GridRow | undefined,
  isHeader: (row: GridRow) => boolean,
): Title | null => {
  const text = onlyText(row.cells);
  if (text === null) return null;
  const [, label = '', rest = ''] = LABELLED.exec(text) ?? [];
  if (rest !== '' && isKnown(label)) return { label: label.trim(), text: rest.trim() };
  return next !== undefined && isHeader(next) ? { label: null, text } : null;
};

/**
 * A table in sections, as reports print it: "Progetto: Orti urbani" in a row of its own, the header perhaps once more, and the rows of
 * that section below. What the titles say becomes a column, and a header that comes again is no row. `rows` are those of the sheet from its first to the last that counts, `header` is among
 * them.
 */
export const inSections = (
  columns: readonly string[],
  header: GridRow,
  rows: readonly GridRow[],
): Sectioned => {
  const start = rows.indexOf(header);
  const isHeader = repeats(header);
  const body = rows.slice(start + 1).filter((row) => !isHeader(row));
  const titles = new Map<GridRow, Title>();
  for (const [at, row] of rows.entries()) {
    const title = at < start - 1 ? null : titleOf(row, rows[at + 1], isHeader);
    if (title !== null) titles.set(row, title);
  }
  const found = [...titles.values()];
  const [first] = titles.keys();
  const label = found[0]?.label ?? null;
  const areSections =
    columns.length > 1 &&
    found.length >= FEWEST &&
    found.length * 2 <= body.length &&
    found.every((each) => each.label === label);
  if (first === undefined || !areSections)
    return { columns: [...columns], rows: body, sections: null };
  const heading = label === null || columns.includes(label) ? `#${columns.length + 1}` : label;
  let current = '';
  const told: TableRow[] = [];
  for (const [at, row] of rows.entries()) {
    const title = titles.get(row);
    if (title !== undefined) current = title.text;
    else if (at > start && !isHeader(row)) {
      const own = columns.map((_, column) => row.cells[column] ?? '');
      told.push({ row: row.row, cells: [...own, current, ...row.cells.slice(columns.length)] });
    }
  }
  return {
    columns: [...columns, heading],
    rows: told,
    sections: { heading, count: found.length, row: told[0]?.row ?? first.row },
  };
};
