import type { ChangeSet, Dataset } from '../contract/dataset.ts';
import type { Text } from '../contract/fields.ts';
import { RECORD_TYPES, type AnyRecord } from '../contract/records.ts';
import type { SeedName } from '../contract/status.ts';

/** What the history says of a seeding. */
export const SEED_MESSAGES: Record<SeedName, Text> = {
  demo: { it: 'Caricati i dati dimostrativi, inventati', en: 'Loaded the invented demo data' },
  wecare: {
    it: 'Caricati i dati pubblici di We.Ca.Re.',
    en: 'Loaded the public data of We.Ca.Re.',
  },
  empty: { it: 'Inizio vuoto: solo i territori', en: 'Empty start: territories only' },
};

/** The change set that turns `present` into `seed`: everything of the seed, and nothing else, is left. */
export const seedChanges = (present: Dataset, seed: Dataset): ChangeSet => {
  const deletes = RECORD_TYPES.map((type) => {
    const kept = new Set(seed[type].map(({ id }) => id));
    const ids = (present[type] as AnyRecord[]).map(({ id }) => id);
    return [type, ids.filter((id) => !kept.has(id))];
  });
  return { upserts: seed, deletes: Object.fromEntries(deletes) as ChangeSet['deletes'] };
};
