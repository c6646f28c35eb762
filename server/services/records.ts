import { emptyChangeSet, type ChangeSet } from '../contract/dataset.ts';
import type { Language } from '../contract/fields.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';
import { Conflict, NotFound } from '../errors.ts';
import { canonicalJson } from '../store/canonical.ts';
import type { Current } from './current.ts';
import {
  referrersOf,
  requireSameNature,
  requireStanding,
  type Referrer,
} from './records-integrity.ts';
import { pageOf, type Page } from './records-page.ts';
import { asFields, invalidRecord, parseRecord } from './records-parse.ts';
import { requireMatch } from './records-precondition.ts';
import { changeMessage, NOUNS, type Verb } from './records-words.ts';

/** Who asks for a change, and in which language the history tells it. */
export interface By {
  author: string;
  language: Language;
}

export interface ListQuery {
  limit: number;
  cursor: string | null;
  /** Fields that must have this value. */
  where: Record<string, unknown>;
}

/** The records of every type, one by one. Each change is one revision. */
export interface Records {
  /** By id; the pages of a list, one after the other, are the list. */
  list<T extends RecordType>(type: T, query: ListQuery): Page<RecordOf[T]>;
  get<T extends RecordType>(type: T, id: string): RecordOf[T];
  create<T extends RecordType>(type: T, body: unknown, by: By): Promise<RecordOf[T]>;
  /** JSON merge patch (RFC 7396): what is given replaces, null takes away, what is left out stays. */
  update<T extends RecordType>(
    type: T,
    id: string,
    change: { patch: unknown; ifMatch: string | null },
    by: By,
  ): Promise<RecordOf[T]>;
  /** `cascade` takes the participations of an organisation or of a project away with it. */
  remove(
    type: RecordType,
    id: string,
    o: { ifMatch: string | null; cascade: boolean },
    by: By,
  ): Promise<void>;
}

/** Short words that generated ids begin with. */
const PREFIXES: Record<RecordType, string> = {
  territories: 'terr',
  programmes: 'prog',
  measures: 'mis',
  organizations: 'org',
  projects: 'prj',
  participations: 'part',
};

const MOST_NAMED = 20;
const ATTEMPTS = 4;

const stillReferenced = (id: string, referrers: Referrer[]): Conflict => {
  const named = referrers.slice(0, MOST_NAMED);
  const list = (language: Language): string =>
    named.map(({ type, label }) => `${NOUNS[type].one[language]} «${label}»`).join(', ');
  const more = referrers.length > named.length ? ', …' : '';
  return new Conflict(
    'still-referenced',
    {
      it: `«${id}» non si può cancellare: vi si riferiscono ancora ${referrers.length} record (${list('it')}${more}). Cancella o cambia prima quelli.`,
      en: `"${id}" cannot be deleted: ${referrers.length} records still refer to it (${list('en')}${more}). Delete or change those first.`,
    },
    {
      errors: named.map(({ type, id: referrer, label }) => ({
        path: `${type}/${referrer}`,
        detail: { it: label, en: label },
      })),
    },
  );
};

/** Null in a merge patch means "take it away": the schema then puts its default there. */
const merged = (record: object, patch: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...record, ...patch }).filter(([field]) => patch[field] !== null),
  );

export const createRecords = ({
  current,
  newId,
}: {
  current: Current;
  newId: () => string;
}): Records => {
  const get = <T extends RecordType>(type: T, id: string): RecordOf[T] => {
    const record = current.record(type, id);
    if (record === undefined) throw new NotFound(NOUNS[type].the, id);
    return record;
  };

  const freshId = (type: RecordType): string => {
    const id = `${PREFIXES[type]}-${newId()}`;
    return current.record(type, id) === undefined ? id : freshId(type);
  };

  /**
   * Checks and commits against one and the same revision; when another writer was quicker, both are done again, so that a
   * stale `If-Match` is seen as such.
   */
  const settle = async <R>(work: (expected: number) => Promise<R>): Promise<R> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(current.revision());
      } catch (error) {
        const stale = error instanceof Conflict && error.code === 'stale-revision';
        if (!stale || attempt === ATTEMPTS) throw error;
      }
    }
  };

  const commit = async <T extends RecordType>(
    change: { verb: Verb; type: T; record: RecordOf[T]; changes: ChangeSet; expected: number },
    { author, language }: By,
  ): Promise<void> => {
    const message = changeMessage(change.verb, change.type, change.record)[language];
    await current.commit(change.changes, { author, message, expected: change.expected });
  };

  const put = async <T extends RecordType>(
    change: { verb: Verb; type: T; record: RecordOf[T]; expected: number },
    by: By,
  ): Promise<RecordOf[T]> => {
    requireStanding(current, change.type, change.record);
    requireSameNature(current, change.type, change.record);
    const changes = { ...emptyChangeSet(), upserts: { [change.type]: [change.record] } };
    await commit({ ...change, changes }, by);
    return change.record;
  };

  return {
    get,

    list: (type, { limit, cursor, where }) => {
      const wanted = Object.entries(where).filter(([, value]) => value !== undefined);
      return pageOf(current.dataset()[type], {
        limit,
        cursor,
        accept: (record) =>
          wanted.every(([field, value]) => (record as Record<string, unknown>)[field] === value),
      });
    },

    create: (type, body, by) =>
      settle(async (expected) => {
        const fields = asFields(body);
        const record = parseRecord(type, { ...fields, id: fields['id'] ?? freshId(type) });
        if (current.record(type, record.id) !== undefined) {
          throw new Conflict('already-exists', {
            it: `${NOUNS[type].the.it} «${record.id}» esiste già. Cambialo con PATCH, o scegli un altro id.`,
            en: `${NOUNS[type].the.en} "${record.id}" already exists. Change it with PATCH, or choose another id.`,
          });
        }
        return put({ verb: 'create', type, record, expected }, by);
      }),

    update: (type, id, { patch, ifMatch }, by) =>
      settle(async (expected) => {
        const before = get(type, id);
        requireMatch(before, ifMatch);
        const record = parseRecord(type, merged(before, asFields(patch)));
        if (record.id !== id) {
          const detail = { it: 'l’id di un record non cambia', en: 'the id of a record is fixed' };
          throw invalidRecord([{ path: 'id', detail }]);
        }
        if (canonicalJson(record) === canonicalJson(before)) return before;
        return put({ verb: 'update', type, record, expected }, by);
      }),

    remove: (type, id, { ifMatch, cascade }, by) =>
      settle(async (expected) => {
        const record = get(type, id);
        requireMatch(record, ifMatch);
        const referrers = referrersOf(current.dataset(), type, id);
        const follow = referrers.filter((each) => cascade && each.type === 'participations');
        if (follow.length < referrers.length) throw stillReferenced(id, referrers);
        const participations = follow.map((each) => each.id);
        const deletes = { ...(cascade ? { participations } : {}), [type]: [id] };
        const changes = { ...emptyChangeSet(), deletes };
        await commit({ verb: 'delete', type, record, changes, expected }, by);
      }),
  };
};
