import { expect, it } from 'vitest';
import { datasetHash } from '../../server/store/canonical.ts';
import type { PartnershipStore } from '../../server/store/store.ts';
import { killWhileCommitting, type Committer } from '../helpers/store-killing.ts';
import { hashAt, nextStep } from '../helpers/store-series.ts';

export interface KillHarness extends Committer {
  /** Begins with an empty store. */
  fresh: () => Promise<void>;
  open: () => Promise<PartnershipStore>;
  times: number;
}

/** Moments spread over a commit, the same at every run; a bit past its end, since no commit takes as long as another. */
const momentOf = (round: number, times: number): number =>
  (1.2 * (((round * 7) % times) + 0.5)) / times;

/** What is left after `kill -9` is the dataset of a revision, whole: that of before or that of after. */
export const survivesKilling = ({ fresh, open, times, ...committer }: KillHarness): void => {
  it(`holds a whole revision after each of ${times} kill -9 during commits, and goes on`, async () => {
    await fresh();
    let known = 0;
    for (let round = 0; round < times; round += 1) {
      const acknowledged = await killWhileCommitting(committer, momentOf(round, times));
      const store = await open();
      try {
        const { revision, dataset } = await store.read();
        expect(datasetHash(dataset)).toBe(hashAt(revision, committer.size));
        expect(revision).toBeGreaterThanOrEqual(Math.max(known, acknowledged));
        expect(revision).toBeLessThanOrEqual(acknowledged + 1);
        expect((await store.findImport(`imp-${revision}`))?.number).toBe(revision);
        expect(await store.findImport(`imp-${revision + 1}`)).toBeNull();
        known = revision;
      } finally {
        await store.close();
      }
    }
    const store = await open();
    const { changes, options } = nextStep(known, committer.size);
    expect(await store.commit(changes, options)).toEqual({ revision: known + 1, changed: true });
    expect(datasetHash((await store.read()).dataset)).toBe(hashAt(known + 1, committer.size));
    await store.close();
  });
};
