import type { Dataset } from '../../contract/dataset.ts';
import {
  mapping as mappingSchema,
  type ImportPreview,
  type KeptMapping,
  type Mapping,
} from '../../contract/imports.ts';
import { InvalidInput } from '../../errors.ts';
import { cleanCell } from '../clean-cell.ts';
import { nearest } from '../nearest.ts';
import { isNote, isNoteRow } from '../notes.ts';
import type { FullMapping } from '../plan.ts';
import type { Reading, Table } from '../table.ts';
import type { Grid, Workbook } from '../workbook.ts';
import { marksIn, uncross } from './crossed.ts';
import { findLayout, type Layout } from './find-layout.ts';
import { guessColumns, type Guessed } from './guess-columns.ts';
import type { Guess } from './guess.ts';
import { inSections } from './sections.ts';
import { proposeSplit } from './split-proposal.ts';

/** A workbook as one table whose columns have a meaning. */
export interface Understood {
  table: Table;
  /** With everything that was guessed or detected filled in. */
  mapping: FullMapping;
  guesses: Guess[];
  sheets: ImportPreview['sheets'];
  /** Name of the kept mapping that was applied. */
  kept: string | null;
}

interface Read {
  grid: Grid;
  layout: Layout;
  table: Table;
  guessed: Guessed;
  /** How good a choice this sheet is. */
  worth: number;
}

const NOTHING_SAID: Mapping = mappingSchema.parse({});
const HIDDEN = 0.05;
/** A sheet that says who is in which project is worth more than a mere list of those named on it. */
const TIES = 2;

const tableOf = (workbook: Workbook, grid: Grid, layout: Layout, given: Mapping): Table => {
  const first = layout.headerRow + layout.headerRows;
  const last = layout.lastRow ?? Number.POSITIVE_INFINITY;
  const reading: Reading = {
    ...(workbook.grids.length > 1 ? { sheet: grid.name } : {}),
    headerRow: layout.headerRow,
    ...(layout.headerRows > 1 ? { headerRows: layout.headerRows } : {}),
    ...(layout.lastRow === null ? {} : { lastRow: layout.lastRow }),
    ...(workbook.encoding === undefined ? {} : { encoding: workbook.encoding }),
    ...(workbook.delimiter === undefined ? {} : { delimiter: workbook.delimiter }),
  };
  const rows = grid.rows.filter(({ row, cells }) => row <= last && !isNoteRow(cells));
  const header = rows.find(({ row }) => row === layout.headerRow);
  const body = { columns: layout.columns, rows: rows.filter(({ row }) => row >= first) };
  // A header over two rows is not printed again and again.
  const told =
    header === undefined || layout.headerRows > 1
      ? { ...body, sections: null }
      : inSections(layout.columns, header, rows);
  const marks = marksIn(told);
  const wanted = new Set(given.crossed);
  const crossed = marks?.columns.filter((heading) => wanted.has(heading)) ?? [];
  if (marks !== null && crossed.length > 0)
    return {
      ...uncross(told, { ...marks, columns: crossed }, first),
      marks,
      reading: { ...reading, crossed },
      oddities: [],
    };
  return {
    ...told,
    marks,
    reading,
    oddities: grid.oddities.filter(({ row }) => row >= layout.headerRow && row <= last),
  };
};

const hasColumns = ({ columns }: Mapping): boolean => Object.keys(columns).length > 0;

/** Named headings that a sheet has, 0 to 1. */
const namedShare = ({ columns }: Mapping, table: Table): number => {
  const present = new Set(table.columns);
  const named = Object.keys(columns).map(cleanCell);
  return named.filter((heading) => present.has(heading)).length / Math.max(1, named.length);
};

