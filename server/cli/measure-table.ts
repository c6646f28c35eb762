import type { Dataset } from '../contract/dataset.ts';
import type { Language } from '../contract/fields.ts';
import type { MeasureResult } from '../contract/measures.ts';
import { columns, sayNumber } from './columns.ts';

/** What people call each record that can stand in a column. */
export const labelsOf = (dataset: Dataset): Map<string, string> =>
  new Map([
    ...dataset.organizations.map(({ id, name }) => [id, name] as const),
    ...dataset.projects.map(({ id, title, acronym }) => [id, acronym ?? title] as const),
    ...dataset.territories.map(({ id, name }) => [id, name] as const),
    ...dataset.programmes.map(({ id, name }) => [id, name] as const),
    ...dataset.measures.map(({ id, name }) => [id, name] as const),
  ]);

type Cell = number | string | null;

const rank = (cell: Cell | undefined): number =>
  typeof cell === 'number' ? cell : Number.NEGATIVE_INFINITY;

const largestFirst = ({ value = [] }: MeasureResult['columns']) => {
  return (a: number, b: number): number => rank(value[b]) - rank(value[a]) || a - b;
};

/** The rows with the largest values, and the totals; ids are said by name. */
export const measureTable = (
  { columns: data, summary }: MeasureResult,
  labels: Map<string, string>,
  rows: number,
  language: Language,
): string => {
  const say = (cell: Cell | undefined): string => {
    if (typeof cell === 'number') return sayNumber(cell, language);
    return labels.get(cell ?? '') ?? cell ?? '';
  };
  const names = Object.keys(data);
  const length = Object.values(data)[0]?.length ?? 0;
  const order = Array.from({ length }, (_, row) => row)
    .toSorted(largestFirst(data))
    .slice(0, rows);
  const numeric = names.flatMap((name, at) => (typeof data[name]?.[0] === 'number' ? [at] : []));
  const body = order.map((row) => names.map((name) => say(data[name]?.[row])));
  const totals = Object.entries(summary).map(([name, cell]) => [name, say(cell)]);
  return [
    ...(length === 0 ? [] : [columns([names, ...body], new Set(numeric))]),
    ...(length > rows
      ? [
          language === 'it'
            ? `… e altre ${length - rows} righe`
            : `… and ${length - rows} more rows`,
        ]
      : []),
    ...(length > 0 && totals.length > 0 ? [''] : []),
    columns(totals, new Set([1])),
  ].join('\n');
};
