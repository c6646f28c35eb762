import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { loadSeed } from '../../seeds/index.ts';
import {
  findPairs,
  nameRecords,
  type NameRecord,
} from '../../server/importers/duplicates/index.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';
import { aRecord } from '../unit/importers/duplicates/record.ts';
import { variantsOf } from '../unit/importers/duplicates/variants.ts';
import { milliseconds, type Benchmark } from './benchmark.ts';

const COUNT = 10_000;
const GOAL_MS = 3_000;
const ROUNDS = 3;

const rows = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(sharedData(path), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Sports clubs of all Italy, of which thousands are called nearly the same, companies of Europe, and the seeds in many writings. */
const tenThousand = async (): Promise<NameRecord[]> => {
  const clubs = rows('italy-5x1000/elencobeneficiari_2014_asd.csv').map(
    ({ DENOMINAZIONE = '', COMUNE = '' }, at) => aRecord(DENOMINAZIONE, COMUNE, { id: `c${at}` }),
  );
  const patents = rows('dedupe-patstat/patstat_org_names_leuven_ids.csv').map((row) =>
    aRecord(row['name_reference'] ?? '', null, { id: `p${row['person_id']}` }),
  );
  const seeds = [...nameRecords(await loadSeed('wecare')), ...nameRecords(await loadSeed('demo'))];
  const written = variantsOf(seeds.map(({ name }) => name)).map(({ name }, at) =>
    aRecord(name, null, { id: `v${at}` }),
  );
  const all = [...clubs, ...seeds, ...written, ...patents];
  return all.slice(0, COUNT);
};

export const duplicates: Benchmark = {
  id: 'duplicates',
  title: 'Duplicates among 10,000 organisations',
  run: async () => {
    if (skipReason !== null) return skipReason;
    const records = await tenThousand();
    let [best, pairs] = [Number.POSITIVE_INFINITY, 0];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      pairs = findPairs(records).length;
      best = Math.min(best, performance.now() - start);
    }
    return [
      {
        what: `${records.length} names compared, ${pairs} pairs`,
        ours: milliseconds(best),
        goal: `≤ ${milliseconds(GOAL_MS)}`,
        met: best <= GOAL_MS,
      },
    ];
  },
};
