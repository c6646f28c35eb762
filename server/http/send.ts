import type { Request, Response } from 'express';
import type { Serialised } from './answer-cache.ts';
import type { Answer, AnswerFile } from './operation.ts';

const EVENT_STREAM = 'text/event-stream';

/** Any name, as browsers read it: plain letters first, then the whole in UTF-8 (RFC 6266). */
const disposition = (name: string): string => {
  const plain = name.normalize('NFKD').replace(/[^\w .()-]+/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
};

const sendFile = (response: Response, { name, type, bytes }: AnswerFile): void => {
  response.set({ 'Content-Type': type, 'Content-Disposition': disposition(name) });
  response.end(bytes);
};

/** Each event as soon as it comes, until they end or the client goes; nothing on the way may hold them back. */
const sendEvents = async (response: Response, events: AsyncIterable<unknown>): Promise<void> => {
  response.set({ 'Content-Type': EVENT_STREAM, 'Cache-Control': 'no-cache, no-transform' });
  response.flushHeaders();
  for await (const event of events) {
    if (response.destroyed) return;
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  }
  response.end();
};

export const send = async (response: Response, answer: Answer): Promise<void> => {
  response.status(answer.status).set(answer.headers ?? {});
  if (answer.events !== undefined) await sendEvents(response, answer.events);
  else if (answer.file !== undefined) sendFile(response, answer.file);
  else if (answer.body === undefined) response.end();
  else response.json(answer.body);
};

export const sendKept = (request: Request, response: Response, kept: Serialised): void => {
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
