import type { Identifier, Source } from '../contract/fields.ts';
import type { ImportChange } from '../contract/imports.ts';
import type { Participation } from '../contract/participation.ts';
import { RECORD_TYPES, type AnyRecord, type RecordType } from '../contract/records.ts';
import { inTurns } from '../in-turns.ts';
import { lineCount, linesInSteps, readLines } from '../lines.ts';
import type { Contents, Told } from '../importers/apart/prepare.ts';
import type { Changes } from '../store/store.ts';
import type { Current } from './current.ts';
import { endedOn } from './imports-file-memory.ts';
import { nameOfRecord } from './record-names.ts';
import type { Waiting } from './imports-waiting.ts';

function* followedBy<T>(first: Iterable<T>, then: Iterable<T>): Generator<T> {
  yield* first;
  yield* then;
}

/** What is written when the import is committed: packed as it waited, and the participations that end. */
export const changesOf = async (
  { records }: Contents,
  ended: readonly Participation[],
): Promise<Changes> => {
  if (ended.length === 0) return { upserts: records, deletes: {} };
  const participations = followedBy(readLines(records.participations), ended);
  const packed = await inTurns(linesInSteps(participations));
  return { upserts: { ...records, participations: packed }, deletes: {} };
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
const namer = ({ records, told }: Contents, current: Pick<Current, 'record'>): NameOf => {
  let made: Map<string, string> | null = null;
  const ofImport = (): Map<string, string> =>
    new Map(
      REFERRED.flatMap((type) => {
        const labels = [...readLines(told[type])].map(({ label }) => label);
        const ids = [...readLines<AnyRecord>(records[type])].map(({ id }) => id);
        return ids.map((id, at): [string, string] => [id, labels[at] ?? id]);
      }),
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
  const { records, told } = contents;
  const nameOf = namer(contents, current);
  const ended = endedBy(waiting, current, day);

  const tell = (type: RecordType, record: AnyRecord, { label, rows }: Told): ImportChange => {
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
  const tellRange = (type: RecordType, start: number, end: number): ImportChange[] => {
    const labels = [...readLines(told[type], start, end)];
    return [...readLines<AnyRecord>(records[type], start, end)].map((record, at) =>
      tell(type, record, labels[at] ?? { label: record.id, rows: [] }),
    );
  };

  const made = RECORD_TYPES.reduce((sum, type) => sum + lineCount(records[type]), 0);
  return {
    count: made + ended.length,
    read: (start, end) => {
      const page: ImportChange[] = [];
      let first = 0;
      for (const type of RECORD_TYPES) {
        const size = lineCount(records[type]);
        const [from, to] = [Math.max(start - first, 0), Math.min(end - first, size)];
        if (from < to) page.push(...tellRange(type, from, to));
        first += size;
      }
      const after = ended.slice(Math.max(start - made, 0), Math.max(end - made, 0));
      return [...page, ...after.map(tellEnded)];
    },
  };
};
