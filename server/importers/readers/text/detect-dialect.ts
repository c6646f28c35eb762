import { cellForm } from './cell-form.ts';
import { parseRecords, type Dialect } from './parse-records.ts';

/** In order of preference when nothing tells them apart. */
const DELIMITERS = [',', ';', '\t', '|', '||', '::', '~', '^', ':', ' '] as const;
/** Marks that text is full of part cells only when they part every line alike. */
const WEAK: ReadonlySet<string> = new Set([':', ' ', '~', '^', '::']);
const WEAK_REGULARITY = 0.95;
const WEAK_WIDTH = 3;

const SAMPLE_CHARACTERS = 256 * 1_024;
const SAMPLE_RECORDS = 200;
/** What a table of a single column is worth, so that any regular table of several is worth more. */
const ONE_COLUMN = 1e-3;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Whether cells of a sample are opened and closed by apostrophes: 'a','b'. */
const usesApostrophes = (sample: string): boolean => {
  const opened = sample.match(/(?:^|[,;\t|\n])'/gu)?.length ?? 0;
  const closed = sample.match(/(?:^|[,;\t|\n])'[^\r\n]{0,500}?'(?=[,;\t|\r\n]|$)/gu)?.length ?? 0;
  return closed >= 2 && closed >= opened * 0.9;
};

/** A backslash before a quotation mark that does not end its cell. */
const ESCAPED_MARK = /\\"(?![,;\t|\r\n]|$)/u;

/** A mark that always stands twice is one delimiter, not two with nothing between. */
const isAlwaysDoubled = (sample: string, delimiter: string): boolean =>
  sample.includes(delimiter + delimiter) &&
  !sample.replaceAll(delimiter + delimiter, '').includes(delimiter);

const candidates = (sample: string, given: string | undefined): Dialect[] => {
  const delimiters =
    given === undefined
      ? DELIMITERS.filter(
          (each) =>
            sample.includes(each) &&
            !((each === '|' || each === ':') && isAlwaysDoubled(sample, each)),
        )
      : [given];
  const opensQuotes = /(?:^|[,;\t|\n])"/u.test(sample);
  const quotes: Dialect['quote'][] = !usesApostrophes(sample)
    ? ['"']
    : opensQuotes
      ? ['"', "'"]
      : ["'"];
  const escapes = ESCAPED_MARK.test(sample) ? [false, true] : [false];
  return delimiters.flatMap((delimiter) =>
    quotes.flatMap((quote) => escapes.map((backslash) => ({ delimiter, quote, backslash }))),
  );
};

interface Score {
  /** Of the headings that the mapping names, how many are there. */
  named: number;
  /** Rows alike and wide, times cells that are something. */
  consistency: number;
}

/** `"a b" "c d"` in nearly every row: then even a blank is a delimiter, however often cells hold one. */
const partsQuotedCells = (sample: string, { delimiter, quote }: Dialect, rows: number): boolean =>
  quote !== null && sample.split(`${quote}${delimiter}${quote}`).length > 0.9 * rows;

/**
 * Consistency of a sample under a dialect: the share of rows of each width, each worth (width - 1) / width, times the share of cells
 * that have a known form. After G.J.J. van den Burg, A. Nazábal, C. Sutton, Wrangling messy CSV files by detecting row and type
 * patterns, Data Mining and Knowledge Discovery 33 (2019); their row patterns are simplified to widths.
 */
const score = (
  sample: string,
  isCut: boolean,
  dialect: Dialect,
  headings: ReadonlySet<string>,
): Score => {
  const parsed = parseRecords(sample, dialect, { records: SAMPLE_RECORDS });
  const whole =
    isCut && parsed.cells.length < SAMPLE_RECORDS ? parsed.cells.slice(0, -1) : parsed.cells;
  const rows = (whole.length === 0 ? parsed.cells : whole).filter((cells) => !isBlank(cells));
  const widths = new Map<number, number>();
  let known = 0;
  let all = 0;
  let named = 0;
  for (const cells of rows) {
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    all += cells.length;
    for (const cell of cells) if (cellForm(cell) !== 'other') known += 1;
    if (headings.size > 0) {
      const there = cells.filter((cell) => headings.has(cell.trim())).length;
      named = Math.max(named, there);
    }
  }
  const pattern = [...widths].reduce(
    (sum, [width, count]) =>
      sum + (count / rows.length) * Math.max(ONE_COLUMN, (width - 1) / width),
    0,
  );
  const [usual = 0, times = 0] = [...widths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const isTooWeak =
    WEAK.has(dialect.delimiter) &&
    (usual < WEAK_WIDTH || times < WEAK_REGULARITY * rows.length) &&
    !partsQuotedCells(sample, dialect, rows.length);
  // Rows of ever different widths are no table: what many rows agree on counts twice.
  const agreement = times / Math.max(1, rows.length);
  const regular = 1 - 0.5 * (parsed.odd.length / Math.max(1, parsed.cells.length));
  const consistency = isTooWeak
    ? 0
    : regular * pattern * (0.5 + 0.5 * agreement) * Math.max(ONE_COLUMN, known / Math.max(1, all));
  return { named, consistency };
};

/**
 * The dialect under which the beginning of a text makes most sense. What is given is kept; of `headings` (those a mapping names) the
 * more are found the better, whatever else. Without any sign of a delimiter: commas, so one column.
 */
export const detectDialect = (
  text: string,
  given: { delimiter?: string; headings?: readonly string[] },
): Dialect => {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const isCut = sample.length < text.length;
  const headings = new Set((given.headings ?? []).map((heading) => heading.trim()));
  const usual: Dialect = { delimiter: given.delimiter ?? ',', quote: '"', backslash: false };
  let best = usual;
  let top: Score = { named: 0, consistency: 0 };
  for (const dialect of candidates(sample, given.delimiter)) {
    const found = score(sample, isCut, dialect, headings);
    const isBetter =
      found.named > top.named ||
      (found.named === top.named && found.consistency > top.consistency * (1 + 1e-9));
    if (isBetter) [best, top] = [dialect, found];
  }
  return best;
};
