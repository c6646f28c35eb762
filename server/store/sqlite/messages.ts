import { AppError, Conflict, InvalidInput, NotFound, StoreUnavailable } from '../../errors.ts';
import type { Session } from './session.ts';

export type Method = keyof Session;

export interface Call {
  id: number;
  method: Method;
  args: unknown[];
}

/** An AppError without its class, which does not cross threads. */
interface PlainError {
  name: string;
  code: string;
  status: number;
  detail: AppError['detail'];
  errors: AppError['errors'];
  retryAfter: number | null;
  cause: unknown;
}

/** `id` is the call's; the first answer, to the opening itself, has 0. */
export interface Answer {
  id: number;
  /** What the thread's heap holds of memory, bytes. */
  heap: number;
  result?: unknown;
  refused?: PlainError;
  /** Anything that is not an AppError: a fault of ours. */
  fault?: unknown;
}

export const failedAnswer = (id: number, error: unknown): Omit<Answer, 'heap'> => {
  if (!(error instanceof AppError)) return { id, fault: error };
  const { name, code, status, detail, errors, retryAfter, cause } = error;
  return { id, refused: { name, code, status, detail, errors, retryAfter, cause } };
};

const CLASSES: Record<string, { prototype: AppError }> = {
  Conflict,
  InvalidInput,
  NotFound,
  StoreUnavailable,
};

/** The error as it was thrown on the other thread, with its class. */
export const errorOf = ({ refused, fault }: Answer): unknown => {
  if (refused === undefined) return fault;
  const { code, status, detail, errors, retryAfter, cause, name } = refused;
  const error = new AppError(code, status, detail, {
    errors,
    cause,
    ...(retryAfter === null ? {} : { retryAfter }),
  });
  error.name = name;
  return Object.setPrototypeOf(error, (CLASSES[name] ?? AppError).prototype);
};
