import type { Request, RequestHandler } from 'express';
import { AppError } from '../../errors.ts';

/**
 * Local mode has no login, so only this computer's own pages may talk to it.
 * - `Host` must name this very address: a name of an attacker that resolves to 127.0.0.1 (DNS rebinding) is refused.
 * - `Origin` and `Sec-Fetch-Site` must not tell of another site, for reads as for writes. Only following a link to a page is
 *   let through: it opens Tessuto in front of the user and tells the other site nothing.
 */
export const localOnly =
  (host: string): RequestHandler =>
  (request, _response, next) => {
    const port = request.socket.localPort ?? 0;
    const names = ['127.0.0.1', 'localhost', '[::1]', host.includes(':') ? `[${host}]` : host];
    const hosts = names.flatMap((name) =>
      port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
    );
    const asked = request.headers.host?.toLowerCase() ?? '';
    if (!hosts.includes(asked)) throw foreignHost(asked, `127.0.0.1:${port}`);
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${asked}`) throw crossSite(origin);
    const site = request.headers['sec-fetch-site'];
    const same = site === undefined || site === 'same-origin' || site === 'none';
    if (!same && !opensPage(request)) throw crossSite(site);
    next();
  };

const opensPage = (request: Request): boolean =>
  request.method === 'GET' &&
  request.headers['sec-fetch-mode'] === 'navigate' &&
  request.headers['sec-fetch-dest'] === 'document' &&
  !request.path.startsWith('/api/v1');

const foreignHost = (asked: string, right: string): AppError =>
  new AppError('foreign-host', 403, {
    it: `Tessuto risponde solo a questo computer, come http://${right}, non come «${asked}».`,
    en: `Tessuto answers this computer only, as http://${right}, not as "${asked}".`,
  });

const crossSite = (origin: string): AppError =>
  new AppError('cross-site', 403, {
    it: `Un’altra pagina web («${origin}») non può leggere né scrivere qui. Apri Tessuto direttamente.`,
    en: `Another web page ("${origin}") can neither read nor write here. Open Tessuto directly.`,
  });
