import type { Mapping } from '../contract/imports.ts';
import type { CellReader } from './targets/target.ts';

/** One thing that is done with every row: take a cell, or a constant, to a target. */
export interface PlannedField {
  /** Name of the target, e.g. `organization.id.it-cf`. */
  target: string;
  /** Heading of the column; null for a constant. */
  heading: string | null;
  take: (cells: readonly string[]) => string;
  /** Cell as written -> what it stands for; "" means nothing. Keys are in lower case. */
  values: ReadonlyMap<string, string>;
  read: CellReader;
}

/** How a table becomes facts, checked against both the table and the targets. */
export interface Plan {
  /** Columns first, in the order of the mapping, then constants, which fill what the columns leave empty. */
  fields: PlannedField[];
  /** Cells that mean nothing, in lower case. */
  missing: ReadonlySet<string>;
  /** The mapping with what was detected filled in. */
  mapping: Mapping;
}

/** Heading of the column that feeds a target, to name it in problems found later. */
export const headingOf = (plan: Plan, target: string): string | null =>
  plan.fields.find((field) => field.target === target)?.heading ?? null;
