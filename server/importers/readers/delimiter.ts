import Papa from 'papaparse';
import type { Mapping } from '../../contract/imports.ts';

export type Delimiter = NonNullable<Mapping['delimiter']>;

/** In order of preference when nothing tells them apart. */
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const SAMPLE_ROWS = 100;

/** How well a delimiter suits a sample: headings that the mapping names, then rows as wide as the header, then width. */
type Suit = [headings: number, regularity: number, width: number];

const suit = (text: string, delimiter: Delimiter, mapping: Mapping): Suit => {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS });
  const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const header =
    mapping.headerRow === undefined ? (rows[0] ?? []) : (data[mapping.headerRow - 1] ?? []);
  const headings = new Set(header.map((cell) => cell.trim()));
  const named = Object.keys(mapping.columns).filter((column) => headings.has(column.trim())).length;
  const width = header.length;
  const regular = rows.filter((cells) => cells.length === width).length;
  return [named, width > 1 ? regular / Math.max(1, rows.length) : 0, width];
};

const better = (a: Suit, b: Suit): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
};

/** The delimiter under which the first rows make most sense; the mapping's headings are the best witness. */
export const detectDelimiter = (text: string, mapping: Mapping): Delimiter => {
  // A sample cut inside quotes would only spoil its last rows, but a whole file without line breaks should not be parsed four times.
  const sample = text.slice(0, 256 * 1024);
  return DELIMITERS.map((delimiter) => ({
    delimiter,
    suit: suit(sample, delimiter, mapping),
  })).reduce((best, each) => (better(each.suit, best.suit) ? each : best)).delimiter;
};
