import type { Config } from '../config.ts';
import { createCurrent, type Clock, type Current } from '../services/current.ts';
import { openStore } from '../open-store.ts';

/**
 * The data of the configured store for the time of one piece of work. A store that was never used is left as it is: only the
 * server fills it by itself. Errors: `StoreUnavailable` when it does not answer.
 */
export const withCurrent = async <R>(
  config: Config,
  clock: Clock,
  work: (current: Current) => Promise<R>,
): Promise<R> => {
  const current = await createCurrent({ store: await openStore(config), clock, pollMs: 0 });
  try {
    const trouble = current.trouble();
    if (trouble !== null) throw trouble;
    return await work(current);
  } finally {
    await current.close();
  }
};
