import type { Item } from '../table-grid.ts';
import { isObject, isScalar, jsonText, type Json, type JsonObject } from './json-text.ts';

export interface JsonTable {
  name: string;
  items: Item[];
}

/** How deep a list of records may lie: `{"result": {"records": [...]}}`. */
const DEPTH = 3;

const isRecords = (value: Json | undefined): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** A feature of GeoJSON is its properties; its outline is no cell. */
const ownProperties = (record: JsonObject): JsonObject =>
  record['type'] === 'Feature' && isObject(record['properties']) ? record['properties'] : record;

const flatten = (record: JsonObject, prefix: string, into: Map<string, string>): void => {
  for (const [key, value] of Object.entries(record)) {
    if (isObject(value) && prefix === '') flatten(value, `${key}.`, into);
    else into.set(prefix + key, jsonText(value));
  }
};

/** The one key under which records hold lists of records of their own, such as the partners of a project; null when none or several. */
const listKey = (records: readonly JsonObject[]): string | null => {
  const keys = new Set<string>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) if (isRecords(value)) keys.add(key);
  }
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
};

/** One row per record; one per member of its list, with what the record says repeated, when there is one such list. */
const recordItems = (records: readonly JsonObject[]): Item[] => {
  const own = records.map(ownProperties);
  const list = listKey(own);
  return own.flatMap((record) => {
    const base = new Map<string, string>();
    const members = list === null ? undefined : record[list];
    const { [list ?? '']: _, ...rest } = record;
    flatten(list === null || !Array.isArray(members) ? record : rest, '', base);
    if (!isRecords(members)) return [base];
    return members.map((member) => {
      const item = new Map(base);
      flatten({ [list ?? '']: member }, '', item);
      return item;
    });
  });
};

const letters = (index: number): string => `#${index + 1}`;

/** Rows that are lists: the first gives the headings when all its cells are text. */
const rowItems = (rows: readonly Json[][]): Item[] => {
  const [first = []] = rows;
  const hasHeadings =
    rows.length > 1 && first.every((cell) => typeof cell === 'string' && cell.trim() !== '');
  const width = Math.max(...rows.map((row) => row.length));
  const headings = Array.from({ length: width }, (_, at) =>
    hasHeadings && at < first.length ? jsonText(first[at]) : letters(at),
  );
  return (hasHeadings ? rows.slice(1) : rows).map(
    (row) => new Map(row.map((cell, at) => [headings[at] ?? letters(at), jsonText(cell)])),
  );
};

const itemsOf = (value: Json): Item[] | null => {
  if (!Array.isArray(value) || value.length === 0) return null;
  if (isRecords(value)) return recordItems(value);
  return value.every(Array.isArray) ? rowItems(value) : null;
};

/** `{"a": [1, 2], "b": [3, 4]}`: columns of one length. */
const columnItems = (value: JsonObject): Item[] | null => {
  const columns = Object.entries(value);
  const lengths = new Set(columns.map(([, list]) => (Array.isArray(list) ? list.length : -1)));
  const [length = -1] = lengths;
  const areScalar = columns.every(([, list]) => Array.isArray(list) && list.every(isScalar));
  if (columns.length < 2 || lengths.size !== 1 || length < 1 || !areScalar) return null;
  return Array.from(
    { length },
    (_, row) =>
      new Map(
        columns.map(([key, list]) => [key, jsonText(Array.isArray(list) ? list[row] : null)]),
      ),
  );
};

/** `{"p1": {...}, "p2": {...}}`: records under their key. */
const keyedItems = (value: JsonObject): Item[] | null => {
  const records = Object.entries(value);
  if (records.length < 2) return null;
  const items: Item[] = [];
  for (const [key, record] of records) {
    if (!isObject(record)) return null;
    const item = new Map([['key', key]]);
    flatten(record, '', item);
    items.push(item);
  }
  return items;
};

const within = (value: JsonObject, depth: number): JsonTable[] =>
  Object.entries(value).flatMap(([name, inner]): JsonTable[] => {
    const items = itemsOf(inner);
    if (items !== null) return [{ name, items }];
    return isObject(inner) && depth < DEPTH ? within(inner, depth + 1) : [];
  });

/** The tables of a JSON document: the list that it is, else each list of records in it, else its columns or keyed records. */
export const findTables = (value: Json, name: string): JsonTable[] => {
  const whole = itemsOf(value);
  if (whole !== null) return [{ name, items: whole }];
  if (!isObject(value)) return [];
  const lists = within(value, 1);
  if (lists.length > 0) return lists;
  const items = columnItems(value) ?? keyedItems(value);
  return items === null ? [] : [{ name, items }];
};
