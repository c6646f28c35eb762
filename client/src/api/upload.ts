import type { Job } from '../../../server/contract/jobs.ts';
import { addressOf, ApiError, callApi, problemFrom } from './client.ts';
import { followJob, type Following } from './jobs.ts';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Sends a form, telling how much of it has left: `fetch` cannot say that, the older way can. */
const send = (path: string, form: FormData, o: Following): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', o.language);
    request.setRequestHeader('prefer', 'respond-async');
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) =>
      o.onProgress?.({ share: lengthComputable ? loaded / total : null, step: null }),
    );
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', () => reject(new ApiError('unreachable', null, '')));
    request.addEventListener('abort', () => reject(o.signal?.reason as Error));
    o.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });

/** Uploads a form and gives the answer, now or after the job it became. Rejects as `callServer` and `followJob` do. */
export async function upload<T>(
  path: string,
  form: FormData,
  o: Following & { onSent?: () => void },
): Promise<T> {
  const request = await send(path, form, o);
  const body = parse(request.responseText);
  if (request.status >= 400) throw problemFrom(request.status, body);
  o.onSent?.();
  if (request.status !== 202) return body as T;
  const result = await followJob(body as Job, o);
  return callApi<T>(result, { language: o.language });
}
