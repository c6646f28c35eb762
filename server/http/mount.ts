import { Router, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../errors.ts';
import type { AnswerCache, Serialised } from './answer-cache.ts';
import { languageOf } from './middleware/language.ts';
import { readBody } from './middleware/read-body.ts';
import type { Answer, Operation, RawRequest } from './operation.ts';

export interface MountOptions {
  cache: AnswerCache;
  /** What kept answers depend on; throws while it cannot be known. */
  data: () => object;
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

const rawRequest = (request: Request, response: Response, author: string): RawRequest => ({
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
  signal: goneSignal(response),
});

const send = (response: Response, { status, body, headers = {} }: Answer): void => {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else response.json(body);
};

const sendKept = (request: Request, response: Response, kept: Serialised): void => {
  response.set('ETag', kept.etag).vary('Accept-Encoding');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const packed = request.acceptsEncodings('gzip') === 'gzip' ? kept.gzip : null;
  if (packed !== null) response.set('Content-Encoding', 'gzip');
  const body = packed ?? kept.body;
  response
    .set('Content-Type', 'application/json; charset=utf-8')
    .set('Content-Length', String(body.length));
  response.end(body);
};

const handle =
  (operation: Operation, { cache, data, author }: MountOptions): RequestHandler =>
  async (request, response) => {
    const raw = rawRequest(request, response, author);
    response
      .set({ 'Cache-Control': 'no-cache', 'Content-Language': raw.language })
      .vary('Accept-Language');
    const checked = operation.check(raw);
    if (operation.keep !== true) {
      send(response, await checked.run(raw.signal));
      return;
    }
    const kept = await cache.get(data(), checked.key, raw.signal, async (signal) => {
      const { body } = await checked.run(signal);
      return body;
    });
    sendKept(request, response, kept);
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
