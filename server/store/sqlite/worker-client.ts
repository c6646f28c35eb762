import { createQueue } from '../queue.ts';
import { startThread, type Ask } from './thread.ts';

/** A thread that holds more than this is replaced when it has done its work: the engine would keep the memory for a long time. */
const HEAVY = 128 * 1_048_576;

/** The thread of a store, one piece of work at a time. */
export interface StoreWorker {
  /** Calls of one piece of work are not mixed with those of others. */
  run: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;
  /** Threads that there have been. */
  started: () => number;
  /** When what was asked for is done. */
  close: () => Promise<void>;
}

/** Starts the store's thread and waits until the file is open. It keeps the process alive only while a call is under way. */
export const startWorker = async (folder: string, heavy = HEAVY): Promise<StoreWorker> => {
  let thread = await startThread(folder);
  let started = 1;
  const queue = createQueue();
  const renew = async (): Promise<void> => {
    if (thread.heap() <= heavy || thread.closed()) return;
    await thread.close();
    thread = await startThread(folder);
    started += 1;
  };
  return {
    run: async (work) => {
      const result = queue(() => work(thread.ask));
      // What cannot be opened again says so to whoever asks next.
      queue(renew).catch(() => undefined);
      return result;
    },
    started: () => started,
    close: () => queue(() => thread.close()),
  };
};
