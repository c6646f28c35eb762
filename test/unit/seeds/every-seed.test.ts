import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../seeds/index.ts';
import { RECORDS, RECORD_TYPES } from '../../../server/contract/records.ts';
import { SEEDS } from '../../../server/contract/status.ts';

describe.each(SEEDS)('seed %s', (name) => {
  it('has records that the contract accepts and leaves as they are', async () => {
    const dataset = await loadSeed(name);
    for (const type of RECORD_TYPES) {
      for (const record of dataset[type])
        expect(RECORDS[type].schema.parse(record)).toEqual(record);
    }
  });

  it('has each collection sorted by id, without repeating one', async () => {
    const dataset = await loadSeed(name);
    for (const type of RECORD_TYPES) {
      const ids = dataset[type].map((record) => record.id);
      expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1)));
    }
  });

  it('refers only to records that it has', async () => {
    const dataset = await loadSeed(name);
    const ids = Object.fromEntries(
      RECORD_TYPES.map((type) => [type, new Set(dataset[type].map((record) => record.id))]),
    );
    const dangling = RECORD_TYPES.flatMap((type) =>
      dataset[type].flatMap((record) =>
        RECORDS[type]
          .references(record as never)
          .filter((reference) => ids[reference.type]?.has(reference.id) !== true),
      ),
    );
    expect(dangling).toEqual([]);
  });

  it('says of every record where it comes from', async () => {
    const dataset = await loadSeed(name);
    for (const type of RECORD_TYPES) {
      for (const record of dataset[type]) expect(record.sources.length).toBeGreaterThan(0);
    }
  });

  it('gives a new dataset at each load, so that none can spoil the next', async () => {
    const first = await loadSeed(name);
    first.territories.length = 0;
    expect((await loadSeed(name)).territories.length).toBeGreaterThan(1_180);
  });
});

describe('loading', () => {
  it('is quick: the largest seed within 150 ms, at best of five', async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      await loadSeed('demo');
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
