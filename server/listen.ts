import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from './errors.ts';

export interface Listening {
  url: string;
  /** Stops accepting; what runs may end within `GRACE_MS`, then its connection is closed. */
  close(): Promise<void>;
}

const FIRST_PORT = 3_000;
const LAST_PORT = 3_099;
const GRACE_MS = 8_000;
/** A whole request must arrive within this; an upload of 100 MB over a slow line does. One that drips is ended much earlier, where it is read. */
const REQUEST_MS = 600_000;
const HEADERS_MS = 10_000;
/** Longer than the page takes between two questions, and than proxies keep a connection: who speaks again finds it open. */
const IDLE_MS = 75_000;

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

const listenOn = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });

const cannotListen = (host: string, port: number, cause: unknown): AppError => {
  if (codeOf(cause) === 'EADDRINUSE') {
    const detail = {
      it: `La porta ${port} (PORT) è già occupata. Chiudi il programma che la usa, scegline un’altra, o togli PORT: si prende la prima libera.`,
      en: `Port ${port} (PORT) is taken. Stop the program that uses it, choose another, or unset PORT: the first free one is taken.`,
    };
    return new AppError('port-taken', 500, detail, { cause });
  }
  const detail = {
    it: `Non si può ascoltare su ${host}:${port} (${String(codeOf(cause))}). Scegli un’altra PORT o un altro HOST.`,
    en: `Cannot listen on ${host}:${port} (${String(codeOf(cause))}). Choose another PORT or HOST.`,
  };
  return new AppError('cannot-listen', 500, detail, { cause });
};

/** The port that was asked for, else the first free one from 3000. */
const findPort = async (server: Server, host: string, wanted: number | null): Promise<void> => {
  for (let port = wanted ?? FIRST_PORT; ; port++) {
    try {
      await listenOn(server, host, port);
      return;
    } catch (error) {
      const next = wanted === null && codeOf(error) === 'EADDRINUSE' && port < LAST_PORT;
      if (!next) throw cannotListen(host, port, error);
    }
  }
};

const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
};

/**
 * Serves `answer` on `host`.
 * @throws AppError `port-taken`, `cannot-listen`
 */
export const listen = async (
  answer: RequestListener,
  { host, port }: { host: string; port: number | null },
): Promise<Listening> => {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, keepAliveTimeout: IDLE_MS },
    (request, response) => {
      // Once it is closing, a connection that is kept alive would hold the process up.
      if (!server.listening) response.setHeader('Connection', 'close');
      answer(request, response);
    },
  );
  await findPort(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () => closeServer(server),
  };
};
