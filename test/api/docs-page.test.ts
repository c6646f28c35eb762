import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp();
  browser = await launchBrowser({ webgl: false });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the readable documentation', () => {
  it('shows an operation and tries it out, under the strict policy, asking nobody else', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(app.url) && !url.startsWith('data:')) foreign.push(url);
    });
    await page.goto(`${app.url}/api/docs`);
    await page.locator('#operations-status-getStatus').click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table tbody', { hasText: '"store": "sqlite"' }).waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
