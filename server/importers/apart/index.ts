import type { ChildProcess } from 'node:child_process';
import type { Arriving } from './in-two.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import {
  apartClosed,
  fileTooHeavy,
  fromPlain,
  importFailed,
  type Order,
  type Report,
} from './messages.ts';
import { holdParent, startChild } from './start-child.ts';
import { createAssembly, toPieces } from './transfer.ts';
import { watchMemory } from './watch-memory.ts';

/** What one job may take. */
export interface ApartLimits {
  /** From the moment a process takes it up. */
  milliseconds: number;
  /** Heap of the process, MB: lists and texts. */
  heapMb: number;
  /** All its memory, MB. */
  memoryMb: number;
  /** Processes at work at once; further jobs wait. */
  atOnce: number;
}

export interface ApartJob<J extends JobName> {
  name: J;
  input: JobInput[J];
  /** What several jobs need, sent to a process only when it has not got it: the same key is the same value. */
  shared?: { key: string; value: () => unknown };
}

export interface ApartOptions {
  /** Aborting kills the process at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Share of the work done, 0 to 1, some ten times a second at most. */
  onProgress?: (done: number) => void;
}

/** Runs jobs in processes of their own, which can be killed, and whose death hurts nobody. */
export interface Apart {
  /**
   * Rejects with the job's own AppError; 422 `file-too-heavy` when it takes too much time or memory; 500 `import-failed` when it threw or
   * its process died; 503 `import-closed`. Of an output in two parts the second may fail in the same ways; it is not aborted any more.
   */
  run: <J extends JobName>(
    job: ApartJob<J>,
    options?: ApartOptions,
  ) => Promise<Arriving<JobOutput[J]>>;
  /** Starts a process ahead of the first job, so that it need not wait for it. */
  warm: () => void;
  /** Kills every process; jobs under way are rejected. */
  close: () => Promise<void>;
}

const MEGABYTE = 1_048_576;
const LIMITS: ApartLimits = { milliseconds: 120_000, heapMb: 2_048, memoryMb: 3_072, atOnce: 2 };
/** A process that holds more after a job is not kept for the next one. */
const KEPT_MEMORY = 400 * MEGABYTE;
/** Processes that wait for a job. */
const SPARE = 1;
/** How a process ends when its heap is full. */
const OUT_OF_MEMORY = { signal: 'SIGABRT', codes: [133, 134] };

const untilEnd = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        child.once('exit', () => resolve());
        // Else the parent might end before it knows.
        child.ref();
      });

interface Helper {
  child: ChildProcess;
  sharedKey: string | null;
}

