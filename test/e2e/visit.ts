import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** What a careful visitor would hold against the page: console errors, refused by CSP, requests to other servers, failed requests. */
  complaints: string[];
  close: () => Promise<void>;
}

const DESKTOP = { width: 1_440, height: 900 };

/** Opens the page in a fresh browser profile. Motion is reduced, so that nothing is read while it moves. */
export const visit = async (
  browser: Browser,
  url: string,
  o: BrowserContextOptions & { path?: string } = {},
): Promise<Visit> => {
  const { path = '/', ...options } = o;
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'it-IT',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
      complaints.push(`request to another server: ${request.url()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url + path);
  return { page, complaints, close: async () => context.close() };
};

/** What the address says after its question mark. */
export const searchOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Waits until the picture has been drawn and its names have settled; gives the number of circles that the renderer holds. */
export const drawn = async (page: Page): Promise<number> => {
  const stage = page.locator('[data-testid="stage"][data-settled="true"]');
  await stage.waitFor({ timeout: 30_000 });
  return Number(await stage.getAttribute('data-drawn'));
};
