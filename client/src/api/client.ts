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
  method?: 'GET' | 'POST';
  query?: Query;
  body?: unknown;
  language?: Language;
  signal?: AbortSignal;
}

const addressOf = (path: string, query: Query): string =>
  `/api/v1${path}${query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;

const problemOf = async (response: Response): Promise<ApiError> => {
  // A proxy in between may answer with a page of its own, which is no problem document.
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return new ApiError(
    problem.code ?? `http-${response.status}`,
    response.status,
    problem.detail ?? problem.title ?? '',
  );
};

/** Calls the API. Rejects with `ApiError`, or with the abort itself when `signal` took the call back. */
export async function callApi<T>(path: string, call: Call = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(addressOf(path, call.query ?? []), {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(call.language && { 'accept-language': call.language }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      ...(call.signal && { signal: call.signal }),
    });
  } catch (cause) {
    if (call.signal?.aborted === true) throw cause;
    throw new ApiError('unreachable', null, '', cause);
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}
