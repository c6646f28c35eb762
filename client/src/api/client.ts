import type { Language } from '../../../server/contract/fields.ts';
import type { Problem } from '../../../server/contract/problem.ts';

/** What the server answered instead of what was asked; `unreachable` when it did not answer at all. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number | null;

  constructor(code: string, status: number | null, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

export type Query = [name: string, value: string][];

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  body?: unknown;
  language?: Language;
  signal?: AbortSignal;
  /** Ask for a job to follow instead of waiting for the answer (RFC 7240); the server may answer at once all the same. */
  later?: boolean;
}

export const addressOf = (path: string, query: Query = []): string =>
  `/api/v1${path}${query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;

/** The error that an answer in JSON (or in anything else) stands for. */
export const problemFrom = (status: number, body: unknown): ApiError => {
  const problem = (body ?? {}) as Partial<Problem>;
  return new ApiError(
    problem.code ?? `http-${status}`,
    status,
    problem.detail ?? problem.title ?? '',
  );
};

/** Calls the API and gives the whole answer. Rejects with `ApiError`, or with the abort itself when `signal` took the call back. */
export async function callServer(path: string, call: Call = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressOf(path, call.query), {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(call.language && { 'accept-language': call.language }),
        ...(call.later === true && { prefer: 'respond-async' }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      ...(call.signal && { signal: call.signal }),
    });
  } catch (cause) {
    if (call.signal?.aborted === true) throw cause;
    throw new ApiError('unreachable', null, '', cause);
  }
  // A proxy in between may answer with a page of its own, which is no problem document.
  if (!response.ok)
    throw problemFrom(response.status, await response.json().catch(() => undefined));
  return response;
}

/** Calls the API and gives what it answers; nothing for an answer without a body. Rejects as `callServer`. */
export async function callApi<T>(path: string, call: Call = {}): Promise<T> {
  const response = await callServer(path, call);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
