import { cellForm } from './cell-form.ts';

/** Shape of a cell: each run of letters or digits by its length up to three, other characters as they are; long prose by form only. */
const LONGEST_SHAPE = 24;

const shapeOf = (cell: string): string => {
  const text = cell.trim();
  if (text.length > LONGEST_SHAPE) return cellForm(text);
  return text.replace(/\p{L}+|\d+/gu, (run) => {
    const letter = /\d/.test(run) ? '9' : 'a';
    return run.length > 4 ? `${letter}+` : letter.repeat(run.length);
  });
};

interface Column {
  forms: Map<string, number>;
  shapes: Map<string, number>;
}

/** What the cells of each column of a table usually look like. */
export interface ColumnProfile {
  width: number;
  /** How well cells suit the columns, as a mean of log-likelihoods: 0 is perfect. Cells beyond the last column suit nothing. */
  fit: (cells: readonly string[]) => number;
}

/** Rows that are enough to know the columns. */
const ENOUGH = 400;
/** Cells whose looks are remembered. */
const MOST_SEEN = 5_000;
/** Weight of the form beside the shape, and what a form or shape never seen is worth. */
const FORM_WEIGHT = 0.5;
const UNSEEN = 0.01;

const count = (of: Map<string, number>, key: string): void => {
  of.set(key, (of.get(key) ?? 0) + 1);
};

export const profileColumns = (
  rows: readonly (readonly string[])[],
  width: number,
): ColumnProfile => {
  const known = rows.slice(0, ENOUGH);
  const columns = Array.from({ length: width }, (): Column => ({
    forms: new Map(),
    shapes: new Map(),
  }));
  for (const cells of known) {
    columns.forEach((column, at) => {
      const cell = cells[at] ?? '';
      count(column.forms, cellForm(cell));
      count(column.shapes, shapeOf(cell));
    });
  }
  const share = (of: Map<string, number>, key: string): number =>
    Math.max(UNSEEN, (of.get(key) ?? 0) / Math.max(1, known.length));
  // The same cells come again in every way to part a row.
  const seen = new Map<string, [form: string, shape: string]>();
  const looks = (cell: string): [form: string, shape: string] => {
    const before = seen.get(cell);
    if (before !== undefined) return before;
    if (seen.size >= MOST_SEEN) seen.clear();
    const both: [string, string] = [cellForm(cell), shapeOf(cell)];
    seen.set(cell, both);
    return both;
  };
  const cellFit = (cell: string, { forms, shapes }: Column): number => {
    const [form, shape] = looks(cell);
    return (
      FORM_WEIGHT * Math.log(share(forms, form)) +
      (1 - FORM_WEIGHT) * Math.log(share(shapes, shape))
    );
  };
  return {
    width,
    fit: (cells) => {
      const surplus = cells.slice(width).filter((cell) => cell.trim() !== '').length;
      const suits = columns.reduce((sum, column, at) => sum + cellFit(cells[at] ?? '', column), 0);
      return (suits + surplus * Math.log(UNSEEN)) / width;
    },
  };
};
