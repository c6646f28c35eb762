import { setTimeout as wait } from 'node:timers/promises';

/** How long a call may be silent before the server is asked for a sign of life, and how long that may take, milliseconds. */
const SILENCE_MS = 1_500;
const ANSWER_MS = 2_000;

export const LATE = Symbol('late');

/** What `work` gives, or LATE when it takes longer than `ms`. */
export const within = async <T>(work: Promise<T>, ms: number): Promise<T | typeof LATE> => {
  const timer = new AbortController();
  const late = wait(ms, LATE, { signal: timer.signal }).catch(() => LATE);
  try {
    return (await Promise.race([work, late])) as T | typeof LATE;
  } finally {
    timer.abort();
  }
};

/**
 * Waits for `work` as long as the server lives: a large commit may take its time, a server that is away is noticed
 * within SILENCE_MS + ANSWER_MS. `ping` asks it over another connection. Rejects with what `dead` gives; `work` is then
 * left alone, and its end goes unheard.
 */
export const whileAlive = async <T>(
  work: Promise<T>,
  ping: () => Promise<unknown>,
  dead: (cause: unknown) => Error,
): Promise<T> => {
  for (;;) {
    const result = await within(work, SILENCE_MS);
    if (result !== LATE) return result;
    const sign = await within(
      ping().then(
        () => null,
        (cause: unknown) => ({ cause }),
      ),
      ANSWER_MS,
    );
    if (sign === null) continue;
    // It may have ended, well or badly, while the server was asked.
    const last = await within(work, 0);
    if (last !== LATE) return last;
    work.catch(() => undefined);
    throw dead(sign === LATE ? new Error(`No answer within ${ANSWER_MS} ms.`) : sign.cause);
  }
};
