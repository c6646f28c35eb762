/** How a text table parts its cells. */
export interface Dialect {
  delimiter: string;
  /** Null: quotation marks mean nothing. */
  quote: '"' | "'" | null;
  /** `\"` stands for a quotation mark inside a quoted cell, besides the doubled one. */
  backslash: boolean;
}

/** Records of a text table, blank ones included, so that their index is their place in the file. */
export interface Records {
  cells: string[][];
  /** Where each record begins in the text; one more than records: the last is where reading ended. */
  starts: number[];
  /** Indices of records whose quotation marks are irregular. */
  odd: number[];
  /** Indices of records with a quotation mark within a cell that is in none: perhaps a separator is missing before it. */
  within: number[];
}

/**
 * Other ways to take the quotation marks of a row; in all of them one counts only when its partner is in the same line, else it stands for
 * itself. `first-close`: the first one before a delimiter closes the cell, doubled or not. `next-open`: one that is followed by another
 * opening one stands for itself. `missing-separator`: a quoted cell ends, or begins, where a separator should have been.
 */
export type Mend = 'same-line' | 'first-close' | 'next-open' | 'missing-separator';

export interface ParseOptions {
  from?: number;
  to?: number;
  /** Stop after so many records, or the record with which there are so many cells. */
  records?: number;
  cells?: number;
  /** How a row spoilt by stray quotation marks or a missing separator is read again; see `Mend`. */
  mend?: Mend;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const BACKSLASH = 92;

/** Lines within a cell end in LF, whatever the file has, as those of a workbook do. */
const oneLineEnd = (cell: string): string =>
  cell.includes('\r') ? cell.replace(/\r\n?/gu, '\n') : cell;

const isBreak = (code: number): boolean => code === LF || code === CR;

/**
 * Text -> records: RFC 4180 and what people make of it. Lines end in LF, CR or CRLF, mixed; a quoted cell may hold delimiters, line
 * breaks and doubled quotation marks; blanks round the quotation marks of a cell are not part of it; a quotation mark inside a quoted
 * cell that no delimiter follows stands for itself, and makes the record odd. O(characters).
 */
export const parseRecords = (text: string, dialect: Dialect, o: ParseOptions = {}): Records => {
  const { delimiter, backslash } = dialect;
  const first = delimiter.charCodeAt(0);
  const width = delimiter.length;
  const quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0);
  const end = o.to ?? text.length;
  const most = { records: o.records ?? Infinity, cells: o.cells ?? Infinity };
  let cellCount = 0;
  const records: Records = { cells: [], starts: [], odd: [], within: [] };
  let row: string[] = [];
  let strays = false;
  let marks = false;

  const isDelimiter = (at: number): boolean =>
    text.charCodeAt(at) === first && (width === 1 || text.startsWith(delimiter, at));
  const pastBlanks = (from: number): number => {
    if (first === SPACE) return from;
    let at = from;
    while (at < end && text.charCodeAt(at) === 32) at += 1;
    return at;
  };
  const endsCell = (at: number): boolean =>
    at >= end || isBreak(text.charCodeAt(at)) || isDelimiter(at);

  /** Reads the cell whose quotation mark is at `open`; gives where it ends, or -1 when it is no quoted cell after all. */
  const quotedCell = (open: number): number => {
    let value = '';
    let from = open + 1;
    let stray = false;
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        const doubled = text.charCodeAt(at + 1) === quote && at + 1 < end;
        if (doubled && (o.mend !== 'first-close' || !endsCell(pastBlanks(at + 2)))) {
          value += text.slice(from, at + 1);
          from = at + 2;
          at += 1;
          continue;
        }
        const after = pastBlanks(at + 1);
        if (!doubled && endsCell(after)) {
          row.push(oneLineEnd(value + text.slice(from, at)));
          strays ||= stray;
          return after;
        }
        const opensAgain = text.startsWith(delimiter, at - width);
        if (o.mend === 'next-open' && opensAgain) return -1;
        if (o.mend === 'missing-separator' && !doubled && !opensAgain && at > open + 1) {
          row.push(oneLineEnd(value + text.slice(from, at)));
          return at + 1;
        }
        stray = true;
      } else if (backslash && code === BACKSLASH) {
        const next = text.charCodeAt(at + 1);
        if (next !== quote && next !== BACKSLASH) continue;
        value += text.slice(from, at);
        from = at + 1;
        at += 1;
      } else if (o.mend !== undefined && isBreak(code)) {
        return -1;
      }
    }
    if (o.mend !== undefined) return -1;
    strays = true;
    row.push(oneLineEnd(value + text.slice(from, end)));
    return end;
  };

  const next = { lf: -1, cr: -1, delimiter: -1, quote: -1 };
  const find = (what: string, from: number): number => {
    const found = text.indexOf(what, from);
    return found === -1 || found > end ? end : found;
  };
  /** Each mark is looked for again only when it has been passed: the native search is faster than a loop over characters. */
  const plainCellEnd = (from: number): number => {
    if (next.delimiter < from) next.delimiter = find(delimiter, from);
    if (next.lf < from) next.lf = find('\n', from);
    if (next.cr < from) next.cr = find('\r', from);
    const cellEnd = Math.min(next.delimiter, next.lf, next.cr);
    if (dialect.quote === null) return cellEnd;
    if (next.quote <= from) next.quote = find(dialect.quote, from + 1);
    if (next.quote >= cellEnd) return cellEnd;
    marks = true;
    return o.mend === 'missing-separator' ? next.quote : cellEnd;
  };

  let at = o.from ?? 0;
  records.starts.push(at);
  while (at < end && records.cells.length < most.records && cellCount < most.cells) {
    const open = pastBlanks(at);
    let after = text.charCodeAt(open) === quote ? quotedCell(open) : -1;
    if (after === -1) {
      after = plainCellEnd(at);
      row.push(text.slice(at, after));
    }
    at = after;
    if (at < end && isDelimiter(at)) {
      at += width;
      // A delimiter at the very end has an empty cell behind it.
      if (at < end) continue;
      row.push('');
    } else if (at < end && !isBreak(text.charCodeAt(at))) {
      // Only where a separator is missing: the next cell begins at once.
      continue;
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 1;
    at += 1;
    if (strays) records.odd.push(records.cells.length);
    if (marks) records.within.push(records.cells.length);
    records.cells.push(row);
    cellCount += row.length;
    records.starts.push(Math.min(at, end));
    row = [];
    strays = false;
    marks = false;
  }
  return records;
};
