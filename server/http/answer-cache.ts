import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const WORTH_COMPRESSING = 1_024;

/** An answer ready to be sent. */
export interface Serialised {
  body: Buffer;
  /** Null when it is too short to gain. */
  gzip: Buffer | null;
  /** Weak: the same for both forms. It depends on the content alone, so it holds across restarts and never across data sets. */
  etag: string;
}

interface Running {
  promise: Promise<Serialised>;
  stop: AbortController;
  waiting: number;
}

export interface AnswerCache {
  /**
   * The answer kept under `key`, or the one that `make` gives. Requests for the same key wait for one computation, which is
   * aborted when all of them have gone away. `data` is what answers depend on: another one empties the cache.
   */
  get(
    data: object,
    key: string,
    signal: AbortSignal,
    make: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<Serialised>;
}

export const serialise = async (value: unknown): Promise<Serialised> => {
  const body = Buffer.from(JSON.stringify(value));
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    body,
    gzip: body.length < WORTH_COMPRESSING ? null : await compress(body),
    etag: `W/"${digest}"`,
  };
};

const sizeOf = ({ body, gzip: packed }: Serialised): number => body.length + (packed?.length ?? 0);

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Keeps the most recently used answers, up to `maxBytes` in all. */
export const createAnswerCache = ({ maxBytes }: { maxBytes: number }): AnswerCache => {
  let current: object | null = null;
  let bytes = 0;
  const kept = new Map<string, Serialised>();
  let running = new Map<string, Running>();

  const renew = (data: object): void => {
    if (data === current) return;
    current = data;
    kept.clear();
    bytes = 0;
    // What still runs belongs to older data: it answers those who wait for it, and nobody else.
    running = new Map();
  };

  const keep = (key: string, answer: Serialised): void => {
    kept.set(key, answer);
    bytes += sizeOf(answer);
    for (const [oldest, value] of kept) {
      if (bytes <= maxBytes) break;
      kept.delete(oldest);
      bytes -= sizeOf(value);
    }
  };

  const start = (
    data: object,
    key: string,
    make: (signal: AbortSignal) => Promise<unknown>,
  ): Running => {
    const stop = new AbortController();
    const work = async (): Promise<Serialised> => {
      const answer = await serialise(await make(stop.signal));
      if (data === current) keep(key, answer);
      return answer;
    };
    const task = { promise: work(), stop, waiting: 0 };
    running.set(key, task);
    return task;
  };

  return {
    get: async (data, key, signal, make) => {
      renew(data);
      const ready = kept.get(key);
      if (ready !== undefined) {
        kept.delete(key);
        kept.set(key, ready);
        return ready;
      }
      const task = running.get(key) ?? start(data, key, make);
      task.waiting += 1;
      try {
        return await Promise.race([task.promise, aborted(signal)]);
      } finally {
        task.waiting -= 1;
        if (task.waiting === 0) {
          task.stop.abort();
          if (running.get(key) === task) running.delete(key);
        }
      }
    },
  };
};
