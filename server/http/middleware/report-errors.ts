import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../../errors.ts';
import { asAppError, PROBLEM_TYPE, problemOf } from '../problems.ts';
import { languageOf } from './language.ts';

/** Turns whatever was thrown into problem+json; what nobody foresaw is logged whole, and told in general terms only. */
export const reportErrors =
  (logger: Logger): ErrorRequestHandler =>
  (thrown: unknown, request, response, _next) => {
    const error = asAppError(thrown);
    if (error.status >= 500) logger.error({ err: thrown, path: request.path }, error.code);
    // The client has gone away, or half an answer is on its way: there is nobody to tell.
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    const language = languageOf(request);
    if (error.retryAfter !== null) response.set('Retry-After', String(error.retryAfter));
    response
      .status(error.status)
      .set({
        'Content-Type': PROBLEM_TYPE,
        'Content-Language': language,
        'Cache-Control': 'no-store',
      })
      .vary('Accept-Language')
      .send(JSON.stringify(problemOf(error, language)));
  };

/** The end of the line for what no route took. */
export const noSuchRoute: RequestHandler = (request) => {
  throw new AppError('no-such-route', 404, {
    it: `L’indirizzo ${request.baseUrl}${request.path} non esiste. L’elenco è in /api/docs.`,
    en: `There is nothing at ${request.baseUrl}${request.path}. The list is in /api/docs.`,
  });
};
