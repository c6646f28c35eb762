import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Benchmark, Row } from './benchmark.ts';

const HEAD = ['', 'ours', 'peer', 'peer ÷ ours', 'values', 'goal'];

export const cellsOf = (row: Row): string[] => [
  row.what,
  row.ours,
  row.peer ?? '',
  row.ratio === undefined ? '' : `${row.ratio.toFixed(row.ratio < 10 ? 1 : 0)}×`,
  row.agrees ?? '',
  row.goal === undefined ? '' : `${row.goal}: ${row.met === true ? 'met' : 'NOT MET'}`,
];

/** Columns in which some row has something. */
const filled = (lines: string[][]): number[] =>
  HEAD.map((_, column) => column).filter((column) => lines.some((line) => line[column] !== ''));

/** As text for a terminal. */
export function asText(rows: Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) => `  ${line.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd())
    .join('\n');
}

/** As a table of Markdown, columns that nobody fills left out. */
function asMarkdown(rows: Row[]): string {
  const lines = rows.map(cellsOf);
  const columns = filled(lines);
  const row = (cells: string[]): string =>
    `| ${columns.map((column) => (cells[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(HEAD), `|${columns.map(() => ' --- |').join('')}`, ...lines.map(row)].join('\n');
}

/**
 * Puts the table of a benchmark in its place in a page: between `<!-- bench ID -->` and `<!-- /bench -->`. A page without such a place
 * stays as it is.
 */
export function writeInto(page: string, { id, title }: Benchmark, rows: Row[], when: string): void {
  if (!existsSync(page)) return;
  const text = readFileSync(page, 'utf8');
  const begin = `<!-- bench ${id} -->`;
  const from = text.indexOf(begin);
  const end = text.indexOf('<!-- /bench -->', from);
  if (from === -1 || end === -1) return;
  const table = `${begin}\n\n${title}. ${when}\n\n${asMarkdown(rows)}\n\n`;
  writeFileSync(page, text.slice(0, from) + table + text.slice(end));
}
