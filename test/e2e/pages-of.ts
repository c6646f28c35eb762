import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { countPartners, type Counted } from './expected.ts';
import { visit, type Visit } from './visit.ts';

interface Server {
  url: string;
  close: () => Promise<void>;
}

export type StartServer = () => Promise<Server>;

/** One server and one browser for the tests of a describe block; a page in a fresh profile for each that asks, closed after it. */
export const pagesOf = (startServer: StartServer) => {
  let server: Server;
  let browser: Browser;
  let counted: Counted[];
  let open: Visit[] = [];

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    counted = await countPartners(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    await Promise.all(open.map(async (each) => each.close()));
    open = [];
  });

  return {
    url: (): string => server.url,
    /** Organisations of the server by partners, counted here from its records. */
    counted: (): Counted[] => counted,
    go: async (o: Parameters<typeof visit>[2] = {}): Promise<Visit> => {
      const opened = await visit(browser, server.url, o);
      open.push(opened);
      return opened;
    },
  };
};
