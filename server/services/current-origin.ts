import type { Revision } from '../contract/revision.ts';
import type { PartnershipStore } from '../store/store.ts';

const PAGE = 500;

/** Revisions, newest first, read as far as they are asked for. */
async function* revisions(store: Pick<PartnershipStore, 'history'>): AsyncGenerator<Revision> {
  let before: number | null = null;
  do {
    const page: Awaited<ReturnType<PartnershipStore['history']>> = await store.history({
      before,
      limit: PAGE,
    });
    yield* page.items;
    before = page.next;
  } while (before !== null);
}

/**
 * When the newest revision was made, and the seed that the data stem from: that of the newest seeding which was not undone.
 * A revision that reverts another makes it count for nothing, unless it is itself reverted.
 */
export const originOf = async (
  store: Pick<PartnershipStore, 'history'>,
): Promise<{ revisedAt: string | null; seed: string | null }> => {
  const undone = new Set<number>();
  let revisedAt: string | null = null;
  for await (const revision of revisions(store)) {
    revisedAt ??= revision.at;
    if (undone.has(revision.number)) continue;
    if (revision.reverts !== null) undone.add(revision.reverts);
    else if (revision.seed !== null) return { revisedAt, seed: revision.seed };
  }
  return { revisedAt, seed: null };
};