export const createApart = (options: { limits?: Partial<ApartLimits> } = {}): Apart => {
  const limits = { ...LIMITS, ...options.limits };
  const idle: Helper[] = [];
  const working = new Map<Helper, (reason: unknown) => void>();
  const waiting: { start: () => void; refuse: (reason: unknown) => void }[] = [];
  let busy = 0;
  let closed = false;

  const forget = (helper: Helper): void => {
    const at = idle.indexOf(helper);
    if (at !== -1) idle.splice(at, 1);
  };

  const hire = (): Helper => {
    const helper: Helper = { child: startChild(limits.heapMb), sharedKey: null };
    helper.child.once('exit', () => forget(helper));
    return helper;
  };

  const dismiss = ({ child }: Helper): void => {
    child.kill('SIGKILL');
  };

  const keep = (helper: Helper): void => {
    if (closed || idle.length >= SPARE || !helper.child.connected) {
      dismiss(helper);
      return;
    }
    holdParent(helper.child, false);
    idle.push(helper);
  };

  const warm = (): void => {
    if (!closed && idle.length < SPARE) keep(hire());
  };

  /** One that has what is shared already, else any, else a new one. */
  const take = (key: string | null): Helper => {
    const helper = idle.find(({ sharedKey }) => sharedKey === key) ?? idle.at(-1) ?? hire();
    forget(helper);
    holdParent(helper.child, true);
    return helper;
  };

  const send = ({ child }: Helper, order: Order): Promise<void> =>
    new Promise((resolve, reject) => {
      child.send(order, (error) => (error === null ? resolve() : reject(error)));
    });

  const give = async (
    helper: Helper,
    { name, input, shared }: ApartJob<JobName>,
  ): Promise<void> => {
    const isNews = shared !== undefined && helper.sharedKey !== shared.key;
    await send(helper, { type: 'begin', job: name, sharedKey: isNews ? shared.key : null });
    if (isNews) {
      helper.sharedKey = null;
      for (const piece of toPieces(shared.value())) await send(helper, { type: 'shared', piece });
      helper.sharedKey = shared.key;
    }
    for (const piece of toPieces(input)) await send(helper, { type: 'input', piece });
    await send(helper, { type: 'run' });
  };

  /** The first of result, failure, death, abort, time and memory settles it. `free` is called when the process has done with it. */
  const work = (
    job: ApartJob<JobName>,
    { signal, onProgress }: ApartOptions,
    free: () => void,
  ): Promise<unknown> => {
    let { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const answer = promise;
    const helper = take(job.shared?.key ?? null);
    const { child } = helper;
    let output = createAssembly();

    const settle = (say: () => void, survives: boolean): void => {
      clearTimeout(timer);
      watch.stop();
      child.off('message', hear).off('exit', die);
      signal?.removeEventListener('abort', abort);
      working.delete(helper);
      if (survives) keep(helper);
      else {
        dismiss(helper);
        warm();
      }
      say();
      free();
    };
    /** The first part is there: whoever asked goes on, and nobody but the limits stops the second. */
    const halve = (): void => {
      const [now, tellNow] = [output.value(), resolve];
      output = createAssembly();
      signal?.removeEventListener('abort', abort);
      ({ promise, resolve, reject } = Promise.withResolvers<unknown>());
      promise.catch(() => undefined);
      tellNow({ now, later: promise });
    };
    const stop = (reason: unknown): void => settle(() => reject(reason), false);
    const abort = (): void => stop(signal?.reason);
    const die = (code: number | null, ending: NodeJS.Signals | null): void => {
      const cause = new Error(`the process that read the file ended with ${ending ?? code}`);
      const isFull = ending === OUT_OF_MEMORY.signal || OUT_OF_MEMORY.codes.includes(code ?? 0);
      stop(isFull ? fileTooHeavy(cause) : importFailed(cause));
    };
    const excess = (bytes: number): void =>
      stop(fileTooHeavy(new Error(`the process that read the file held ${bytes} bytes`)));
    const hear = (report: Report): void => {
      switch (report.type) {
        case 'progress':
          onProgress?.(report.done);
          if (report.rss > limits.memoryMb * MEGABYTE) excess(report.rss);
          break;
        case 'output':
          output.add(report.piece);
          break;
        case 'now':
          halve();
          break;
        case 'done':
          settle(() => resolve(output.value()), report.rss <= KEPT_MEMORY);
          break;
        case 'failure':
          settle(() => reject(fromPlain(report.error)), report.rss <= KEPT_MEMORY);
          break;
        case 'ready':
          break;
        default:
      }
    };
    const timer = setTimeout(
      () => stop(fileTooHeavy(new Error(`not done after ${limits.milliseconds} ms`))),
      limits.milliseconds,
    );
    const watch = watchMemory(child.pid ?? 0, limits.memoryMb * MEGABYTE, excess);
    working.set(helper, stop);
    child.on('message', hear).on('exit', die);
    signal?.addEventListener('abort', abort, { once: true });
    // A process that dies while it is being told its job says so by `exit`.
    give(helper, job).catch(() => undefined);
    return answer;
  };

  /** A place at once, or when another job leaves its own; a job that is cancelled while it waits never starts. */
  const takePlace = (signal: AbortSignal | undefined): Promise<void> => {
    if (busy < limits.atOnce) {
      busy += 1;
      return Promise.resolve();
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const place = { start: resolve, refuse: reject };
    const leave = (): void => {
      const at = waiting.indexOf(place);
      if (at === -1) return;
      waiting.splice(at, 1);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    waiting.push(place);
    return promise.finally(() => signal?.removeEventListener('abort', leave));
  };

  const leavePlace = (): void => {
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next.start();
  };

  return {
    run: async (job, runOptions = {}) => {
      if (closed) throw apartClosed();
      runOptions.signal?.throwIfAborted();
      await takePlace(runOptions.signal);
      if (closed || runOptions.signal?.aborted === true) {
        leavePlace();
        if (closed) throw apartClosed();
        runOptions.signal?.throwIfAborted();
      }
      return (await work(job, runOptions, leavePlace)) as Arriving<JobOutput[typeof job.name]>;
    },
    warm,
    close: async () => {
      closed = true;
      for (const { refuse } of waiting.splice(0)) refuse(apartClosed());
      const children = [...idle, ...working.keys()].map(({ child }) => child);
      const ended = children.map((child) => untilEnd(child));
      for (const stop of working.values()) stop(apartClosed());
      for (const child of children) child.kill('SIGKILL');
      idle.length = 0;
      await Promise.all(ended);
    },
  };
};
