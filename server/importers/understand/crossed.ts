import type { Marks } from '../../contract/imports.ts';
import { isNote, NOTE } from '../notes.ts';
import type { TableRow } from '../table.ts';
import { roleFromProse } from '../values/role-from-prose.ts';
import { readHeading } from './read-heading.ts';

/**
 * A table with organisations down and projects across (or the other way round), a mark where they meet. By its marks alone it could as
 * well be a list of organisations with the fields they work in: a person says which.
 */
interface Cells {
  columns: readonly string[];
  rows: readonly TableRow[];
}

const MARK = /^(?:x|✓|✔|☑|●|•|\*|s[iì]|yes|y|1)$/iu;
const NO_MARK = /^(?:|no|n|0|-|–|—|☐)$/iu;
/** A letter that stands for a role. */
const INITIALS: Readonly<Record<string, string>> = { c: 'capofila', l: 'lead', p: 'partner' };
/** Columns, and rows, that make a table crossed. */
const FEWEST = 2;
const LONGEST = 40;

const roleWord = (cell: string): string | null => {
  const initial = INITIALS[cell.toLowerCase()];
  if (initial !== undefined) return initial;
  return cell.length <= LONGEST && roleFromProse(cell) !== null ? cell : null;
};

const isMark = (cell: string): boolean => MARK.test(cell) || roleWord(cell) !== null;

/** Above it a heading says a field and nothing else: "Comune", where "Comune di Alba" is somebody. */
const FIELD = 0.85;
const isField = (heading: string): boolean => (readHeading(heading)[0]?.score ?? 0) >= FIELD;

/** Columns that hold nothing but marks, each more than none, below headings that say something else than a field. */
export const marksIn = ({ columns, rows }: Cells): Marks | null => {
  const candidates = columns.flatMap((heading, at) =>
    heading.startsWith('#') || isField(heading) || roleFromProse(heading) !== null
      ? []
      : [{ heading, at, marks: 0 }],
  );
  const only = new Set(candidates);
  for (const { cells } of rows) {
    for (const column of only) {
      const cell = (cells[column.at] ?? '').trim();
      if (NO_MARK.test(cell)) continue;
      if (isMark(cell)) column.marks += 1;
      else only.delete(column);
    }
    if (only.size < FEWEST) return null;
  }
  const marked = [...only].filter(({ marks }) => marks > 0).map(({ heading }) => heading);
  if (marked.length < FEWEST || rows.length < FEWEST) return null;
  return { columns: marked, stand: standFor(columns) };
};

/** The headings are organisations where the rows are projects. */
const standFor = (columns: readonly string[]): Marks['stand'] => {
  const meanings = new Set(columns.map((heading) => readHeading(heading)[0]?.meaning));
  return meanings.has('project.title') && !meanings.has('organization.name')
    ? 'organizations'
    : 'projects';
};

const HEADINGS = { projects: 'Progetto', organizations: 'Ente' };
const ROLE = 'Ruolo';
/** Row that a mark stands in, for people. */
const ROW = `${NOTE}riga`;

/** Each mark as a row of its own, numbered from `first`; what has no mark stays a row, and says so by an empty cell. */
export const uncross = (
  { columns, rows }: Cells,
  { columns: crossed, stand }: Marks,
  first: number,
): { columns: string[]; rows: TableRow[] } => {
  const marked = new Set(crossed);
  const across = columns.flatMap((heading, at) => (marked.has(heading) ? [{ heading, at }] : []));
  const kept = columns.flatMap((heading, at) =>
    marked.has(heading) || isNote(heading) ? [] : [{ heading, at }],
  );
  const told: TableRow[] = [];
  for (const { row, cells } of rows) {
    const own = kept.map(({ at }) => cells[at] ?? '');
    const add = (heading: string, role: string): void => {
      told.push({ row: first + told.length, cells: [...own, heading, role, String(row)] });
    };
    const before = told.length;
    for (const { heading, at } of across) {
      const cell = (cells[at] ?? '').trim();
      if (!NO_MARK.test(cell)) add(heading, MARK.test(cell) ? '' : (roleWord(cell) ?? cell));
    }
    if (told.length === before) add('', '');
  }
  return {
    columns: [...kept.map(({ heading }) => heading), HEADINGS[stand], ROLE, ROW],
    rows: told,
  };
};
