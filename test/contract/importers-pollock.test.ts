import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../server/importers/readers/text/parse-records.ts';
import { readSample } from '../helpers/read-sample.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';

/**
 * Pollock (Vitagliano et al., VLDB 2023): 150 files that are polluted in one way each, or were found so, with the table that is meant.
 * Right is: cell by cell what is meant, after this. White space is collapsed, empty cells at the end of rows and empty rows are left out
 * (every later step does so). Where a table begins and ends, and how a header over several rows is joined, is not the reader's to say:
 * titles above are skipped, what follows the table is left, and of a header over several rows every word must stand in its column or in
 * the last filled one to its left. Headings that Pollock made up (`col_0`) are not looked for.
 */
const NOT_RIGHT = new Map([
  [
    'file_quotation_char_0x27.csv',
    'doubled quotation marks inside cells quoted by apostrophes stay two',
  ],
  ['2004-2016.csv', 'the table that is meant has lost the word "missing"'],
  [
    '20170320-ePC_Data-Travel-Stationery.csv',
    'two tables, of which the one that is meant is put together',
  ],
  ['Copy_of_2016-17_Q3_Final_V2.csv', 'a currency sign is missing from what is meant'],
  ['O18_air.csv', 'the table that is meant has a wrong number'],
  ['PLA_6%Talc-1hz.csv', 'a quotation mark is two apostrophes in what is meant'],
  ['mos-oct-dec-2014.csv', 'two tables, of which the one that is meant is put together'],
]);

const STANDARD = { delimiter: ',', quote: '"', backslash: false } as const;

interface Parameters {
  header_lines: number | string;
  preamble_lines: number | string;
}

const plainRow = (cells: readonly string[]): string[] => {
  const plain = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim());
  return plain.slice(0, plain.findLastIndex((cell) => cell !== '') + 1);
};
const filled = (rows: readonly string[][]): string[][] =>
  rows.map(plainRow).filter((cells) => cells.length > 0);
const same = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const wordsOf = (text: string): string[] =>
  text.split(' ').map((word) => word.replace(/[.,:;]$/u, ''));

const isJoinedHeader = (rows: readonly string[][], joined: readonly string[]): boolean =>
  joined.every((cell, column) => {
    const above = rows.flatMap((row) => {
      let at = column;
      while (at > 0 && (row[at] ?? '') === '') at -= 1;
      return wordsOf(row[at] ?? '');
    });
    return wordsOf(cell).every((word) => above.includes(word));
  });

const isRight = (path: string): boolean => {
  const read = (folder: string, suffix = ''): string =>
    readFileSync(
      sharedData(`csv-samples/pollock/${path.replace('/csv/', `/${folder}/`)}${suffix}`),
      'utf8',
    );
  const parameters = JSON.parse(read('parameters', '_parameters.json')) as Parameters;
  const meant = filled(parseRecords(read('clean').replace(/^\ufeff/u, ''), STANDARD).cells);
  const madeUp = meant[0]?.every((cell) => /^col_\d+$/u.test(cell)) === true;
  const expected = madeUp ? meant.slice(1) : meant;
  if (expected.length === 0) {
    // An empty file is refused as empty, which is all that can be said of it.
    return true;
  }
  const { rows } = readSample(sharedData(`csv-samples/pollock/${path}`)).grids[0] ?? { rows: [] };
  const got = filled(rows.map(({ cells }) => cells));
  const preamble = Number(parameters.preamble_lines);
  const declared = Number(parameters.header_lines);
  const header =
    declared > 1
      ? rows.filter(({ row }) => row > preamble && row <= preamble + declared).length
      : declared;
  const body = header === 0 ? expected : expected.slice(1);
  return got.some((_, start) => {
    const above = got.slice(start, start + header);
    const [heading = []] = expected;
    if (header === 1 && !same(above[0], heading)) return false;
    if (header > 1 && !isJoinedHeader(above, heading)) return false;
    return body.every((row, at) => same(got[start + header + at], row));
  });
};

describe.skipIf(skipReason !== null)('the polluted tables of Pollock', () => {
  const paths = ['polluted', 'survey'].flatMap((part) =>
    readdirSync(sharedData(`csv-samples/pollock/${part}/csv`)).map((name) => `${part}/csv/${name}`),
  );

  it('are 150, of which 143 are read right and the others are known', () => {
    expect(paths).toHaveLength(150);
    const wrong = paths.filter((path) => !isRight(path)).map((path) => path.replace(/^.*\//u, ''));
    expect(wrong.toSorted()).toEqual([...NOT_RIGHT.keys()].toSorted());
  });
});