const readGrid = (
  workbook: Workbook,
  grid: Grid,
  given: Mapping,
  dataset: Dataset,
): Read | null => {
  const layout = findLayout(grid, given);
  if (layout === null) return null;
  const table = tableOf(workbook, grid, layout, given);
  const guessed = guessColumns(table, dataset.territories, given.shape ?? null, grid.name);
  const sure = hasColumns(given) ? namedShare(given, table) : guessed.confidence;
  const size = Math.log2(2 + table.rows.length);
  const breadth = Object.keys(guessed.columns).length;
  const targets = new Set(Object.values(guessed.columns).flat());
  const tells = targets.has('organization.name') && targets.has('project.title') ? TIES : 1;
  return {
    grid,
    layout,
    table,
    guessed,
    worth: (sure + 0.01) * size * (1 + breadth / 20) * tells * (grid.hidden ? HIDDEN : 1),
  };
};

const unknownSheet = (wanted: string, grids: readonly Grid[]): InvalidInput => {
  const names = grids.map(({ name }) => name);
  const [likely] = nearest(wanted, names, 1);
  const list = names.map((name) => `«${name}»`).join(', ');
  return new InvalidInput(
    'unknown-sheet',
    {
      it: `Il foglio «${wanted}» non è nel file.${likely === undefined ? '' : ` Forse «${likely}».`} Fogli: ${list}.`,
      en: `The sheet "${wanted}" is not in the file.${likely === undefined ? '' : ` Perhaps "${likely}".`} Sheets: ${list}.`,
    },
    { status: 422 },
  );
};

const noTable = (row: number | null): InvalidInput =>
  row === null
    ? new InvalidInput(
        'empty-file',
        {
          it: 'Il file non ha celle scritte. Controlla di aver scelto il file giusto.',
          en: 'The file has no filled cells. Check that it is the right file.',
        },
        { status: 422 },
      )
    : new InvalidInput(
        'no-rows',
        {
          it: `Non ci sono righe sotto l’intestazione (riga ${row}). Se l’intestazione sta altrove, indicala in "headerRow".`,
          en: `There are no rows below the header (row ${row}). If the header is elsewhere, name it in "headerRow".`,
        },
        { status: 422 },
      );

const oneColumn = (): InvalidInput =>
  new InvalidInput(
    'one-column',
    {
      it: 'Il file ha una sola colonna, ma la mappatura ne vuole di più. Controlla che le celle siano separate da ; , tabulazione o | e indica il separatore in "delimiter".',
      en: 'The file has only one column, but the mapping wants more. Check that cells are separated by ; , tab or | and name the separator in "delimiter".',
    },
    { status: 422 },
  );

const chooseSheet = (workbook: Workbook, given: Mapping, dataset: Dataset): Read => {
  const { sheet } = given;
  const grids =
    sheet === undefined
      ? workbook.grids.filter(({ name }) => !isNote(name))
      : workbook.grids.filter(({ name }) => name === sheet);
  if (grids.length === 0 && sheet !== undefined) throw unknownSheet(sheet, workbook.grids);
  const read = grids.flatMap((grid) => readGrid(workbook, grid, given, dataset) ?? []);
  const [best] = read.toSorted((a, b) => b.worth - a.worth);
  if (best === undefined) throw noTable(null);
  if (best.table.columns.length === 1 && Object.keys(given.columns).length > 1) throw oneColumn();
  if (best.table.rows.length === 0) throw noTable(best.layout.headerRow);
  return best;
};

const asKey = (columns: readonly string[]): string =>
  columns
    .filter((column) => !isNote(column))
    .toSorted()
    .join('\u0000');

/** The kept mapping made for a table with the same columns, whatever their order; letters say nothing of what a table holds. */
const keptFor = (table: Table, kept: readonly KeptMapping[]): KeptMapping | null => {
  if (table.reading.headerRow === 0) return null;
  const columns = asKey(table.columns);
  return kept.find((each) => asKey(each.columns.map(cleanCell)) === columns) ?? null;
};

