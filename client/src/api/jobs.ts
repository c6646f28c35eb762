import type { Language } from '../../../server/contract/fields.ts';
import type { Job } from '../../../server/contract/jobs.ts';
import { ApiError, callApi } from './client.ts';

/** How far something long has come. */
export interface Progress {
  /** From 0 to 1; null while nobody knows. */
  share: number | null;
  /** What is being done, in the reader's language; null when there is nothing to say. */
  step: string | null;
}

export interface Following {
  language: Language;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

const ASK_EVERY_MS = 200;
const BASE = '/api/v1';

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Tells the server that nobody waits for a job any more. Whether it hears it does not matter: it forgets by itself. */
const letGo = (id: string): void => {
  void callApi(`/jobs/${encodeURIComponent(id)}`, { method: 'DELETE' }).catch(() => undefined);
};

/** The path below `/api/v1` of an address that the server gave. */
export const pathOf = (address: string): string =>
  address.startsWith(BASE) ? address.slice(BASE.length) : address;

/**
 * Waits for a job and gives the path of its result. When `signal` aborts, the job is cancelled and the abort is thrown.
 * Rejects with `ApiError`: why the job failed, as the answer would have said it.
 */
export async function followJob(first: Job, o: Following): Promise<string> {
  let job = first;
  while (job.state === 'waiting' || job.state === 'running') {
    o.onProgress?.({ share: job.progress, step: job.step });
    await pause(ASK_EVERY_MS, o.signal);
    if (o.signal?.aborted === true) {
      letGo(job.id);
      throw o.signal.reason;
    }
    job = await callApi<Job>(`/jobs/${encodeURIComponent(job.id)}`, { language: o.language });
  }
  if (job.state === 'done' && job.result !== null) return pathOf(job.result);
  const { code, status, detail } = job.problem ?? { code: job.state, status: 500, detail: '' };
  throw new ApiError(code, status, detail);
}

/** The answer, whether the server gave it at once or as a job to follow first. */
export async function settle<T>(answer: Response, o: Following): Promise<T> {
  const body = (await answer.json()) as T | Job;
  if (answer.status !== 202) return body as T;
  const result = await followJob(body as Job, o);
  return callApi<T>(result, { language: o.language });
}
