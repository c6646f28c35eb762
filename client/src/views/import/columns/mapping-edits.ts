import type { Mapping } from '../../../../../server/contract/imports.ts';

/** Changes to how a file is read: each gives a new mapping and touches nothing. */
type Edit = (mapping: Mapping) => Mapping;

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** Sends a column elsewhere; null leaves it out. */
export const withTarget =
  (column: string, target: string | null): Edit =>
  (mapping) => ({ ...mapping, columns: { ...mapping.columns, [column]: target ?? [] } });

/** Parts the cells of a column at a separator; null leaves them whole. */
export const withSplit =
  (column: string, separator: string | null): Edit =>
  (mapping) => ({
    ...mapping,
    split:
      separator === null
        ? without(mapping.split, column)
        : { ...mapping.split, [column]: separator },
  });

/** The same value in every row; an empty one takes it away. */
export const withConstant =
  (target: string, value: string): Edit =>
  (mapping) => ({
    ...mapping,
    constants:
      value === '' ? without(mapping.constants, target) : { ...mapping.constants, [target]: value },
  });

/** Where the data end; null: at the end of the table. */
export const withLastRow =
  (lastRow: number | null): Edit =>
  (mapping) => {
    const { lastRow: _, ...rest } = mapping;
    return lastRow === null ? rest : { ...rest, lastRow };
  };

/** The targets of a column, as a list. */
export const targetsOf = (mapping: Mapping, column: string): string[] => {
  const target = mapping.columns[column];
  return target === undefined ? [] : [target].flat();
};

/** The name under which values are translated: `organization.name@lead` is written `organization.name`. */
const valueKey = (target: string): string => target.replace(/@.*$/, '');

/** Reads a cell as if something else were written in it, wherever the column has it. */
export const withValue =
  (column: string, written: string, meant: string): Edit =>
  (mapping) => {
    const keys = targetsOf(mapping, column).map(valueKey);
    const added = keys.map((key) => [key, { ...mapping.values[key], [written]: meant }] as const);
    return { ...mapping, values: { ...mapping.values, ...Object.fromEntries(added) } };
  };

/** Takes a correction back. */
export const withoutValue =
  (target: string, written: string): Edit =>
  (mapping) => ({
    ...mapping,
    values: { ...mapping.values, [target]: without(mapping.values[target] ?? {}, written) },
  });

/** Reads a cell as empty, in every column. */
export const withMissing =
  (written: string): Edit =>
  (mapping) => ({ ...mapping, missing: [...new Set([...mapping.missing, written])] });
export const withoutMissing =
  (written: string): Edit =>
  (mapping) => ({ ...mapping, missing: mapping.missing.filter((each) => each !== written) });

export interface Correction {
  /** Null: read as empty. */
  target: string | null;
  written: string;
  meant: string | null;
}

/** What has been corrected so far. */
export const correctionsOf = (mapping: Mapping): Correction[] => [
  ...Object.entries(mapping.values).flatMap(([target, values]) =>
    Object.entries(values).map(([written, meant]) => ({ target, written, meant })),
  ),
  ...mapping.missing.map((written) => ({ target: null, written, meant: null })),
];