/** The sheet as it is read, and the kept mapping that suits it: also one that makes rows of marks, unless the person said of them. */
const chooseKept = (
  workbook: Workbook,
  wanted: Mapping,
  dataset: Dataset,
  kept: readonly KeptMapping[],
): { read: Read; known: KeptMapping | null } => {
  const read = chooseSheet(workbook, wanted, dataset);
  if (hasColumns(wanted)) return { read, known: null };
  const known = keptFor(read.table, kept);
  if (known !== null || wanted.crossed !== undefined || !read.table.marks) return { read, known };
  for (const each of kept) {
    const { crossed = [] } = each.mapping;
    if (crossed.length === 0) continue;
    const again = chooseSheet(workbook, { ...wanted, crossed }, dataset);
    if (keptFor(again.table, [each]) !== null) return { read: again, known: each };
  }
  return { read, known: null };
};

const SAID = { it: 'lo dice la mappatura', en: 'the mapping says so' };
const keptReason = (name: string) => ({
  it: `come nello schema «${name}»`,
  en: `as in the scheme "${name}"`,
});

/** What is said of each column, with what else it might be. */
const asSaid = (guesses: readonly Guess[], said: Mapping, kept: string | null): Guess[] => {
  const targets = new Map(
    Object.entries(said.columns).map(([heading, target]) => [cleanCell(heading), target]),
  );
  return guesses.map((guess) => {
    const target = targets.get(guess.column) ?? null;
    const given = target !== null && target.length > 0 ? target : null;
    const others = guess.target === null || guess.target === given ? [] : [guess.target].flat();
    return {
      ...guess,
      target: given,
      origin: kept === null ? 'given' : 'kept',
      confidence: 1,
      reasons: [kept === null ? SAID : keptReason(kept)],
      alternatives: [...new Set([...others, ...guess.alternatives])]
        .filter((name) => name !== given)
        .slice(0, 5),
    };
  });
};

const withSplits = (guesses: readonly Guess[], table: Table, split: Mapping['split']): Guess[] => {
  const separators = new Map(
    Object.entries(split).map(([heading, separator]) => [cleanCell(heading), separator]),
  );
  return guesses.map((guess, index) => {
    const isName = [guess.target]
      .flat()
      .some((name) => name?.startsWith('organization.name') === true);
    const confirmed = separators.get(guess.column);
    if (!isName && confirmed === undefined) return guess;
    const cells = table.rows.map(({ cells: row }) => (row[index] ?? '').trim());
    return { ...guess, split: proposeSplit(cells, confirmed) };
  });
};

/**
 * Which sheet, which row is its header, what a row stands for and what each column means. What `given` says holds, all of it: with
 * `columns` nothing is guessed about them; without, a kept mapping for the same columns is applied, else they are guessed.
 * Errors: `InvalidInput` (422) `unknown-sheet`, `empty-file`, `no-rows`, `one-column`.
 */
export const understand = (
  workbook: Workbook,
  given: Mapping | null,
  dataset: Dataset,
  kept: readonly KeptMapping[],
): Understood => {
  const wanted = given ?? NOTHING_SAID;
  const { read, known } = chooseKept(workbook, wanted, dataset, kept);
  const { grid, table, guessed } = read;
  const said = known === null ? wanted : { ...known.mapping, ...table.reading };
  const isSaid = hasColumns(said);
  const mapping: FullMapping = {
    ...said,
    ...table.reading,
    shape: said.shape ?? (isSaid ? 'participations' : guessed.shape),
    columns: isSaid ? said.columns : guessed.columns,
    values: isSaid ? said.values : { ...guessed.values, ...said.values },
    constants: isSaid ? said.constants : { ...guessed.constants, ...said.constants },
    dateFormat: said.dateFormat ?? guessed.dateFormat,
  };
  const guesses = isSaid ? asSaid(guessed.guesses, said, known?.name ?? null) : guessed.guesses;
  return {
    table,
    mapping,
    guesses: withSplits(guesses, table, mapping.split),
    sheets: workbook.grids.map((each) => ({
      name: each.name,
      hidden: each.hidden,
      rows: each.rows.length,
      columns: each.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
      chosen: each === grid,
    })),
    kept: known?.name ?? null,
  };
};
