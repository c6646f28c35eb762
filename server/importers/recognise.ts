import type { Mapping } from '../contract/imports.ts';
import { cleanCell } from './clean-cell.ts';
import { codesAreInParts } from './codes-in-parts.ts';
import { checkColumns, checkShape, checkTargets, checkWords } from './mapping-checks.ts';
import type { FullMapping, Plan, PlannedField } from './plan.ts';
import type { Table } from './table.ts';
import { findTarget } from './targets/index.ts';
import { OWN_SLOT, type Slot } from './targets/slot.ts';

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

const slotsOf = (fields: readonly PlannedField[]): Slot[] => {
  const slots = new Map<string, Slot>();
  for (const { target, slot } of fields) {
    if (target.startsWith('organization.')) slots.set(slot.id, slot);
  }
  return slots.size === 0 ? [OWN_SLOT] : [...slots.values()];
};

/**
 * Table and mapping -> what to do with each row. Nothing is guessed here: every column and target of the mapping must exist, and
 * a mapping that a person wrote without a shape (`isWritten`) must say what participations need; of any other the rows say what
 * they lack.
 * Errors: `InvalidInput` (422) `unknown-target`, `missing-target`, `unknown-column`, `unreadable-value`.
 */
export const recognise = (table: Table, mapping: FullMapping, isWritten: boolean): Plan => {
  const shape = mapping.shape === 'dataset' ? 'participations' : mapping.shape;
  checkTargets(mapping);
  if (isWritten) checkShape(mapping, shape);
  checkColumns(mapping, table);
  const dateFormat = mapping.dateFormat ?? DEFAULT_DATE_FORMAT;
  const separators = new Map(
    Object.entries(mapping.split).map(([heading, separator]) => [cleanCell(heading), separator]),
  );

  const field = (
    name: string,
    heading: string | null,
    take: PlannedField['take'],
  ): PlannedField[] => {
    const found = findTarget(name);
    if (found === null) return [];
    const { slot } = found;
    const target = slot.id === '' ? name : name.slice(0, -slot.id.length - 1);
    const values = wordMap(mapping, mapping.values[name] === undefined ? target : name);
    const cells = cellsOf(table, { take, values });
    const read = found.target.reader({ dateFormat, cells }, found.variant);
    const separator = heading === null ? null : (separators.get(heading) ?? null);
    return [{ target, slot, heading, take, separator, values, read }];
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
  const fields = [...columns, ...constants];
  return {
    shape,
    fields,
    slots: slotsOf(fields),
    missing: new Set(mapping.missing.map((word) => cleanCell(word).toLowerCase())),
    codesInParts: codesAreInParts(table, fields),
    mapping: { ...mapping, dateFormat },
  };
};
