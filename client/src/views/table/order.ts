import type { OrganizationRow } from './rows.ts';

export const COLUMN_IDS = [
  'name',
  'kind',
  'place',
  'community',
  'partners',
  'projects',
  'chains',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export interface Order {
  column: ColumnId;
  descending: boolean;
}

/** As the address writes it. */
const WORDS = {
  name: 'nome',
  kind: 'natura',
  place: 'sede',
  community: 'comunita',
  partners: 'partner',
  projects: 'progetti',
  chains: 'catene',
} as const satisfies Record<ColumnId, string>;

const initial: Order = { column: 'partners', descending: true };

const NUMERIC = new Set<ColumnId>(['partners', 'projects', 'chains']);

/** `-partner` -> partners, the most first. What means nothing is the initial order. */
export function readOrder(value: string | null): Order {
  const word = value?.replace(/^-/, '');
  const column = COLUMN_IDS.find((id) => WORDS[id] === word);
  return column === undefined ? initial : { column, descending: value?.startsWith('-') === true };
}

/** Null for the initial order. */
export const writeOrder = ({ column, descending }: Order): string | null =>
  column === initial.column && descending === initial.descending
    ? null
    : `${descending ? '-' : ''}${WORDS[column]}`;

/** The order after a press on a heading: the other way round, or at first names from A and numbers from the most. */
export const pressed = (order: Order, column: ColumnId): Order =>
  order.column === column
    ? { column, descending: !order.descending }
    : { column, descending: NUMERIC.has(column) };

type Compare = (a: OrganizationRow, b: OrganizationRow) => number;

const collator = new Intl.Collator('it', { numeric: true });

/** What is not known comes last, whichever way the rest is ordered. */
const byText =
  (of: (row: OrganizationRow) => string | null) =>
  (descending: boolean): Compare =>
  (a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return collator.compare(x, y) * (descending ? -1 : 1);
  };

const byNumber =
  (of: (row: OrganizationRow) => number | null) =>
  (descending: boolean): Compare =>
  (a, b) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (x - y) * (descending ? -1 : 1);
  };

const COMPARE: Record<ColumnId, (descending: boolean) => Compare> = {
  name: byText((row) => row.name),
  kind: byText((row) => row.kindName),
  place: byText((row) => row.place),
  community: byNumber((row) => (row.community < 0 ? null : row.community)),
  partners: byNumber((row) => row.partners),
  projects: byNumber((row) => row.projects),
  chains: byNumber((row) => row.chains),
};

/** Rows in order; those that are equal follow their names. */
export const inOrder = (rows: readonly OrganizationRow[], order: Order): OrganizationRow[] => {
  const compare = COMPARE[order.column](order.descending);
  return rows.toSorted((a, b) => compare(a, b) || collator.compare(a.name, b.name));
};
