import { profileColumns } from './column-profile.ts';
import { otherWays } from './mend-ways.ts';
import { parseRecords, type Dialect, type Mend, type Records } from './parse-records.ts';

/** A table whose rows are this much alike in width can say what an odd one should have been. */
const REGULAR = 0.6;
/** When blanks part the cells, those that hold a blank make their rows wider: fewer can be expected to agree. */
const REGULAR_BY_BLANKS = 0.35;
const FEWEST_ROWS = 8;
/** Nothing is tried on more rows than this: a file with so many is not a table with a few spoilt rows. */
const MOST_ODD = 5_000;
/** Nor, beyond the quotation marks, on a row so long. */
const LONGEST = 20_000;
/** Nor on rows so wide; and in all not more cells are compared with their columns than this, some seconds' work. */
const WIDEST = 200;
const MOST_COMPARED = 2_000_000;
/** A quotation mark that is never closed swallows many rows; not all of them need be regular themselves. */
const SWALLOWED = 5;
/** No cell holds so many lines: its quotation mark is never closed, however irregular the rows that it swallowed. */
const UNCLOSED = 50;
/** Rows that came out of one that had swallowed them may be spoilt in their turn. */
const PASSES = 2;
/** How much worse than the usual row a mended one may suit its columns, and how much better than the row as it stood it must. */
const TOLERANCE = 1.2;
const GAIN = 0.05;
const MENDS: readonly Mend[] = ['same-line', 'first-close', 'next-open', 'missing-separator'];

interface Mended {
  cells: string[][];
  starts: number[];
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The width most rows have, when most do. */
const usualWidth = (rows: readonly string[][], regular: number): number | null => {
  const widths = new Map<number, number>();
  let filled = 0;
  for (const cells of rows) {
    if (isBlank(cells)) continue;
    filled += 1;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  const [width = 0, times = 0] = [...widths].toSorted((x, y) => y[1] - x[1])[0] ?? [];
  return width > 1 && filled >= FEWEST_ROWS && times >= regular * filled ? width : null;
};

/** Puts the new readings in the place of the old ones; later indices move when one row became several. */
const put = (records: Records, replaced: ReadonlyMap<number, Mended>): void => {
  const cells: string[][] = [];
  const starts: number[] = [];
  const places = new Map<number, number>();
  records.cells.forEach((row, at) => {
    const found = replaced.get(at);
    if (found === undefined) places.set(at, cells.length);
    for (const [index, each] of (found?.cells ?? [row]).entries()) {
      cells.push(each);
      starts.push(found?.starts[index] ?? records.starts[at] ?? 0);
    }
  });
  starts.push(records.starts.at(-1) ?? 0);
  const moved = (indices: readonly number[]): number[] =>
    indices.flatMap((at) => places.get(at) ?? []);
  records.odd = moved(records.odd);
  records.within = moved(records.within);
  records.cells = cells;
  records.starts = starts;
};

/** One pass; false when nothing was mended. */
const mendOnce = (
  text: string,
  dialect: Dialect,
  records: Records,
  mended: Set<string[]>,
): boolean => {
  const width = usualWidth(records.cells, dialect.delimiter === ' ' ? REGULAR_BY_BLANKS : REGULAR);
  if (width === null) return false;
  const doubtful = new Set([...records.odd, ...records.within]);
  const odd: number[] = [];
  records.cells.forEach((cells, at) => {
    if ((cells.length !== width || doubtful.has(at)) && !isBlank(cells)) odd.push(at);
  });
  if (odd.length === 0 || odd.length > MOST_ODD) return false;
  const usual = records.cells.filter((cells) => cells.length === width);
  const profile = profileColumns(usual, width);
  const sample = usual.slice(0, 50);
  const normal = sample.reduce((sum, cells) => sum + profile.fit(cells), 0) / sample.length;
  /** The first filled row is perhaps the header, which looks like no column. */
  const header = records.cells.findIndex((cells) => !isBlank(cells));
  const betterThan = (cells: string[]): number =>
    Math.max(normal - TOLERANCE, cells.length === width ? profile.fit(cells) + GAIN : -Infinity);

  /** The stretch of text read again with quotation marks taken otherwise; several rows may come of one that swallowed others. */
  const byQuotes = (at: number, from: number, to: number): Mended | null => {
    const least = betterThan(records.cells[at] ?? []);
    for (const mend of MENDS) {
      const { cells, starts } = parseRecords(text, dialect, { from, to, mend });
      const right = cells.filter(
        (row, index) =>
          row.length === width && (profile.fit(row) > least || (at === header && index === 0)),
      ).length;
      const enough = cells.length >= SWALLOWED ? REGULAR * cells.length : cells.length;
      const isUnclosed = to - from > LONGEST && cells.length > UNCLOSED;
      if ((right > 0 && right >= enough) || isUnclosed) return { cells, starts };
    }
    return null;
  };

  let compared = 0;
  const byOtherWays = (at: number, from: number, to: number): Mended | null => {
    const cells = records.cells[at] ?? [];
    const isTooMuch = to - from > LONGEST || width > WIDEST || compared > MOST_COMPARED;
    if (cells.length === width || isTooMuch) return null;
    if (at === header) {
      const filled = cells.filter((cell) => cell.trim() !== '');
      const hasOneTooMany = cells.length === width + 1 && filled.length === width;
      return hasOneTooMany ? { cells: [filled], starts: [from] } : null;
    }
    let best = { fit: Math.max(normal - TOLERANCE, profile.fit(cells) + GAIN), cells };
    for (const way of otherWays(text.slice(from, to), cells, dialect, width)) {
      compared += width;
      const fit = profile.fit(way);
      if (fit > best.fit) best = { fit, cells: way };
    }
    return best.cells === cells ? null : { cells: [best.cells], starts: [from] };
  };

  const replaced = new Map<number, Mended>();
  for (const at of odd) {
    const from = records.starts[at] ?? 0;
    const to = records.starts[at + 1] ?? text.length;
    const found = byQuotes(at, from, to) ?? byOtherWays(at, from, to);
    if (found === null) continue;
    replaced.set(at, found);
    const isWhole = found.cells.length < SWALLOWED;
    for (const row of found.cells) {
      if (isWhole || row.some((cell) => cell.includes('"'))) mended.add(row);
    }
  }
  if (replaced.size === 0) return false;
  put(records, replaced);
  return true;
};

/**
 * Rows whose width is not the table's are read again in other ways: quotation marks by line, another delimiter, a separator too many or
 * too few. A reading is taken only when it has the usual width and its cells look like those of their columns; else the row stays as
 * it is. Changes `records` in place and gives the indices of the rows that were mended. O(characters) for the quotation marks, and
 * O(width) readings of each odd row.
 */
export const mendRows = (text: string, dialect: Dialect, records: Records): number[] => {
  const mended = new Set<string[]>();
  for (let pass = 0; pass < PASSES; pass += 1) {
    if (!mendOnce(text, dialect, records, mended)) break;
  }
  return mended.size === 0
    ? []
    : records.cells.flatMap((cells, at) => (mended.has(cells) ? [at] : []));
};
