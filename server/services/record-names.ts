import type { AnyRecord, RecordType } from '../contract/records.ts';
import type { Current } from './current.ts';

/** Collections whose records are mentioned by others or stand in tables, the likeliest first. */
const NAMED: RecordType[] = ['organizations', 'projects', 'territories', 'measures', 'programmes'];

/** What people call a record; of a participation its id. */
export const recordName = (record: AnyRecord): string => {
  if ('title' in record) return record.title;
  return 'name' in record ? record.name : record.id;
};

/** What people call the record with this id, whatever it is; null when there is none. */
export const nameOfRecord = (current: Pick<Current, 'record'>, id: string): string | null => {
  for (const type of NAMED) {
    const record = current.record(type, id);
    if (record !== undefined) return recordName(record);
  }
  return null;
};
