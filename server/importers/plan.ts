import type { Mapping, Shape } from '../contract/imports.ts';
import type { Slot } from './targets/slot.ts';
import type { CellReader } from './targets/target.ts';

/** A mapping that says what a row stands for. */
export type FullMapping = Mapping & { shape: Shape };

/** What a row of a table stands for; our own tables are read record by record instead. */
export type RowShape = Exclude<Shape, 'dataset'>;

/** One thing that is done with every row: take a cell, or a constant, to a target. */
export interface PlannedField {
  /** Name of the target, without its slot, e.g. `organization.id.it-cf`. */
  target: string;
  /** Which organisation of the row it is about. */
  slot: Slot;
  /** Heading of the column; null for a constant. */
  heading: string | null;
  take: (cells: readonly string[]) => string;
  /** What parts the several values of a cell; null when a cell is one value. */
  separator: string | null;
  /** Cell as written -> what it stands for; "" means nothing. Keys are in lower case. */
  values: ReadonlyMap<string, string>;
  read: CellReader;
}

/** How a table becomes facts, checked against both the table and the targets. */
export interface Plan {
  shape: RowShape;
  /** Columns first, in the order of the mapping, then constants, which fill what the columns leave empty. */
  fields: PlannedField[];
  /** Organisations that a row names, in the order of the mapping. */
  slots: Slot[];
  /** Cells that mean nothing, in lower case. */
  missing: ReadonlySet<string>;
  /** Codes of places are written in parts: `1` in the column of provinces and `272` in that of comuni are 001272. */
  codesInParts: boolean;
  /** The mapping with what was detected filled in. */
  mapping: FullMapping;
}

/** Heading of the column that feeds a target, to name it in problems found later. */
export const headingOf = (plan: Plan, target: string): string | null =>
  plan.fields.find((field) => field.target === target)?.heading ?? null;

export const isMapped = (plan: Plan, target: string): boolean =>
  plan.fields.some((field) => field.target === target);
