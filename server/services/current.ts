import { emptyDataset, type Dataset } from '../contract/dataset.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';
import type { SeedName } from '../contract/status.ts';
import { AppError, Conflict, StoreUnavailable } from '../errors.ts';
import { buildNetwork, networkInSteps } from '../network/build.ts';
import type { Network } from '../network/types.ts';
import { hashInSteps } from '../store/canonical.ts';
import type { Changes, PartnershipStore } from '../store/store.ts';
import { originOf } from './current-origin.ts';
import { changesInSteps, takeSnapshot, type Snapshot } from './current-snapshot.ts';
import { inTurns } from '../in-turns.ts';
import { oneAtATime } from './current-turns.ts';
import { shareInSteps } from './sharing.ts';
import { SEED_MESSAGES, seedChanges } from './seeding-changes.ts';

/** The present instant. */
export type Clock = () => Date;

export interface CommitResult {
  revision: number;
  /** False when the change set brought nothing new: no revision is made. */
  changed: boolean;
}

export interface CommitAs {
  author: string;
  message: string;
  importId?: string | null;
  seed?: string | null;
  /** The revision that the change set was made against; the current one when absent. */
  expected?: number;
}

/**
 * The live data: the store's current revision in memory, and the network built from it. Reads never touch the store, so they
 * go on while it is away; until it has been read once, every accessor throws `StoreUnavailable`.
 */
export interface Current {
  readonly store: PartnershipStore;
  dataset(): Dataset;
  /** As it is today: which territory lies in which depends on the date. */
  network(): Network;
  revision(): number;
  /** When the revision was made, ISO 8601; null for revision 0. */
  revisedAt(): string | null;
  /** sha-256 of the canonical dataset, hexadecimal. */
  hash(): Promise<string>;
  /** The seed that the data stem from, or null. */
  seed(): string | null;
  record<T extends RecordType>(type: T, id: string): RecordOf[T] | undefined;
  /** One at a time. @throws what `PartnershipStore.commit` throws; `StoreUnavailable` at once while the store is known to be away */
  commit(changes: Changes, as: CommitAs): Promise<CommitResult>;
  revert(number: number, as: Pick<CommitAs, 'author' | 'message'>): Promise<CommitResult>;
  /** Asks the store for its revision, and reads it when it is another one. */
  refresh(): Promise<void>;
  /** Why the store could not be reached the last time it was asked; null when it was. */
  trouble(): AppError | null;
  close(): Promise<void>;
}

export interface CurrentOptions {
  store: PartnershipStore;
  clock: Clock;
  /** What a store without any revision is filled with; null leaves it empty. */
  seed?: { name: SeedName; load: (name: SeedName) => Promise<Dataset> } | null;
  /** How often the store is asked whether another process changed it, ms; 0 never. */
  pollMs?: number;
  /** Told of what went wrong in the background. */
  onError?: (error: unknown) => void;
}

const DEFAULT_POLL_MS = 2_000;
/** The store does not answer, or answers that it is broken; what else it refuses is about the request. */
const TROUBLE = new Set([500, 503]);

const notReadYet = (): StoreUnavailable =>
  new StoreUnavailable({
    it: 'I dati non sono ancora stati letti. Riprova fra qualche secondo.',
    en: 'The data have not been read yet. Try again in a few seconds.',
  });

const away = (cause: AppError): StoreUnavailable =>
  new StoreUnavailable(
    {
      it: 'L’archivio dei dati non risponde: nulla è stato scritto. Riprova fra qualche secondo.',
      en: 'The data store does not answer: nothing was written. Try again in a few seconds.',
    },
    { cause },
  );

/**
 * Reads the store (and seeds it when it never had a revision), then keeps up with it in the background.
 * A store that is away is no error: it is asked again every `pollMs`.
 * @throws what the store throws when it answers but cannot be used, e.g. a file of a newer version
 */
