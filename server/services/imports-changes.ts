import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChangeSet } from '../contract/dataset.ts';
import type { Identifier, Source } from '../contract/fields.ts';
import type { ImportChange } from '../contract/imports.ts';
import type { Participation } from '../contract/participation.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';
import { lineCount, readLine, readLines } from '../importers/apart/lines.ts';
import type { Contents } from '../importers/apart/prepare.ts';
import type { Current } from './current.ts';
import { endedOn } from './imports-file-memory.ts';
import { nameOfRecord } from './record-names.ts';
import type { Waiting } from './imports-waiting.ts';

/** Records that are read between two turns of the event loop: a few milliseconds. */
const PIECE = 2_000;

/** What is written when the import is committed; others are answered while it is put together. */
export const changeSetOf = async (
  { upserts }: Contents,
  ended: readonly Participation[],
): Promise<ChangeSet> => {
  const changes: ChangeSet = { upserts: {}, deletes: {} };
  for (const type of RECORD_TYPES) {
    const records: AnyRecord[] = [];
    const count = lineCount(upserts[type]);
    for (let start = 0; start < count; start += PIECE) {
      for (const { record } of readLines(upserts[type], start, start + PIECE)) records.push(record);
      await nextTurn();
    }
    if (type === 'participations') records.push(...ended);
    if (records.length > 0) Object.assign(changes.upserts, { [type]: records });
  }
  return changes;
};

/** The participations to be ended, when that is asked for, as they will be. */
export const endedBy = (
  { decisions, disappeared }: Waiting,
  current: Pick<Current, 'record'>,
  day: string,
): Participation[] =>
  decisions.endDisappeared === true
    ? disappeared.flatMap((id) => {
        const record = current.record('participations', id);
        return record === undefined ? [] : [endedOn(record, day)];
      })
    : [];

type NameOf = (id: string) => string;

const REFERENCES = new Set(['territory', 'programme', 'measure']);
/** The id says nothing to a person, and who takes part in what is in the label. */
const UNSAID = new Set(['id', 'fictional', 'organization', 'project']);

const sayItem = (field: string, item: unknown, nameOf: NameOf): string => {
  if (field === 'identifiers') {
    const { scheme, value } = item as Identifier;
    return `${scheme} ${value}`;
  }
  if (field === 'sources') {
    const { title, url } = item as Source;
    return title ?? url ?? '';
  }
  if (field === 'parents') return nameOf((item as { territory: string }).territory);
  return field === 'territories' ? nameOf(String(item)) : String(item);
};

/** A field's value as a text; null when there is nothing. */
const sayField = (field: string, value: unknown, nameOf: NameOf): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((item) => sayItem(field, item, nameOf)).join('; ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return REFERENCES.has(field) ? nameOf(value) : value;
};

/** Fields that differ, in the order of the record. */
const fieldsOf = (
  before: AnyRecord | null,
  after: AnyRecord,
  nameOf: NameOf,
): ImportChange['fields'] => {
  const old = (before ?? {}) as Record<string, unknown>;
  return Object.entries(after).flatMap(([field, value]) => {
    if (UNSAID.has(field)) return [];
    const [was, is] = [sayField(field, old[field], nameOf), sayField(field, value, nameOf)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
};

/** Collections that records of an import refer to by id; they are few. */
const REFERRED: RecordType[] = ['territories', 'programmes', 'measures'];

/** Names of records that are there, and of those that the import makes. */
const namer = ({ upserts }: Contents, current: Pick<Current, 'record'>): NameOf => {
  let made: Map<string, string> | null = null;
  const ofImport = (): Map<string, string> =>
    new Map(
      REFERRED.flatMap((type) =>
        [...readLines(upserts[type])].map(({ record, label }): [string, string] => [
          record.id,
          label,
        ]),
      ),
    );
  return (id) => {
    const name = nameOfRecord(current, id);
    if (name !== null) return name;
    made ??= ofImport();
    return made.get(id) ?? id;
  };
};

const participationLabel = ({ organization, project }: Participation, nameOf: NameOf): string =>
  `${nameOf(organization)} — ${nameOf(project)}`;

/** What disappeared, by name. */
export const disappearedLabels = (
  waiting: Waiting,
  current: Pick<Current, 'record'>,
  most: number,
): { id: string; label: string }[] => {
  const nameOf: NameOf = (id) => nameOfRecord(current, id) ?? id;
  return waiting.disappeared.slice(0, most).map((id) => {
    const record = current.record('participations', id);
    return { id, label: record === undefined ? id : participationLabel(record, nameOf) };
  });
};

/** The records that would be made, changed or ended, in the order of collections, by position. */
export const listChanges = (
  waiting: Waiting,
  contents: Contents,
  current: Pick<Current, 'record'>,
  day: string,
): { count: number; read: (start: number, end: number) => ImportChange[] } => {
  const { upserts } = contents;
  const nameOf = namer(contents, current);
  const ended = endedBy(waiting, current, day);
  const sizes = RECORD_TYPES.map((type) => ({ type, size: lineCount(upserts[type]) }));
  const made = sizes.reduce((sum, { size }) => sum + size, 0);

  const tell = (type: RecordType, index: number): ImportChange => {
    const { record, label, rows } = readLine(upserts[type], index);
    const before = current.record(type, record.id) ?? null;
    return {
      collection: type,
      id: record.id,
      label,
      status: before === null ? 'created' : 'updated',
      fields: fieldsOf(before, record, nameOf),
      rows,
    };
  };
  const tellEnded = (after: Participation): ImportChange => ({
    collection: 'participations',
    id: after.id,
    label: participationLabel(after, nameOf),
    status: 'ended',
    fields: fieldsOf(current.record('participations', after.id) ?? null, after, nameOf),
    rows: [],
  });
  const at = (position: number): ImportChange => {
    let index = position;
    for (const { type, size } of sizes) {
      if (index < size) return tell(type, index);
      index -= size;
    }
    return tellEnded(ended[index] as Participation);
  };

  return {
    count: made + ended.length,
    read: (start, end) => Array.from({ length: end - start }, (_, offset) => at(start + offset)),
  };
};
