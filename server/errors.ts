import type { Text } from './contract/fields.ts';

interface Details {
  cause?: unknown;
  /** Which fields are wrong: path in the request -> why. */
  errors?: { path: string; detail: Text }[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

/**
 * An error that a person should read: a stable code, the HTTP status it becomes at the edge,
 * and what happened, where, and how to mend it, in both languages.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: Text;
  readonly errors: { path: string; detail: Text }[];
  readonly retryAfter: number | null;

  constructor(code: string, status: number, detail: Text, details: Details = {}) {
    super(`${code}: ${detail.en}`, { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.errors = details.errors ?? [];
    this.retryAfter = details.retryAfter ?? null;
  }
}

/** 400 or 422: the request, or a value in it, is wrong. */
export class InvalidInput extends AppError {
  constructor(code: string, detail: Text, details: Details & { status?: number } = {}) {
    super(code, details.status ?? 400, detail, details);
  }
}

/** 404: no such record, route, import or revision. */
export class NotFound extends AppError {
  constructor(what: Text, id: string) {
    super('not-found', 404, {
      it: `${what.it} «${id}» non esiste.`,
      en: `${what.en} "${id}" does not exist.`,
    });
  }
}

/** 409: the request is right but the data have moved on, or would no longer hold together. */
export class Conflict extends AppError {
  constructor(code: string, detail: Text, details: Details = {}) {
    super(code, 409, detail, details);
  }
}

/** 503: the store does not answer; nothing was written, or it is not known whether (then the code says so). */
export class StoreUnavailable extends AppError {
  constructor(detail: Text, details: Details & { code?: string } = {}) {
    super(details.code ?? 'store-unavailable', 503, detail, { retryAfter: 5, ...details });
  }
}

/** 500: what nobody foresaw. It is told in general terms only. */
export const internalError = (cause: unknown): AppError =>
  new AppError(
    'internal-error',
    500,
    {
      it: 'Qualcosa è andato storto in Tessuto. L’errore è nel registro del server.',
      en: "Something went wrong inside Tessuto. The error is in the server's log.",
    },
    { cause },
  );
