import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { createAnswerCache } from './http/answer-cache.ts';
import { clientFiles } from './http/client-files.ts';
import { apiDocs } from './http/docs.ts';
import { accessLog } from './http/middleware/access-log.ts';
import { localOnly } from './http/middleware/local-only.ts';
import { noSuchRoute, reportErrors } from './http/middleware/report-errors.ts';
import { securityHeaders } from './http/middleware/security-headers.ts';
import { mount } from './http/mount.ts';
import { documentRoute } from './http/routes/document.ts';
import { createOperations } from './http/routes/index.ts';
import type { Services } from './http/services.ts';

export interface AppOptions {
  services: Services;
  logger: Logger;
  /** Address that is listened on, for the check of `Host`. */
  host: string;
  /** Where the built client is. */
  clientFolder: string;
}

/** Local mode has no accounts: this is who changes are ascribed to. */
const LOCAL_AUTHOR = 'local';
const KEPT_BYTES = 64 * 1_048_576;

/** The HTTP server's answers; it reads no environment and listens to no port. */
export const createApp = ({ services, logger, host, clientFolder }: AppOptions): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.use(accessLog(logger), securityHeaders(), localOnly(host), compression());

  const operations = createOperations(services);
  const api = mount([...operations, documentRoute(operations, services.version)], {
    cache: createAnswerCache({ maxBytes: KEPT_BYTES }),
    data: () => services.current.network(),
    jobs: services.jobs,
    author: LOCAL_AUTHOR,
  });
  app.use('/api/v1', api);
  app.use('/api/docs', apiDocs());
  app.use('/api', noSuchRoute);
  app.use(clientFiles(clientFolder), noSuchRoute);
  app.use(reportErrors(logger));
  return app;
};
