import type { Language } from '../../../../server/contract/fields.ts';
import type { MeasureDescription, MeasureResult } from '../../../../server/contract/measures.ts';
import type { NetworkPicture } from '../../../../server/contract/network.ts';
import type { Cell } from './figures.ts';

export interface Row {
  key: string;
  /** Of the record that the row is about; null for a tie. */
  id: string | null;
  name: string;
  cells: Record<string, Cell>;
}

export type NameOf = (id: string) => string;

/** Names of the nodes of a picture by their ids; an id that is not there stands for itself. */
export const namesOf = (picture: NetworkPicture | undefined): NameOf => {
  const names = new Map(picture?.nodes.id.map((id, at) => [id, picture.nodes.label[at] ?? id]));
  return (id) => names.get(id) ?? id;
};

/** Columns that name the row, and so are not figures of it. */
const HEADS = new Set(['id', 'label', 'source', 'target', 'it', 'en']);

/** Columns to show, in the order of the measure: `value` first. */
export const figureColumns = (
  { columns: described }: MeasureDescription,
  { columns }: MeasureResult,
): string[] => {
  const names = Object.keys(columns).filter((name) => !HEADS.has(name));
  const order = ['value', ...Object.keys(described)];
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return names.toSorted((a, b) => rank(a) - rank(b));
};

/**
 * The result of a measure, a row a node, tie, group or trait of the network. `sayGroup` puts the code of a group into words; a column
 * `it` or `en` is the name of its row in that language.
 */
export const rowsOf = (
  { columns }: MeasureResult,
  nameOf: NameOf,
  sayGroup: (label: string) => string,
  language: Language,
): Row[] => {
  const names = Object.keys(columns);
  const length = columns[names[0] ?? '']?.length ?? 0;
  const text = (name: string, at: number): string | null => {
    const cell = columns[name]?.[at];
    return cell === null || cell === undefined ? null : String(cell);
  };
  return Array.from({ length }, (_, at) => {
    const id = text('id', at);
    const [source, target] = [text('source', at), text('target', at)];
    const label = text('label', at) ?? text(language, at);
    const name =
      source !== null && target !== null
        ? `${nameOf(source)} — ${nameOf(target)}`
        : label === null
          ? nameOf(id ?? '')
          : sayGroup(label);
    return {
      key: id ?? `${source}~${target}`,
      id,
      name,
      cells: Object.fromEntries(names.map((each) => [each, columns[each]?.[at] ?? null])),
    };
  });
};

const collator = new Intl.Collator('it', { numeric: true });

/** Order as the address has it (`-value`); without one the largest first, or as the measure gives them when they are names. */
export const inOrder = (rows: readonly Row[], order: string | null, first: string): Row[] => {
  const written = order ?? `-${first}`;
  const column = written.replace(/^-/, '');
  const sign = written.startsWith('-') ? -1 : 1;
  const compare = (a: Row, b: Row): number => {
    if (column === 'name') return sign * collator.compare(a.name, b.name);
    const [x = null, y = null] = [a.cells[column], b.cells[column]];
    // What is not defined comes last, whichever way the rest goes.
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * collator.compare(String(x), String(y));
  };
  return rows.toSorted((a, b) => compare(a, b) || collator.compare(a.name, b.name));
};
