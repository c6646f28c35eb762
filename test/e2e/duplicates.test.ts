import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { axeViolations } from './accessibility.ts';
import { visit, type Visit } from './visit.ts';

const ORGANIZATIONS = [
  { id: 'filo', name: 'Filo di Ginestra', territory: 'it-com-001270' },
  {
    id: 'filo-scs',
    name: 'Coop. Soc. Filo di Ginestra ONLUS',
    kind: 'third_sector',
    territory: 'it-com-001270',
    identifiers: [{ scheme: 'it-runts', value: '17' }],
  },
  { id: 'nido', name: 'Associazione Nido Alto ODV', territory: 'it-com-001125' },
  { id: 'nido-torino', name: 'Associazione Nido Alto', territory: 'it-com-001272' },
];
const PATH = '/?vista=doppioni';

const pair = (page: Page, id: string) => page.locator(`[data-pair="${id}"]`);
const heading = (page: Page) => page.getByRole('heading', { name: 'Forse sono la stessa' });

/** The element that has the focus, by its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the page of duplicates', () => {
  let app: RunningApp;
  let browser: Browser;
  let open: Visit[] = [];

  const go = async (o: Parameters<typeof visit>[2] = {}): Promise<Visit> => {
    const opened = await visit(browser, app.url, { path: PATH, ...o });
    open.push(opened);
    return opened;
  };
  const names = async (): Promise<string[]> => {
    const { body } = await app.call<{ items: { name: string }[] }>('GET', '/organizations');
    return body.items.map(({ name }) => name);
  };

  beforeAll(async () => {
    app = await startApp({ seed: 'empty' });
    for (const body of ORGANIZATIONS) await app.call('POST', '/organizations', { body });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  beforeEach(async () => {
    await Promise.all(open.map(async (each) => each.close()));
    open = [];
  });

  it('shows pairs with what differs marked, and the reasons for and against', async () => {
    const { page, complaints } = await go();
    await pair(page, 'filo~filo-scs').waitFor();
    expect(await pair(page, 'filo~filo-scs').locator('mark').allTextContents()).toEqual([
      'Coop. Soc.',
      'ONLUS',
    ]);
    const against = pair(page, 'nido~nido-torino').getByRole('list', { name: 'Contro' });
    expect(await against.textContent()).toBe('sede diversa: Ivrea e Torino');
    expect(await page.getByRole('button', { name: 'Tutte 2' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(complaints).toEqual([]);
  });

  it('merges by keyboard alone, says so, goes on from the heading, and takes it back', async () => {
    const { page, complaints } = await go();
    await pair(page, 'filo~filo-scs')
      .getByRole('button', { name: /^Unisci/ })
      .focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Unisci due organizzazioni' });
    await dialog.getByRole('radio', { name: 'Nome: tieni «Filo di Ginestra»' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Unisci', exact: true }).focus();
    await page.keyboard.press('Enter');
    await pair(page, 'filo~filo-scs').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Forse sono la stessa');
    expect(await names()).toEqual([
      'Filo di Ginestra',
      'Associazione Nido Alto ODV',
      'Associazione Nido Alto',
    ]);
    await page.getByRole('button', { name: 'Annulla' }).click();
    await pair(page, 'filo~filo-scs').waitFor();
    expect(await names()).toHaveLength(4);
    expect(complaints).toEqual([]);
  });

  it('closes the dialog with Escape, and nothing is done', async () => {
    const { page } = await go();
    const merge = pair(page, 'filo~filo-scs').getByRole('button', { name: /^Unisci/ });
    await merge.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?vista=doppioni');
    expect(await names()).toHaveLength(4);
  });

  it('puts a pair off, tells it apart for good, and proposes it again', async () => {
    const { page } = await go();
    const nido = pair(page, 'nido~nido-torino');
    await nido.getByRole('button', { name: /^Decidi poi/ }).click();
    await nido.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Mostra di nuovo' }).click();
    await nido.getByRole('button', { name: /^Tieni due/ }).click();
    await nido.waitFor({ state: 'detached' });
    await page.reload();
    await pair(page, 'filo~filo-scs').waitFor();
    expect(await nido.count()).toBe(0);
    await page.getByText('1 coppia tenuta distinta').click();
    await page.getByRole('button', { name: /^Proponi di nuovo/ }).click();
    await nido.waitFor();
  });

  it('is reached from the table, and speaks English', async () => {
    const { page } = await go({ path: '/?vista=tabella&lingua=en' });
    await page.getByRole('link', { name: 'Look for duplicates' }).click();
    await page.getByRole('heading', { name: 'Perhaps the same' }).waitFor();
    await page.getByText('2 pairs of organisations may be one and the same.').first().waitFor();
    expect(new URL(page.url()).search).toBe('?vista=doppioni&lingua=en');
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
  ] as const)(
    'has nothing that axe objects to, in %s, with and without the dialog',
    async (_, o) => {
      const { page } = await go(o);
      await pair(page, 'filo~filo-scs').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(wide).toBe(true);
      await pair(page, 'filo~filo-scs')
        .getByRole('button', { name: /^Unisci/ })
        .click();
      await page.getByRole('dialog').getByText('Si tiene tutto').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    },
  );

  it('says when there is nothing to decide', async () => {
    const { page } = await go();
    await heading(page).waitFor();
    for (const id of ['filo~filo-scs', 'nido~nido-torino'])
      await app.call('PUT', `/distinctions/${id}`);
    await page.reload();
    await page.getByRole('heading', { name: 'Nessuna coppia da decidere' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