export const createCurrent = async ({
  store,
  clock,
  seed = null,
  pollMs = DEFAULT_POLL_MS,
  onError = () => undefined,
}: CurrentOptions): Promise<Current> => {
  const inTurn = oneAtATime();
  let snapshot: Snapshot | null = null;
  let trouble: AppError | null = null;
  let built: { snapshot: Snapshot; day: string; network: Network } | null = null;
  let hashed: { snapshot: Snapshot; hash: Promise<string> } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const here = (): Snapshot => {
    if (snapshot === null) throw trouble ?? notReadYet();
    return snapshot;
  };

  /** Remembers whether the store could be reached, so that writes fail at once while it cannot. */
  const watched = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      const result = await work();
      trouble = null;
      return result;
    } catch (error) {
      if (error instanceof AppError && TROUBLE.has(error.status)) trouble = error;
      throw error;
    }
  };

  const today = (): string => clock().toISOString().slice(0, 10);

  /** Records become visible together with the network made of them, both put together while others are answered. */
  const publish = async (
    of: Pick<Snapshot, 'revision' | 'revisedAt' | 'seed' | 'dataset'>,
  ): Promise<void> => {
    const next = await inTurns(takeSnapshot(of));
    const day = today();
    const network = await inTurns(networkInSteps(of.dataset, of.revision, day));
    snapshot = next;
    built = { snapshot: next, day, network };
  };

  const readAgain = async (): Promise<void> => {
    const { revision, dataset } = await store.read();
    await inTurns(shareInSteps(dataset));
    await publish({ revision, dataset, ...(await originOf(store)) });
  };

  const plant = async ({ name, load }: NonNullable<CurrentOptions['seed']>): Promise<void> => {
    const changes = seedChanges(emptyDataset(), await load(name));
    const message = SEED_MESSAGES[name].it;
    const at = clock().toISOString();
    try {
      await store.commit(changes, { expected: 0, author: 'tessuto', message, at, seed: name });
    } catch (error) {
      // Another process that started at the same moment was quicker: what it planted is as good.
      if (!(error instanceof Conflict && error.code === 'stale-revision')) throw error;
    }
  };

  const keepUp = async (): Promise<void> => {
    if ((await watched(() => store.revision())) === snapshot?.revision) return;
    await inTurn(() =>
      watched(async () => {
        const revision = await store.revision();
        // A commit of our own may have been on its way: by now it is known.
        if (revision === snapshot?.revision) return;
        if (seed !== null && revision === 0) await plant(seed);
        await readAgain();
      }),
    );
  };

  /** A commit that was acknowledged stays so, even if the store is gone when it is read again; the next poll mends the memory. */
  const catchUp = async (): Promise<void> => {
    await watched(readAgain).catch(onError);
  };

  const write = (work: (before: Snapshot) => Promise<CommitResult>): Promise<CommitResult> =>
    inTurn(async () => {
      const before = here();
      if (trouble !== null) throw away(trouble);
      try {
        return await watched(() => work(before));
      } catch (error) {
        if (error instanceof Conflict && error.code === 'stale-revision') await catchUp();
        throw error;
      }
    });

  const poll = (): void => {
    if (closed || pollMs <= 0) return;
    timer = setTimeout(() => {
      void keepUp().catch(onError).finally(poll);
    }, pollMs);
    timer.unref();
  };

  try {
    await keepUp();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) {
      await store.close();
      throw error;
    }
  }
  poll();

  return {
    store,
    dataset: () => here().dataset,
    network: () => {
      const now = here();
      const day = today();
      if (built?.snapshot !== now || built.day !== day) {
        built = { snapshot: now, day, network: buildNetwork(now.dataset, now.revision, day) };
      }
      return built.network;
    },
    revision: () => here().revision,
    revisedAt: () => here().revisedAt,
    seed: () => here().seed,
    hash: async () => {
      const now = here();
      if (hashed?.snapshot !== now)
        hashed = { snapshot: now, hash: inTurns(hashInSteps(now.dataset)) };
      return hashed.hash;
    },
    record: (type, id) => here().index[type].get(id),
    commit: (changes, { expected, importId = null, seed: seedName = null, ...as }) =>
      write(async (before) => {
        const at = clock().toISOString();
        const result = await store.commit(changes, {
          ...as,
          importId,
          seed: seedName,
          at,
          expected: expected ?? before.revision,
        });
        if (result.changed && result.revision === before.revision + 1) {
          const dataset = await inTurns(changesInSteps(before.dataset, changes));
          const { revision } = result;
          await publish({ revision, dataset, revisedAt: at, seed: seedName ?? before.seed });
        } else if (result.revision !== before.revision) await catchUp();
        return result;
      }),
    revert: (number, as) =>
      write(async (before) => {
        const at = clock().toISOString();
        const result = await store.revert(number, { ...as, at, expected: before.revision });
        if (result.changed) await catchUp();
        return result;
      }),
    refresh: keepUp,
    trouble: () => trouble,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await inTurn(() => store.close());
    },
  };
};
