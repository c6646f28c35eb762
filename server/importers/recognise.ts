import type { Mapping } from '../contract/imports.ts';
import { cleanCell } from './clean-cell.ts';
import { checkColumns, checkTargets, checkWords } from './mapping-checks.ts';
import type { Plan, PlannedField } from './plan.ts';
import type { Table } from './table.ts';
import { findTarget } from './targets/index.ts';

const DEFAULT_DATE_FORMAT = 'dmy';

const wordMap = (mapping: Mapping, target: string): Map<string, string> =>
  new Map(
    Object.entries(mapping.values[target] ?? {}).map(([written, value]) => [
      cleanCell(written).toLowerCase(),
      value.trim(),
    ]),
  );

/** The filled cells of a column, as they are after `values`. */
const cellsOf = (table: Table, field: Pick<PlannedField, 'take' | 'values'>) =>
  function* (): Generator<string> {
    for (const row of table.rows) {
      const cell = field.take(row.cells).trim();
      if (cell !== '') yield field.values.get(cell.toLowerCase()) ?? cell;
    }
  };

/**
 * Table and mapping -> what to do with each row. Nothing is guessed here beyond what the reader detected: every column and
 * target of the mapping must exist. Errors: `InvalidInput` (422) `unknown-target`, `missing-target`, `unknown-column`,
 * `unreadable-value`.
 */
export const recognise = (table: Table, mapping: Mapping): Plan => {
  checkTargets(mapping);
  checkColumns(mapping, table);
  const dateFormat = mapping.dateFormat ?? DEFAULT_DATE_FORMAT;

  const field = (
    name: string,
    heading: string | null,
    take: PlannedField['take'],
  ): PlannedField[] => {
    const found = findTarget(name);
    if (found === null) return [];
    const values = wordMap(mapping, name);
    const cells = cellsOf(table, { take, values });
    const read = found.target.reader({ dateFormat, cells }, found.variant);
    return [{ target: name, heading, take, values, read }];
  };

  const columns = Object.entries(mapping.columns).flatMap(([heading, targets]) => {
    const position = table.columns.indexOf(cleanCell(heading));
    return [targets]
      .flat()
      .flatMap((name) =>
        field(name, table.columns[position] ?? null, (cells) => cells[position] ?? ''),
      );
  });
  const constants = Object.entries(mapping.constants).flatMap(([name, value]) =>
    field(name, null, () => value),
  );
  checkWords(columns, constants);
  return {
    fields: [...columns, ...constants],
    missing: new Set(mapping.missing.map((word) => cleanCell(word).toLowerCase())),
    mapping: { ...mapping, ...table.reading, dateFormat },
  };
};
