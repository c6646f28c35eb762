import { loadSeed } from '../../seeds/index.ts';
import type { Language } from '../contract/fields.ts';
import type { Dataset } from '../contract/dataset.ts';
import type { RecordOf } from '../contract/records.ts';
import type { SeedName } from '../contract/status.ts';
import type { CommitResult, Current } from '../services/current.ts';
import { natureOf } from '../services/records-nature.ts';
import { createSeeding } from '../services/seeding.ts';

/** The data that an import is compared with, and what puts them in place before it is written. */
export interface StartingPoint {
  current: Pick<Current, 'store' | 'dataset' | 'revision' | 'record' | 'commit'>;
  /** The seed that will be planted; null when the import meets what is there. */
  seed: SeedName | null;
  plant: (by: { author: string; language: Language }) => Promise<CommitResult | null>;
}

/**
 * A store that was never used begins with the configured seed, but never with the demo: real data are not mixed with invented
 * ones, so the territories stand in for it. With `replaceDemo` the territories take the place of a loaded demo, too.
 */
const seedFor = (current: Current, configured: SeedName, replaceDemo: boolean): SeedName | null => {
  if (current.revision() === 0) return configured === 'demo' ? 'empty' : configured;
  return replaceDemo && natureOf(current.dataset()) === 'fictional' ? 'empty' : null;
};

/** Until `plant` is called nothing is written, and the import sees the data as they will be after it. */
export const startingPoint = async (
  current: Current,
  { configured, replaceDemo }: { configured: SeedName; replaceDemo: boolean },
): Promise<StartingPoint> => {
  const seed = seedFor(current, configured, replaceDemo);
  let foreseen: Dataset | null = seed === null ? null : await loadSeed(seed);
  return {
    seed,
    current: {
      store: current.store,
      revision: () => current.revision(),
      commit: (changes, as) => current.commit(changes, as),
      dataset: () => foreseen ?? current.dataset(),
      record: (type, id) =>
        foreseen === null
          ? current.record(type, id)
          : (foreseen[type] as RecordOf[typeof type][]).find((record) => record.id === id),
    },
    plant: async (by) => {
      // Once: what was imported since would be replaced with it.
      if (seed === null || foreseen === null) return null;
      const planted = await createSeeding({ current, loadSeed }).replaceBySeed(seed, by);
      foreseen = null;
      return planted;
    },
  };
};
