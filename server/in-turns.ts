import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from './steps.ts';

/** How long others may have to wait, ms. */
const PATIENCE = 10;

/** Drives steps to their end, letting everybody else have a turn every few milliseconds. */
export const inTurns = async <R>(steps: Steps<R>): Promise<R> => {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < PATIENCE) continue;
    await nextTurn();
    since = performance.now();
  }
};
