import { AppError } from '../errors.ts';
import type { Graph } from '../network/types.ts';
import { unpack, type Parcel } from './parcel.ts';
import type { TaskInput, TaskName } from './tasks.ts';

/** What the pool and a worker say to each other; the graph of a task travels as a parcel. */
export interface Order<T extends TaskName = TaskName> {
  task: T;
  input: Wrapped<T>;
}

type Wrapped<T extends TaskName> = Omit<TaskInput[T], 'graph'> & { graph: Parcel };

export const wrap = <T extends TaskName>(
  input: TaskInput[T],
  pack: (graph: Graph) => Parcel,
): Wrapped<T> => ({ ...input, graph: pack(input.graph) });

export const unwrap = <T extends TaskName>(input: Wrapped<T>): TaskInput[T] =>
  ({ ...input, graph: unpack(input.graph) }) as unknown as TaskInput[T];

/** The memory of a result's columns, which can be handed over rather than copied. */
export function buffersOf(output: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      Object.values(value).forEach(look);
    }
  };
  look(output);
  return [...found];
}

export type Report =
  | { type: 'progress'; done: number }
  | { type: 'result'; output: unknown }
  | { type: 'failure'; error: PlainError };

/** An error as plain data: a structured clone would lose its class and its fields. */
type PlainError =
  | { app: Pick<AppError, 'code' | 'status' | 'detail' | 'errors' | 'retryAfter'> }
  | { app: null; message: string; stack: string | undefined };

export function toPlain(error: unknown): PlainError {
  if (error instanceof AppError) {
    const { code, status, detail, errors, retryAfter } = error;
    return { app: { code, status, detail, errors, retryAfter } };
  }
  return error instanceof Error
    ? { app: null, message: error.message, stack: error.stack }
    : { app: null, message: String(error), stack: undefined };
}

export function fromPlain(error: PlainError): AppError {
  if (error.app !== null) {
    const { code, status, detail, errors, retryAfter } = error.app;
    return new AppError(code, status, detail, {
      errors,
      ...(retryAfter === null ? {} : { retryAfter }),
    });
  }
  const cause = new Error(error.message);
  if (error.stack !== undefined) cause.stack = error.stack;
  return computationFailed(cause);
}

/** 500: the computation threw, or its worker died (out of memory, exit). */
export const computationFailed = (cause: unknown): AppError =>
  new AppError(
    'computation-failed',
    500,
    {
      it: 'Il calcolo si è interrotto per un errore interno. I dati non sono cambiati; con una selezione più piccola può riuscire.',
      en: 'The computation stopped on an internal error. No data changed; it may succeed on a smaller selection.',
    },
    { cause },
  );

/** 503: it took longer than it may. */
export const computationTimeout = (timeoutMs: number): AppError => {
  const seconds = Math.max(1, Math.round(timeoutMs / 1_000));
  return new AppError('computation-timeout', 503, {
    it: `Il calcolo è stato fermato dopo ${seconds} s, il tempo concesso. Scegli una parte più piccola della rete.`,
    en: `The computation was stopped after ${seconds} s, the time allowed. Choose a smaller part of the network.`,
  });
};

/** 503: the service is closing. */
export const computationClosed = (): AppError =>
  new AppError('computation-closed', 503, {
    it: 'Il servizio si sta chiudendo: il calcolo non è stato fatto. Riprova tra poco.',
    en: 'The service is closing: the computation was not done. Try again shortly.',
  });
