import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../../seeds/index.ts';
import {
  findPairs,
  nameRecords,
  type NameRecord,
} from '../../../../server/importers/duplicates/index.ts';
import { qualityOf } from './record.ts';
import { variantsOf } from './variants.ts';

const seeds = async (): Promise<NameRecord[]> => {
  const [wecare, demo] = await Promise.all([loadSeed('wecare'), loadSeed('demo')]);
  return [...nameRecords(wecare), ...nameRecords(demo)].map((record) => ({
    ...record,
    aliases: [],
    identifiers: [],
    projects: [],
  }));
};

/** 354 Italian names, each written in up to ten ways that lists use: every writing is looked for among the names. */
describe('Italian names as lists write them', () => {
  it.each([
    ['without seat', false, { recall: 0.97, precision: 0.99 }],
    ['with their seat', true, { recall: 0.98, precision: 0.99 }],
  ] as const)('are found again %s', async (_, seated, floor) => {
    const names = await seeds();
    const variants = variantsOf(names.map(({ name }) => name));
    const origin = new Map(variants.map(({ of }, at) => [`v${at}`, names[of]?.id]));
    const written = variants.map(({ name, of }, at): NameRecord => {
      const { territory, placeName, kind, ...record } = names[of]!;
      const seat = seated ? { territory, placeName, kind } : { territory: null, placeName: null };
      return { ...record, kind: 'other', ...seat, id: `v${at}`, name };
    });
    const found = findPairs(written, { against: names });
    const right = found.filter(({ a, b }) => origin.get(a.id) === b.id);
    const quality = qualityOf(found.length, right.length, written.length);
    expect(written.length).toBeGreaterThan(1_800);
    expect(quality.recall).toBeGreaterThan(floor.recall);
    expect(quality.precision).toBeGreaterThan(floor.precision);
    // What is merged without asking is never wrong.
    const certain = found.filter(({ group }) => group === 'certain');
    expect(certain.every(({ a, b }) => origin.get(a.id) === b.id)).toBe(true);
    expect(certain.length > 1_000).toBe(seated);
  });
});
