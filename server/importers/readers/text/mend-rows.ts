import { profileColumns, type ColumnProfile } from './column-profile.ts';
import { parseRecords, type Dialect, type Mend, type Records } from './parse-records.ts';

/** A table whose rows are this much alike in width can say what an odd one should have been. */
const REGULAR = 0.6;
/** When blanks part the cells, those that hold a blank make their rows wider: fewer can be expected to agree. */
const REGULAR_BY_BLANKS = 0.35;
const FEWEST_ROWS = 8;
/** Nothing is tried on more rows than this: a file with so many is not a table with a few spoilt rows. */
const MOST_ODD = 5_000;
/** Nor on a row so long. */
const LONGEST = 20_000;
const MOST_SPLITS = 2_000;
/** How much worse than the usual row a mended one may suit its columns, and how much better than the row as it stood it must. */
const TOLERANCE = 1.2;
const GAIN = 0.05;
const MENDS: readonly Mend[] = ['same-line', 'first-close', 'next-open', 'missing-separator'];
const OTHER_DELIMITERS = [';', ',', '\t', '|', ' '] as const;

interface Mended {
  cells: string[][];
  starts: number[];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The width most rows have, when most do. */
const usualWidth = (rows: readonly string[][], regular: number): number | null => {
  const widths = new Map<number, number>();
  const filled = rows.filter((cells) => !isBlank(cells));
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, times = 0] = [...widths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return width > 1 && filled.length >= FEWEST_ROWS && times >= regular * filled.length
    ? width
    : null;
};

/** A quotation mark between two words, or alone at the end of a cell: perhaps a separator is missing before it. */
const HIDDEN_QUOTE = /[^\s",]"[^\s",]|^[^"]+"$/u;
const hidesQuote = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.includes('"') && HIDDEN_QUOTE.test(cell));

/** Rows one or more cells too wide, made as wide as they should be: empty cells left out, or a run of cells joined again. */
const narrowed = (cells: string[], width: number, delimiter: string): string[][] => {
  const surplus = cells.length - width;
  if (surplus <= 0 || surplus > width) return [];
  const joined = Array.from({ length: width }, (_, at) => [
    ...cells.slice(0, at),
    cells.slice(at, at + surplus + 1).join(delimiter),
    ...cells.slice(at + surplus + 1),
  ]);
  const dropped =
    surplus === 1
      ? cells.flatMap((cell, at) => (cell.trim() === '' ? [cells.toSpliced(at, 1)] : []))
      : [];
  return [...dropped, ...joined];
};

/** Rows one cell too narrow, parted where a separator may be missing: after a quotation mark, or anywhere inside a short cell. */
const widened = (cells: string[], width: number): string[][] => {
  if (cells.length !== width - 1) return [];
  const ways: string[][] = [];
  cells.forEach((cell, at) => {
    const quote = cell.indexOf('"');
    const places =
      quote > 0
        ? [quote]
        : cell.length <= 60
          ? Array.from({ length: Math.max(0, cell.length - 1) }, (_, i) => i + 1)
          : [];
    for (const place of places) {
      const right = cell.slice(place);
      ways.push(cells.toSpliced(at, 1, cell.slice(0, place), right.replace(/^"|"$/gu, '')));
    }
  });
  ways.push([...cells, '']);
  return ways.slice(0, MOST_SPLITS);
};

const better = (
  ways: readonly string[][],
  profile: ColumnProfile,
): { cells: string[]; fit: number } | null => {
  let best: { cells: string[]; fit: number } | null = null;
  for (const cells of ways) {
    const fit = profile.fit(cells);
    if (best === null || fit > best.fit) best = { cells, fit };
  }
  return best;
};

/**
 * Rows whose width is not the table's are read again in other ways: quotation marks by line, another delimiter, a separator too many or
 * too few. A reading is taken only when it has the usual width and its cells look like those of their columns; else the row stays as
 * it is. Changes `records` in place and gives the indices of the rows that were mended.
 */
export const mendRows = (text: string, dialect: Dialect, records: Records): number[] => {
  const width = usualWidth(records.cells, dialect.delimiter === ' ' ? REGULAR_BY_BLANKS : REGULAR);
  if (width === null) return [];
  const odd = records.cells.flatMap((cells, at) =>
    isBlank(cells) || (cells.length === width && !hidesQuote(cells)) ? [] : [at],
  );
  if (odd.length === 0 || odd.length > MOST_ODD) return [];
  const usual = records.cells.filter((cells) => cells.length === width);
  const profile = profileColumns(usual, width);
  const sample = usual.slice(0, 50);
  const normal = sample.reduce((sum, cells) => sum + profile.fit(cells), 0) / sample.length;
  const suits = (fit: number): boolean => fit >= normal - TOLERANCE;

  /** The first filled row is perhaps the header, which looks like no column. */
  const header = records.cells.findIndex((cells) => !isBlank(cells));

  /** The stretch of text read again with quotation marks taken otherwise; several rows may come of one that swallowed others. */
  const byQuotes = (at: number, from: number, to: number): Mended | null => {
    const asItWas = records.cells[at] ?? [];
    const least = asItWas.length === width ? profile.fit(asItWas) + GAIN : -Infinity;
    for (const mend of MENDS) {
      const { cells, starts } = parseRecords(text, dialect, { from, to, mend });
      const isSuitable = (row: string[]): boolean => {
        const fit = profile.fit(row);
        return suits(fit) && fit > least;
      };
      const isRight = cells.every(
        (row, index) => row.length === width && (isSuitable(row) || (at === header && index === 0)),
      );
      if (isRight && cells.length > 0) return { cells, starts };
    }
    return null;
  };

  const byOtherWays = (at: number, from: number, to: number): Mended | null => {
    const cells = records.cells[at] ?? [];
    if (cells.length === width) return null;
    if (at === header) {
      const filled = cells.filter((cell) => cell.trim() !== '');
      const hasOneTooMany = cells.length === width + 1 && filled.length === width;
      return hasOneTooMany ? { cells: [filled], starts: [from] } : null;
    }
    const others = OTHER_DELIMITERS.filter((delimiter) => delimiter !== dialect.delimiter).flatMap(
      (delimiter) => {
        const again = parseRecords(text, { ...dialect, delimiter }, { from, to });
        const only = again.cells.length === 1 ? (again.cells[0] ?? []) : [];
        if (only.length === width) return [only];
        return only.length > width ? narrowed(only, width, delimiter) : [];
      },
    );
    const ways = [
      ...narrowed(cells, width, dialect.delimiter),
      ...widened(cells, width),
      ...others,
    ];
    const best = better(ways, profile);
    if (best === null || !suits(best.fit)) return null;
    const asItWas = profile.fit(cells);
    return best.fit > asItWas + GAIN ? { cells: [best.cells], starts: [from] } : null;
  };

  const replaced = new Map<number, Mended>();
  for (const at of odd) {
    const from = records.starts[at] ?? 0;
    const to = records.starts[at + 1] ?? text.length;
    if (to - from > LONGEST) continue;
    const found = byQuotes(at, from, to) ?? byOtherWays(at, from, to);
    if (found !== null) replaced.set(at, found);
  }
  return replaced.size === 0 ? [] : put(records, replaced);
};

/** Puts the new readings in the place of the old ones; later indices move when one row became several. */
const put = (records: Records, replaced: ReadonlyMap<number, Mended>): number[] => {
  const cells: string[][] = [];
  const starts: number[] = [];
  const mended: number[] = [];
  const moved = new Map<number, number>();
  records.cells.forEach((row, at) => {
    const found = replaced.get(at);
    moved.set(at, cells.length);
    if (found === undefined) {
      cells.push(row);
      starts.push(records.starts[at] ?? 0);
      return;
    }
    for (const [index, each] of found.cells.entries()) {
      mended.push(cells.length);
      cells.push(each);
      starts.push(found.starts[index] ?? 0);
    }
  });
  starts.push(records.starts.at(-1) ?? 0);
  records.odd = records.odd.flatMap((at) => (replaced.has(at) ? [] : [moved.get(at) ?? at]));
  records.cells = cells;
  records.starts = starts;
  return mended;
};
