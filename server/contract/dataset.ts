import { z } from 'zod';
import { recordId } from './fields.ts';
import { RECORDS, RECORD_TYPES, type RecordOf, type RecordType } from './records.ts';

/** All the records, each collection sorted by id. */
export type Dataset = { [T in RecordType]: RecordOf[T][] };

/** What a commit does: records to create or replace whole, and ids to delete. */
export interface ChangeSet {
  upserts: { [T in RecordType]?: RecordOf[T][] };
  deletes: { [T in RecordType]?: string[] };
}

const collections = <S extends z.ZodType>(schemaOf: (type: RecordType) => S) =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, z.array(schemaOf(type)).optional()]));

export const changeSet = z
  .object({
    upserts: z.object(collections((type) => RECORDS[type].schema as z.ZodType)),
    deletes: z.object(collections(() => recordId)),
  })
  .meta({ id: 'ChangeSet' }) as unknown as z.ZodType<ChangeSet>;

export const emptyDataset = (): Dataset => ({
  territories: [],
  programmes: [],
  measures: [],
  organizations: [],
  projects: [],
  participations: [],
});

export const emptyChangeSet = (): ChangeSet => ({ upserts: {}, deletes: {} });

/** Number of records that a change set touches. */
export const changeCount = (changes: ChangeSet): number =>
  RECORD_TYPES.reduce(
    (sum, type) =>
      sum + (changes.upserts[type]?.length ?? 0) + (changes.deletes[type]?.length ?? 0),
    0,
  );
