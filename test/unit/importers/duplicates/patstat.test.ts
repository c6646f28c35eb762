import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../server/importers/duplicates/candidates.ts';
import { findPairs, type NameRecord } from '../../../../server/importers/duplicates/index.ts';
import { readingsOf } from '../../../../server/importers/duplicates/readings.ts';
import { sharedData, skipReason } from '../../../helpers/shared-data.ts';
import { aRecord, qualityOf } from './record.ts';

interface Row {
  person_id: string;
  name_reference: string;
  leuven_id: string;
}

const read = (): { records: NameRecord[]; firms: Map<string, string>; pairs: number } => {
  const text = readFileSync(sharedData('dedupe-patstat/patstat_org_names_leuven_ids.csv'), 'utf8');
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const sizes = new Map<string, number>();
  for (const { leuven_id: firm } of data) sizes.set(firm, (sizes.get(firm) ?? 0) + 1);
  return {
    records: data.map((row) => aRecord(row.name_reference, null, { id: row.person_id })),
    firms: new Map(data.map((row) => [row.person_id, row.leuven_id])),
    pairs: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0),
  };
};

/** 2,379 applicants of patents as they were written, 102 firms told apart by hand; names alone, no seat, no number. */
describe.skipIf(skipReason !== null)('names of the European patent register', () => {
  it('are found to be one firm at F1 0.93 and precision 0.99', { timeout: 120_000 }, () => {
    const { records, firms, pairs } = read();
    const found = findPairs(records, { most: Number.POSITIVE_INFINITY });
    const at = (score: number) => {
      const given = found.filter((pair) => pair.score >= score);
      const right = given.filter(({ a, b }) => firms.get(a.id) === firms.get(b.id));
      return qualityOf(given.length, right.length, pairs);
    };
    expect(pairs).toBe(293_785);
    expect(at(0.5).f1).toBeGreaterThan(0.93);
    expect(at(0.5).precision).toBeGreaterThan(0.99);
    expect(at(0.7).f1).toBeGreaterThan(0.9);
    expect(at(0.85).precision).toBeGreaterThan(0.99);
    // Without seat and number nothing is certain, however alike.
    expect(found.some(({ group }) => group === 'certain')).toBe(false);
  });

  it('keep 95% of the true pairs with some twenty comparisons a name', () => {
    const { records, firms, pairs } = read();
    const { readings } = readingsOf(records);
    const candidates = findCandidates(readings.map(({ name }) => name));
    const firmsOf = readings.map(({ uses }) => {
      const counts = new Map<string, number>();
      for (const { record } of uses) {
        const firm = firms.get(records[record]?.id ?? '') ?? '';
        counts.set(firm, (counts.get(firm) ?? 0) + 1);
      }
      return counts;
    });
    const within = firmsOf.flatMap((counts) =>
      [...counts.values()].map((size) => (size * (size - 1)) / 2),
    );
    const between = candidates.flatMap(([a, b]) =>
      Array.from(firmsOf[a] ?? [], ([firm, size]) => size * (firmsOf[b]?.get(firm) ?? 0)),
    );
    const kept = [...within, ...between].reduce((sum, size) => sum + size, 0);
    expect(kept / pairs).toBeGreaterThan(0.95);
    expect((2 * candidates.length) / readings.length).toBeLessThan(22);
  });
});
