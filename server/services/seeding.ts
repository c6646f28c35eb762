import type { Dataset } from '../contract/dataset.ts';
import type { Language } from '../contract/fields.ts';
import type { SeedName } from '../contract/status.ts';
import type { CommitResult, Current } from './current.ts';
import { SEED_MESSAGES, seedChanges } from './seeding-changes.ts';

export interface Seeding {
  /** Puts the seed in the place of all records: one revision, which can be reverted. */
  replaceBySeed(name: SeedName, o: { author: string; language: Language }): Promise<CommitResult>;
}

export const createSeeding = ({
  current,
  loadSeed,
}: {
  current: Current;
  loadSeed: (name: SeedName) => Promise<Dataset>;
}): Seeding => ({
  replaceBySeed: async (name, { author, language }) => {
    const seed = await loadSeed(name);
    const expected = current.revision();
    return current.commit(seedChanges(current.dataset(), seed), {
      author,
      message: SEED_MESSAGES[name][language],
      seed: name,
      expected,
    });
  },
});
