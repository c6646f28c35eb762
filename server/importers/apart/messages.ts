import { AppError, InvalidInput } from '../../errors.ts';
import type { JobName } from './jobs.ts';
import type { Piece } from './transfer.ts';

/** What the parent says: which job, its input and what it shares in pieces, then go. */
export type Order =
  | { type: 'begin'; job: JobName; sharedKey: string | null }
  | { type: 'input'; piece: Piece }
  | { type: 'shared'; piece: Piece }
  | { type: 'run' };

/** What the child says. `rss`: memory it holds, bytes. */
export type Report =
  | { type: 'ready' }
  | { type: 'progress'; done: number; rss: number }
  | { type: 'output'; piece: Piece }
  /** What came so far is the first part of the output; a second one follows. */
  | { type: 'now' }
  | { type: 'done'; rss: number }
  | { type: 'failure'; error: PlainError; rss: number };

/** An error as plain data: crossing over it would lose its class and its fields. */
export type PlainError =
  | { app: Pick<AppError, 'code' | 'status' | 'detail' | 'errors' | 'retryAfter'> }
  | { app: null; isTooHeavy: boolean; message: string; stack: string | undefined };

/** What the engine says when a text, list or buffer would be larger than it can hold. */
const TOO_LARGE =
  /Invalid (?:string|array|typed array) length|allocation failed|Cannot create a string longer/iu;

export const toPlain = (error: unknown): PlainError => {
  if (error instanceof AppError) {
    const { code, status, detail, errors, retryAfter } = error;
    return { app: { code, status, detail, errors, retryAfter } };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  return {
    app: null,
    isTooHeavy: error instanceof RangeError && TOO_LARGE.test(message),
    message,
    stack,
  };
};

export const fromPlain = (error: PlainError): AppError => {
  if (error.app !== null) {
    const { code, status, detail, errors, retryAfter } = error.app;
    return new AppError(code, status, detail, {
      errors,
      ...(retryAfter === null ? {} : { retryAfter }),
    });
  }
  const cause = new Error(error.message);
  if (error.stack !== undefined) cause.stack = error.stack;
  return error.isTooHeavy ? fileTooHeavy(cause) : importFailed(cause);
};

/** 422: reading it took more memory or time than it may. */
export const fileTooHeavy = (cause: unknown): AppError =>
  new InvalidInput(
    'file-too-heavy',
    {
      it: 'Leggere il file chiede più memoria o tempo di quanto è concesso. Dividilo in più file, togli i fogli che non servono o salva la tabella come CSV.',
      en: 'Reading the file takes more memory or time than is allowed. Split it into several files, remove the sheets that are not needed, or save the table as CSV.',
    },
    { status: 422, cause },
  );

/** 500: it stopped for a reason of ours. */
export const importFailed = (cause: unknown): AppError =>
  new AppError(
    'import-failed',
    500,
    {
      it: 'La lettura del file si è interrotta per un errore interno. I dati non sono cambiati. Riprova; se succede ancora, salva la tabella come CSV.',
      en: 'Reading the file stopped on an internal error. No data changed. Try again; if it happens again, save the table as CSV.',
    },
    { cause },
  );

/** 503: the service is closing. */
export const apartClosed = (): AppError =>
  new AppError('import-closed', 503, {
    it: 'Il servizio si sta chiudendo: il file non è stato letto. Riprova tra poco.',
    en: 'The service is closing: the file was not read. Try again shortly.',
  });
