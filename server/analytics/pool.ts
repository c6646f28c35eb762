import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  computationClosed,
  computationFailed,
  computationTimeout,
  fromPlain,
  toPlain,
  wrap,
  type Order,
  type Report,
} from './messages.ts';
import { createPacker } from './parcel.ts';
import { TASKS, type TaskInput, type TaskName, type TaskOutput } from './tasks.ts';

export interface RunOptions {
  /** Aborting stops the computation at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Share of the work done, 0 to 1, some twenty times a second at most. */
  onProgress?: (done: number) => void;
  /** From the moment a worker takes it up. */
  timeoutMs?: number;
}

export interface ComputePool {
  /**
   * Small inputs are computed at once, larger ones on a worker, in the order of arrival.
   * Rejects with the task's own AppError, or `computation-failed` (500: it threw, or its worker died), `computation-timeout` (503),
   * `computation-closed` (503).
   */
  run<T extends TaskName>(
    task: T,
    input: TaskInput[T],
    options?: RunOptions,
  ): Promise<TaskOutput[T]>;
  close(): Promise<void>;
  /** Workers at most. */
  readonly size: number;
}

export interface PoolOptions {
  /** Workers at most; they start when first needed. */
  size?: number;
  /** Tasks of fewer elementary steps run on the calling thread: about 50 ms. */
  inlineSteps?: number;
  timeoutMs?: number;
  /** Heap of a worker, MB; typed arrays come on top. */
  heapMb?: number;
  /** Module of the workers. */
  worker?: URL;
}

interface Job {
  order: Order;
  options: RunOptions;
  resolve: (output: unknown) => void;
  reject: (reason: unknown) => void;
  /** Ends it wherever it is: in the queue, or on a worker. */
  stop: (reason: unknown) => void;
}

const DEFAULTS = {
  inlineSteps: 4_000_000,
  timeoutMs: 120_000,
  heapMb: 2_048,
  worker: new URL('./worker.ts', import.meta.url),
};

export function createPool(o: PoolOptions = {}): ComputePool {
  const { inlineSteps, timeoutMs, heapMb, worker: module } = { ...DEFAULTS, ...o };
  // Two even where there are two processors: the service itself needs little of its own while they compute.
  const size = o.size ?? Math.max(2, availableParallelism() - 1);
  const pack = createPacker();
  const idle: Worker[] = [];
  const working = new Set<Job>();
  const waiting: Job[] = [];
  let closed = false;

  const startWorker = (): Worker => {
    const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    // Between jobs nobody else listens: a worker that dies then is forgotten.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      const at = idle.indexOf(worker);
      if (at !== -1) idle.splice(at, 1);
    });
    return worker;
  };

  const takeUp = (): void => {
    if (closed) return;
    while (waiting.length > 0 && working.size < size) {
      give(waiting.shift()!, idle.pop() ?? startWorker());
    }
  };

  /** Gives a worker its job. The first of result, failure, death of the worker, abort or time limit settles it. */
  const give = (job: Job, worker: Worker): void => {
    const limit = job.options.timeoutMs ?? timeoutMs;
    const settle = (answer: () => void, survives: boolean): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', die).off('exit', exit).unref();
      working.delete(job);
      if (survives && !closed) idle.push(worker);
      else void worker.terminate();
      answer();
      takeUp();
    };
    job.stop = (reason) => settle(() => job.reject(reason), false);
    const die = (error: unknown): void => job.stop(computationFailed(error));
    const exit = (code: number): void => die(new Error(`the worker ended with exit code ${code}`));
    const hear = (report: Report): void => {
      if (report.type === 'progress') job.options.onProgress?.(report.done);
      else if (report.type === 'result') settle(() => job.resolve(report.output), true);
      else settle(() => job.reject(fromPlain(report.error)), true);
    };
    const timer = setTimeout(() => job.stop(computationTimeout(limit)), limit);
    working.add(job);
    worker.ref();
    worker.on('message', hear).on('error', die).on('exit', exit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job.order);
  };

  const enqueue = (order: Order, options: RunOptions): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const abort = (): void => job.stop(options.signal?.reason);
    const job: Job = {
      order,
      options,
      resolve,
      reject,
      stop: (reason) => {
        waiting.splice(waiting.indexOf(job), 1);
        reject(reason);
      },
    };
    options.signal?.addEventListener('abort', abort, { once: true });
    waiting.push(job);
    takeUp();
    return promise.finally(() => options.signal?.removeEventListener('abort', abort));
  };

  return {
    size,
    run: async (task, input, options = {}) => {
      if (closed) throw computationClosed();
      options.signal?.throwIfAborted();
      if (TASKS[task].steps(input) > inlineSteps) {
        const order = { task, input: wrap(input, pack) };
        return (await enqueue(order, options)) as TaskOutput[typeof task];
      }
      try {
        return TASKS[task].run(input, options.onProgress ?? (() => undefined));
      } catch (error) {
        throw fromPlain(toPlain(error));
      }
    },
    close: async () => {
      closed = true;
      for (const job of [...waiting, ...working]) job.stop(computationClosed());
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}
