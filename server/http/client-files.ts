import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

const NOT_BUILT = `<!doctype html>
<html lang="it">
<head><meta charset="utf-8"><title>Tessuto</title></head>
<body>
<h1>Tessuto</h1>
<p>L’interfaccia non è ancora stata costruita. Dalla cartella del progetto: <code>npm run build</code>, poi ricarica questa pagina.</p>
<p lang="en">The interface has not been built yet. In the project's folder: <code>npm run build</code>, then reload this page.</p>
<p><a href="/api/docs">API</a></p>
</body>
</html>
`;

/** A page is asked for, not a file of it: the client's own router takes the path from there. */
const wantsPage: RequestHandler = (request, _response, next) => {
  const page =
    (request.method === 'GET' || request.method === 'HEAD') &&
    request.accepts(['html', 'json']) === 'html' &&
    !/\.\w{1,5}$/.test(request.path);
  next(page ? undefined : 'router');
};

/**
 * The built client in `folder`: names of assets carry their content's hash, so they are kept for ever; the page itself is
 * asked for each time.
 */
export const clientFiles = (folder: string): Router => {
  const router = Router();
  const page = join(folder, 'index.html');
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  );
  router.use(
    express.static(folder, {
      index: false,
      setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache'),
    }),
  );
  router.use(wantsPage, (_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    if (!existsSync(page)) {
      response.status(503).type('html').send(NOT_BUILT);
      return;
    }
    response.sendFile(page, (error) => {
      if (error) next(error);
    });
  });
  return router;
};
