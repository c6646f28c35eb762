/** Which result: a newer revision makes older ones worthless. */
export interface CacheKey {
  revision: number;
  /** Scope, projection, parameters, ... as one text. */
  key: string;
}

/** What a computation is given: a signal that is aborted when all who asked have gone away, and how to tell them how far it is. */
export interface Shared {
  signal: AbortSignal;
  onProgress: (done: number) => void;
}

/** Somebody who asks, and may go away. */
export interface Asker {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

export interface ResultCache {
  /**
   * The result of `key`, computed at most once at a time whoever asks. A failure, or a computation that all have left, is not kept.
   * Rejects with the reason of the asker's signal when it is aborted.
   */
  get<T>(key: CacheKey, compute: (shared: Shared) => Promise<T>, asker?: Asker): Promise<T>;
  readonly size: number;
}

interface Entry {
  revision: number;
  result: Promise<unknown>;
  /** Who still waits; those who gave no signal wait for ever. */
  waiting: number;
  pending: boolean;
  controller: AbortController;
  listeners: Set<(done: number) => void>;
}

/**
 * Keeps the `capacity` results used last, of the newest revision asked for and those after it. The type of a result belongs to its
 * key: the same key must always be asked with a computation of the same type.
 */
export function createCache({ capacity }: { capacity: number }): ResultCache {
  const entries = new Map<string, Entry>();
  let newest = 0;

  const forget = (name: string, entry: Entry): void => {
    if (entries.get(name) === entry) entries.delete(name);
  };

  const dropOlderThan = (revision: number): void => {
    newest = Math.max(newest, revision);
    for (const [name, entry] of entries) if (entry.revision < newest) entries.delete(name);
  };

  const begin = (name: string, revision: number, compute: (shared: Shared) => Promise<unknown>) => {
    const controller = new AbortController();
    const listeners = new Set<(done: number) => void>();
    const onProgress = (done: number): void => {
      for (const hear of listeners) hear(done);
    };
    const entry: Entry = {
      revision,
      listeners,
      result: Promise.resolve().then(() => compute({ signal: controller.signal, onProgress })),
      waiting: 0,
      pending: true,
      controller,
    };
    entry.result.then(
      () => (entry.pending = false),
      () => {
        entry.pending = false;
        forget(name, entry);
      },
    );
    if (revision >= newest) entries.set(name, entry);
    return entry;
  };

  const trim = (): void => {
    for (const name of entries.keys()) {
      if (entries.size <= capacity) return;
      entries.delete(name);
    }
  };

  /** The shared result, for one who may leave: the last to leave stops the computation. */
  const join = (name: string, entry: Entry, { signal, onProgress }: Asker): Promise<unknown> => {
    entry.waiting++;
    if (onProgress !== undefined && entry.pending) entry.listeners.add(onProgress);
    if (signal === undefined) return entry.result;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        reject(signal.reason);
        if (onProgress !== undefined) entry.listeners.delete(onProgress);
        entry.waiting--;
        if (entry.waiting > 0 || !entry.pending) return;
        forget(name, entry);
        entry.controller.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      const stay = (): void => signal.removeEventListener('abort', leave);
      entry.result.then(resolve, reject).finally(stay);
    });
  };

  return {
    get: async <T>(
      { revision, key }: CacheKey,
      compute: (shared: Shared) => Promise<T>,
      asker: Asker = {},
    ) => {
      asker.signal?.throwIfAborted();
      dropOlderThan(revision);
      const name = `${revision} ${key}`;
      const entry = entries.get(name) ?? begin(name, revision, compute);
      if (entries.delete(name)) entries.set(name, entry);
      trim();
      return (await join(name, entry, asker)) as T;
    },
    get size() {
      return entries.size;
    },
  };
}
