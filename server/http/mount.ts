import { Router, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../errors.ts';
import type { Jobs, Task } from '../services/jobs.ts';
import type { AnswerCache, Serialised } from './answer-cache.ts';
import { languageOf } from './middleware/language.ts';
import { readBody } from './middleware/read-body.ts';
import type { Operation, RawRequest } from './operation.ts';
import { send, sendKept } from './send.ts';

export interface MountOptions {
  cache: AnswerCache;
  /** What kept answers depend on; throws while it cannot be known. */
  data: () => object;
  jobs: Jobs;
  /** Who is answerable for changes. */
  author: string;
}

/** Aborted when the connection closes before the answer is out. */
const goneSignal = (response: Response): AbortSignal => {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
};

const rawRequest = (request: Request, author: string): RawRequest => ({
  params: request.params,
  query: request.query,
  body: request.body as unknown,
  file:
    request.file === undefined
      ? null
      : { name: request.file.originalname, bytes: request.file.buffer },
  ifMatch: request.get('If-Match') ?? null,
  language: languageOf(request),
  author,
  prefers: (types) => request.accepts(types) || null,
});

const asksForJob = (operation: Operation, request: Request): boolean =>
  operation.slow === true && /(^|[,;\s])respond-async([,;\s]|$)/i.test(request.get('Prefer') ?? '');

/** Nobody hears how far it is: the client waits for the answer itself. */
const waitedFor = (signal: AbortSignal): Task => ({
  signal,
  progress: () => undefined,
  step: () => undefined,
});

const handle =
  (operation: Operation, { cache, data, author, jobs }: MountOptions): RequestHandler =>
  async (request, response) => {
    const raw = rawRequest(request, author);
    response
      .set({ 'Cache-Control': 'no-cache', 'Content-Language': raw.language })
      .vary('Accept-Language');
    const checked = operation.check(raw);
    const keep = (task: Task): Promise<Serialised> =>
      cache.get(data(), checked.key, task.signal, async (signal) => {
        const { body } = await checked.run({ ...task, signal });
        return body;
      });
    if (asksForJob(operation, request)) {
      const job = jobs.start(raw.language, async (task) => {
        const answer = operation.keep === true ? await keep(task) : await checked.run(task);
        const location = 'headers' in answer ? answer.headers?.['Location'] : undefined;
        return location ?? request.originalUrl;
      });
      const headers = { Location: `/api/v1/jobs/${job.id}`, 'Preference-Applied': 'respond-async' };
      await send(response, { status: 202, body: job, headers });
      return;
    }
    const task = waitedFor(goneSignal(response));
    if (operation.keep === true) sendKept(request, response, await keep(task));
    else await send(response, await checked.run(task));
  };

const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** What a path understands, told to those who ask (OPTIONS) or who asked for something else (405). */
const otherMethods = (operations: Operation[]): RequestHandler => {
  const methods = operations.map(({ method }) => method.toUpperCase());
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    response.set('Allow', allow);
    if (request.method === 'OPTIONS') {
      response.status(204).end();
      return;
    }
    throw new AppError('method-not-allowed', 405, {
      it: `Qui non si può usare ${request.method}: sono possibili ${allow}.`,
      en: `${request.method} cannot be used here: ${allow} can.`,
    });
  };
};

/** A router that answers these operations, and nothing else. */
export const mount = (operations: Operation[], options: MountOptions): Router => {
  const router = Router({ caseSensitive: true });
  for (const operation of operations) {
    router[operation.method](
      expressPath(operation.path),
      ...readBody(operation.body),
      handle(operation, options),
    );
  }
  for (const [path, at] of Map.groupBy(operations, (operation) => operation.path)) {
    router.all(expressPath(path), otherMethods(at));
  }
  return router;
};
