import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '../../errors.ts';
import { errorOf, type Answer, type Method } from './messages.ts';
import type { Session } from './session.ts';

/** Calls a method of the session on the other thread. */
export type Ask = <M extends Method>(
  method: M,
  ...args: Parameters<Session[M]>
) => Promise<Awaited<ReturnType<Session[M]>>>;

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

const ended = (cause: unknown) =>
  new StoreUnavailable(
    {
      it: "L'archivio si è chiuso: riavviare Tessuto. Le modifiche confermate sono salve.",
      en: 'The store has closed: restart Tessuto. Confirmed changes are safe.',
    },
    { cause, code: 'store-closed' },
  );

/** Room for what does not live long, MB: more makes nothing faster here, and is never given back. */
const YOUNG_MB = 8;

/** One thread of the store, with the file open. It keeps the process alive only while a call is under way. */
export interface Thread {
  ask: Ask;
  /** What its heap held of memory after the last answer, bytes. */
  heap: () => number;
  /** Whether it has ended, by itself or because it was told to. */
  closed: () => boolean;
  close: () => Promise<void>;
}

export const startThread = async (folder: string): Promise<Thread> => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: folder,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const waiting = new Map<number, Waiting>();
  const state: { last: number; heap: number; end: StoreUnavailable | null } = {
    last: 0,
    heap: 0,
    end: null,
  };

  const settle = (answer: Answer): void => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    state.heap = answer.heap;
    if (waiting.size === 0) worker.unref();
    if ('refused' in answer || 'fault' in answer) call?.reject(errorOf(answer));
    else call?.resolve(answer.result);
  };
  const end = (cause: unknown): void => {
    state.end ??= ended(cause);
    for (const call of waiting.values()) call.reject(state.end);
    waiting.clear();
  };
  worker.on('message', settle);
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The thread of the store ended with code ${code}.`)));

  const expectAnswer = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
    });

  const ask: Ask = async (method, ...args) => {
    if (state.end !== null) throw state.end;
    const id = (state.last += 1);
    const answer = expectAnswer(id);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage({ id, method, args });
    return (await answer) as never;
  };

  await expectAnswer(0);
  return {
    ask,
    heap: () => state.heap,
    closed: () => state.end !== null,
    close: async () => {
      if (state.end !== null) return;
      const exit = once(worker, 'exit');
      worker.ref();
      await ask('close');
      worker.ref();
      await exit;
    },
  };
};
