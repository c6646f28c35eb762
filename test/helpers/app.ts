import { request as httpRequest } from 'node:http';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import type { SeedName } from '../../server/contract/status.ts';
import { start } from '../../server/start.ts';
import type { PartnershipStore } from '../../server/store/store.ts';
import { createChecker } from './app-document.ts';
import { temporaryFolder } from './app-folder.ts';

export interface CallOptions {
  headers?: Record<string, string>;
  /** Sent as JSON unless it is a form, a text or bytes. */
  body?: unknown;
  /** Leaves the answer unchecked: for what no operation describes. */
  unchecked?: boolean;
}

export interface Reply<T = unknown> {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; null when there is none. */
  body: T;
}

export interface RunningApp {
  url: string;
  /** Folder of the embedded store. */
  folder: string;
  /** Calls an operation (path without `/api/v1`), and checks that its OpenAPI description foresees the answer. */
  call<T = unknown>(method: string, path: string, options?: CallOptions): Promise<Reply<T>>;
  /** As a browser or an attacker would: any header, `Host` too, nothing added. */
  raw(
    path: string,
    options?: RawOptions,
  ): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>;
  /** Operations whose success was seen. */
  seen: Set<string>;
  close(): Promise<void>;
}

export interface RawOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface AppSettings {
  seed?: SeedName;
  store?: PartnershipStore;
  /** Kept after closing; without it a temporary one, removed. */
  folder?: string;
  neo4jUri?: string;
  pollMs?: number;
  clientFolder?: string;
}

const INSTANT = '2026-11-24T10:00:00.000Z';

const counter = (): (() => string) => {
  let last = 0;
  return () => String(++last).padStart(8, '0');
};

const plain = (value: unknown): value is string | FormData | Uint8Array<ArrayBuffer> =>
  typeof value === 'string' || value instanceof FormData || value instanceof Uint8Array;

const rawRequest = (url: string, path: string, o: RawOptions = {}): ReturnType<RunningApp['raw']> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    // Without it, Node sends the body of a DELETE as if it were the next request.
    const length = { 'Content-Length': String(Buffer.byteLength(o.body ?? '')) };
    const request = httpRequest(
      {
        hostname,
        port,
        path,
        method: o.method ?? 'GET',
        headers: { ...(o.body === undefined ? {} : length), ...o.headers },
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(o.body);
  });

/** The whole product on a free port: real store in a temporary folder, real seeds, nothing replaced but clock and ids. */
export const startApp = async (settings: AppSettings = {}): Promise<RunningApp> => {
  const temporary = settings.folder === undefined ? temporaryFolder() : null;
  const folder = settings.folder ?? temporary?.path ?? '';
  const config = readConfig({
    PORT: '0',
    TESSUTO_DATA: folder,
    TESSUTO_SEED: settings.seed ?? 'empty',
    LOG_LEVEL: 'silent',
    NEO4J_URI: settings.neo4jUri,
  });
  const running = await start({
    config,
    logger: pino({ level: 'silent' }),
    clock: () => new Date(INSTANT),
    newId: counter(),
    pollMs: settings.pollMs ?? 0,
    ...(settings.store === undefined ? {} : { store: settings.store }),
    ...(settings.clientFolder === undefined ? {} : { clientFolder: settings.clientFolder }),
  });
  const document = (await (await fetch(`${running.url}/api/v1/openapi.json`)).json()) as object;
  const checker = createChecker(document);
  return {
    url: running.url,
    folder,
    seen: checker.seen,
    raw: (path, options) => rawRequest(running.url, path, options),
    call: async <T>(method: string, path: string, options: CallOptions = {}) => {
      const { body } = options;
      const response = await fetch(`${running.url}/api/v1${path}`, {
        method,
        headers: {
          ...(body === undefined || plain(body) ? {} : { 'Content-Type': 'application/json' }),
          ...options.headers,
        },
        ...(body === undefined ? {} : { body: plain(body) ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = /json/.test(response.headers.get('Content-Type') ?? '');
      const reply: Reply = {
        status: response.status,
        headers: response.headers,
        text,
        body: json ? (JSON.parse(text) as unknown) : null,
      };
      if (options.unchecked !== true) checker.check(method, path, reply);
      return reply as Reply<T>;
    },
    close: async () => {
      await running.close();
      temporary?.remove();
    },
  };
};
