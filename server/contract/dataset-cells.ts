import type { Identifier, Source } from './fields.ts';
import type { AnyRecord, RecordOf, RecordType } from './records.ts';
import type { containment } from './territory.ts';
import type { z } from 'zod';

/**
 * A dataset as tables: one a collection, one row a record, one column a field. Lists are joined by ` | `, the parts of an item by
 * ` ; `; identifiers are `scheme:value`. A backslash stands before a sign that is part of a text, and spells what a cell cannot
 * hold, so that what is read back is what was written, to the last blank.
 */

type Containment = z.infer<typeof containment>;
type Cell = string | number | null;

const ITEMS = ' | ';
const PARTS = ' ; ';
/** The empty text, which is not the same as nothing. */
const EMPTY = String.raw`\e`;
const UNWRITABLE = String.raw`[\u0000-\u0009\u000B-\u001F\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}|^\s|\s$`;
const IN_CELL = new RegExp(String.raw`\\|${UNWRITABLE}`, 'gu');
const IN_LIST = new RegExp(String.raw`[\\|;]|${UNWRITABLE}`, 'gu');

const spell = (sign: string): string =>
  /[\\|;]/u.test(sign) ? `\\${sign}` : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

const escapedBy =
  (signs: RegExp) =>
  (written: string): string =>
    written === '' ? EMPTY : written.replace(signs, spell);
const escapedCell = escapedBy(IN_CELL);
const escaped = escapedBy(IN_LIST);

const unescaped = (written: string): string =>
  written === EMPTY
    ? ''
    : written.replace(
        /\\(?:u([\dA-Fa-f]{4})|(.))/gu,
        (_, code: string | undefined, sign: string) =>
          code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
      );

/** At a sign that no backslash stands before. */
const partsOf = (text: string, sign: '|' | ';'): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
};

const listCell = <T>(items: readonly T[], write: (item: T) => string): string | null =>
  items.length === 0 ? null : items.map(write).join(ITEMS);
const readList = <T>(cell: string, read: (item: string) => T): T[] =>
  cell.trim() === ''
    ? []
    : partsOf(cell, '|')
        .filter((item) => item !== '')
        .map(read);

const joined = (parts: readonly (string | null)[]): string =>
  parts
    .map((part) => (part === null ? '' : escaped(part)))
    .join(PARTS)
    .replace(/(?: ; )+$/u, '');
const readParts = (item: string): (string | null)[] =>
  partsOf(item, ';').map((part) => (part === '' ? null : unescaped(part)));

/** `it-cf:00488410010`, `source:elenco:12`: schemes that begin with `source` have two parts. */
const SCHEME = /^(source:[^:]+|[^:]+):([^]+)$/u;
const identifierText = ({ scheme, value }: Identifier): string => {
  const text = `${scheme}:${value}`;
  const [, read] = SCHEME.exec(text) ?? [];
  // A scheme that would be read otherwise is parted from its value as parts are.
  return read === scheme ? escaped(text) : joined([scheme, value]);
};
const readIdentifier = (item: string): unknown => {
  const [first, second] = readParts(item);
  if (second !== undefined) return { scheme: first, value: second };
  const [, scheme, value] = SCHEME.exec(first ?? '') ?? [];
  return { scheme: scheme ?? first, value: value ?? '' };
};

/** How a field of a record is written in a cell, and read back; what is read is checked by the record's schema. */
interface Codec<V> {
  write: (value: V) => Cell;
  read: (cell: string) => unknown;
}

const text: Codec<string | null> = {
  write: (value) => (value === null ? null : escapedCell(value)),
  read: (cell) => (cell === '' ? null : unescaped(cell)),
};
/** A spreadsheet keeps no more. */
const DIGITS = 15;

const number: Codec<number | null> = {
  // What a spreadsheet would round, or write with an exponent, is written as text.
  write: (value) =>
    value === null || (Number(value.toPrecision(DIGITS)) === value && !String(value).includes('e'))
      ? value
      : String(value),
  read: (cell) => {
    const written = cell.trim();
    if (written === '') return null;
    const value = Number(written.replace(',', '.'));
    return Number.isNaN(value) ? written : value;
  },
};
const YES = new Set(['true', 'vero', '1', 'sì', 'si', 'yes', 'x']);
const NO = new Set(['false', 'falso', '0', 'no', '']);
const flag: Codec<boolean> = {
  write: String,
  read: (cell) => {
    const word = cell.trim().toLowerCase();
    return YES.has(word) ? true : NO.has(word) ? false : cell;
  },
};
const texts: Codec<string[]> = {
  write: (items) => listCell(items, escaped),
  read: (cell) => readList(cell, unescaped),
};
const identifiers: Codec<Identifier[]> = {
  write: (items) => listCell(items, identifierText),
  read: (cell) => readList(cell, readIdentifier),
};
const parents: Codec<Containment[]> = {
  write: (items) => listCell(items, ({ territory, start, end }) => joined([territory, start, end])),
  read: (cell) =>
    readList(cell, (item) => {
      const [territory = null, start = null, end = null] = readParts(item);
      return { territory, start, end };
    }),
};
const sources: Codec<Source[]> = {
  write: (items) => listCell(items, ({ url, title, date }) => joined([url, title, date])),
  read: (cell) =>
    readList(cell, (item) => {
      const [url = null, title = null, date = null] = readParts(item);
      return { url, title, date };
    }),
};

const provenance = { sources, fictional: flag };
const period = { start: text, end: text };

/** The columns of each table, in their order, with how each is written. */
export const DATASET_FIELDS: {
  [T in RecordType]: { [F in keyof RecordOf[T]]: Codec<RecordOf[T][F]> };
} = {
  territories: {
    id: text,
    name: text,
    level: text,
    code: text,
    parents,
    population: number,
    populationYear: number,
    latitude: number,
    longitude: number,
    ...provenance,
  },
  programmes: {
    id: text,
    name: text,
    funder: text,
    ...period,
    description: text,
    ...provenance,
  },
  measures: {
    id: text,
    name: text,
    code: text,
    programme: text,
    budget: number,
    ...period,
    description: text,
    ...provenance,
  },
  organizations: {
    id: text,
    name: text,
    aliases: texts,
    kind: text,
    legalForm: text,
    identifiers,
    territory: text,
    website: text,
    description: text,
    ...period,
    ...provenance,
  },
  projects: {
    id: text,
    title: text,
    acronym: text,
    identifiers,
    measure: text,
    programme: text,
    status: text,
    ...period,
    grant: number,
    cost: number,
    themes: texts,
    territories: texts,
    website: text,
    description: text,
    ...provenance,
  },
  participations: {
    id: text,
    organization: text,
    project: text,
    role: text,
    amount: number,
    ...period,
    ...provenance,
  },
};

type Fields = Readonly<Record<string, Codec<unknown>>>;
const fieldsOf = (type: RecordType): Fields => DATASET_FIELDS[type] as unknown as Fields;

export const datasetColumns = (type: RecordType): string[] => Object.keys(fieldsOf(type));

export const datasetRow = (type: RecordType, record: AnyRecord): Cell[] =>
  Object.entries(fieldsOf(type)).map(([field, { write }]) =>
    write((record as unknown as Readonly<Record<string, unknown>>)[field]),
  );

/** What a cell says of a field, still to be checked; undefined when the collection has no such field. */
export const readDatasetCell = (type: RecordType, field: string, cell: string): unknown =>
  Object.hasOwn(fieldsOf(type), field) ? fieldsOf(type)[field]?.read(cell) : undefined;
