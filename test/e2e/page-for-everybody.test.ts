import { describe, expect, it } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { axeViolations } from './accessibility.ts';
import { namesIn } from './names-in.ts';
import { pagesOf } from './pages-of.ts';
import { drawn, searchOf, visit } from './visit.ts';

describe('the page of the demo for everybody', () => {
  const { url, counted, go } = pagesOf(async () => startApp({ seed: 'demo' }));

  it('speaks English when asked, and says so to screen readers', async () => {
    const { page } = await go();
    await drawn(page);
    await page.getByRole('link', { name: /ENG/ }).click();
    await page.getByRole('heading', { name: 'In brief' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const sentence = page.locator('.ts-sentences li').first();
    await sentence.filter({ hasText: 'organisations' }).waitFor();
    expect(searchOf(page).get('lingua')).toBe('en');
  });

  it.each([
    ['/', 'the network'],
    ['/?vista=tabella', 'the table'],
    ['/?lingua=en', 'the network in English'],
    ['/?natura=other&natura=health&territorio=it-prov-103', 'a scope that may leave nothing'],
  ])('%s has no accessibility violation (%s)', async (path) => {
    const { page, complaints } = await go({ path });
    await page.locator('.ts-sentences, .ts-state, .ts-table, .ts-message').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has no accessibility violation with a detail, an open menu, and in the dark', async () => {
    const { page } = await go({
      path: `/?organizzazione=${counted()[0]?.id ?? ''}`,
      colorScheme: 'dark',
    });
    await page.getByRole('heading', { name: counted()[0]?.name ?? '', level: 2 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Misura: / }).click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each([
    { width: 1_920, height: 1_080 },
    { width: 1_280, height: 720 },
    { width: 820, height: 1_180 },
    { width: 390, height: 844 },
  ])('fits a screen of $width × $height without scrolling sideways', async (viewport) => {
    const { page } = await go({ viewport });
    await drawn(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('shows the table with an explanation where the browser cannot draw', async () => {
    const without = await launchBrowser({ webgl: false });
    try {
      const { page } = await visit(without, url());
      await page.getByText('La rete non può essere disegnata qui').waitFor();
      expect(await namesIn(page, 1)).toHaveLength(1);
    } finally {
      await without.close();
    }
  });
});
