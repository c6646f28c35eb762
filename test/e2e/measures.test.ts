import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { axeViolations } from './accessibility.ts';
import { pagesOf } from './pages-of.ts';
import { drawn } from './visit.ts';

const names = async (page: Page, count: number): Promise<string[]> => {
  const rows = page.locator('.ts-result-table tbody th');
  await rows.first().waitFor();
  return (await rows.allTextContents()).slice(0, count).map((name) => name.trim());
};

const option = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

describe('the measures page', () => {
  const { counted, go: open } = pagesOf(async () => startApp({ seed: 'demo' }));
  const go = (path: string, o: Parameters<typeof open>[0] = {}) => open({ ...o, path });

  it('ranks organisations by the measure that is chosen, and keeps the choice in the address', async () => {
    const { page, complaints } = await go('/?vista=analisi');
    await page.getByRole('button', { name: 'Partner', exact: true }).click();
    await page.getByRole('heading', { name: 'Partner', level: 2 }).waitFor();
    const five = await names(page, 5);
    expect(option(page, 'calcolo')).toBe('degree');
    const most = counted()
      .slice(0, 5)
      .map(({ partners }) => partners.size);
    const byName = new Map(counted().map((each) => [each.name, each.partners.size]));
    expect(five.map((name) => byName.get(name))).toEqual(most);
    expect(complaints).toEqual([]);
  });

  it('sorts by any column, from the keyboard too', async () => {
    const { page } = await go('/?vista=analisi&calcolo=degree');
    await names(page, 1);
    await page.getByRole('columnheader', { name: 'Organizzazione' }).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('ordina=name'));
    const first = await names(page, 8);
    const collator = new Intl.Collator('it', { numeric: true });
    expect(first).toEqual(
      counted()
        .map(({ name }) => name)
        .toSorted((a, b) => collator.compare(a, b))
        .slice(0, 8),
    );
  });

  it('sets two measures against each other, a point an organisation, and says how alike they rank', async () => {
    const { page } = await go('/?vista=analisi&calcolo=degree');
    await names(page, 1);
    await page.getByLabel('Confronta con').selectOption('betweenness');
    await page.locator('.ts-plot-point').first().waitFor();
    expect(await page.locator('.ts-plot-point').count()).toBe(counted().length);
    expect(await page.locator('.ts-plot figcaption').textContent()).toMatch(/Spearman/);
    expect(option(page, 'con')).toBe('betweenness');
    await page.goBack();
    await page.locator('.ts-plot-bar').first().waitFor();
  });

  it('takes parameters from the form into the address, and computes with them', async () => {
    const { page } = await go('/?vista=analisi&calcolo=e-i-index');
    await names(page, 1);
    await page.locator('.ts-controls').getByLabel('Gruppi').selectOption('kind');
    await page.waitForFunction(() => location.search.includes('par=group%3Dkind'));
    await page
      .locator('.ts-result-table tbody th')
      .filter({ hasText: /fondazion/i })
      .waitFor();
    expect(await page.locator('.ts-result-table tbody th').count()).toBeLessThan(9);
  });

  it('shows the totals of a measure of the whole network', async () => {
    const { page } = await go('/?vista=analisi&calcolo=overview');
    const ties = counted().reduce((sum, { partners }) => sum + partners.size, 0) / 2;
    const nodes = page.locator('.ts-summary > div').filter({ hasText: 'Legami' });
    await nodes.waitFor();
    expect(await nodes.locator('dd').textContent()).toBe(
      ties.toLocaleString('it-IT', { useGrouping: 'always' }),
    );
  });

  it('hands the table over as a file', async () => {
    const { page } = await go('/?vista=analisi&calcolo=degree');
    await names(page, 1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /CSV/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });

  it('shows a measure on the network, with a legend that says so', async () => {
    const { page, complaints } = await go('/?vista=analisi&calcolo=betweenness');
    await names(page, 1);
    await page.getByRole('link', { name: 'Mostra sulla rete' }).click();
    await drawn(page);
    const size = page.getByLabel('Che cosa dice la grandezza');
    expect(await size.inputValue()).toBe('betweenness');
    await page.getByLabel('Che cosa dice il colore').selectOption('degree');
    await page.locator('.ts-shade').first().waitFor();
    expect(option(page, 'colore')).toBe('degree');
    expect(complaints).toEqual([]);
  });

  it('stops a long computation when asked, and goes on from there', async () => {
    const path = '/?vista=analisi&calcolo=communities&par=runs%3D1000~seed%3D9';
    const { page } = await go(path);
    await page.locator('.ts-run').getByRole('button', { name: 'Annulla' }).click();
    await page.getByRole('heading', { name: 'Calcolo annullato' }).waitFor();
    await page.getByRole('button', { name: 'Partner', exact: true }).click();
    expect(await names(page, 3)).toHaveLength(3);
  });

  it('says what it does not understand of a parameter, and keeps the page', async () => {
    const { page } = await go('/?vista=analisi&calcolo=communities&par=runs%3Dmolti');
    await page.getByRole('alert').filter({ hasText: 'runs' }).waitFor();
    await page.getByRole('button', { name: 'Partner', exact: true }).click();
    expect(await names(page, 1)).toHaveLength(1);
  });

  it.each([
    { width: 1_440, height: 900 },
    { width: 1_280, height: 720 },
    { width: 820, height: 1_180 },
  ])('lays nothing over anything else at $width × $height', async (viewport) => {
    const { page } = await go('/?vista=analisi', { viewport });
    await names(page, 1);
    const [result, about] = await page.evaluate(() =>
      ['.ts-result', '.ts-about'].map((name) =>
        document.querySelector(name)!.getBoundingClientRect().toJSON(),
      ),
    );
    const beside = about.left >= result.right;
    expect(beside || about.top >= result.bottom).toBe(true);
  });

  it.each([
    ['/?vista=analisi', {}],
    ['/?vista=analisi&calcolo=betweenness&con=degree', {}],
    ['/?vista=analisi&calcolo=e-i-index&lingua=en', {}],
    ['/?vista=analisi&calcolo=overview', { forcedColors: 'active' as const }],
    ['/?vista=analisi&calcolo=degree', { viewport: { width: 390, height: 844 } }],
  ])('%s has no accessibility violation, %o', async (path, o) => {
    const { page, complaints } = await go(path, o);
    await page.locator('.ts-summary, .ts-result-table tbody th').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page)).toEqual([]);
    const [wide, seen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(seen ?? 0);
    expect(complaints).toEqual([]);
  });
});
