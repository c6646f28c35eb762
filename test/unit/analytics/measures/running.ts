import { MEASURES } from '../../../../server/analytics/index.ts';
import type { MeasureOutput, NetworkMeasure } from '../../../../server/analytics/measure.ts';
import { runMeasure } from '../../../../server/analytics/run-measure.ts';
import type { Graph } from '../../../../server/network/types.ts';

export type Cell = number | string | null;

export function measureCalled(id: string): NetworkMeasure {
  const measure = MEASURES[id];
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
}

export const run = (
  id: string,
  graph: Graph,
  parameters: Record<string, unknown> = {},
): MeasureOutput => runMeasure(measureCalled(id), graph, parameters, { seed: 1 });

/** A column as an answer has it: what is not defined is null. */
export const cellsOf = (output: MeasureOutput, column = 'value'): Cell[] =>
  Array.from(output.columns[column] as ArrayLike<Cell>, (cell) =>
    typeof cell === 'number' && !Number.isFinite(cell) ? null : cell,
  );

export const columnOf = (
  id: string,
  graph: Graph,
  parameters: Record<string, unknown> = {},
  column = 'value',
): Cell[] => cellsOf(run(id, graph, parameters), column);

/** Numbers of a column, where there are any. */
export const numbersOf = (cells: readonly Cell[]): number[] =>
  cells.filter((cell) => typeof cell === 'number');

/**
 * Cells that differ by more than `tolerance`, relative to the expected value (absolute where that is below 1e-3), said so that a person
 * can see which; none when all agree.
 */
export const disagreements = (
  found: readonly Cell[],
  expected: readonly Cell[],
  tolerance = 1e-9,
): string[] =>
  found.length === expected.length
    ? expected.flatMap((value, at) => {
        const cell = found[at] ?? null;
        const same =
          typeof value === 'number' && typeof cell === 'number'
            ? Math.abs(value - cell) <= tolerance * Math.max(Math.abs(value), 1e-3)
            : value === cell;
        return same ? [] : [`row ${at}: ${String(cell)} instead of ${String(value)}`];
      })
    : [`${found.length} rows instead of ${expected.length}`];
