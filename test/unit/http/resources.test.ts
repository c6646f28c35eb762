import { describe, expect, it } from 'vitest';
import { RECORD_TYPES, RECORDS } from '../../../server/contract/records.ts';
import { RESOURCES } from '../../../server/http/routes/record-resources.ts';

describe('the addresses of records', () => {
  it('are one for each type, with the schema that the contract has for it', () => {
    expect(RESOURCES.map(({ type }) => type).toSorted()).toEqual(RECORD_TYPES.toSorted());
    for (const { type, schema } of RESOURCES) expect(schema).toBe(RECORDS[type].schema);
  });

  it('let lists be narrowed by fields that the records have', () => {
    for (const { schema, filters } of RESOURCES)
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(filters));
  });
});
