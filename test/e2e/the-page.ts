import { describe, expect, it } from 'vitest';
import type { Insight } from '../../server/contract/insights.ts';
import { countPartners } from './expected.ts';
import { pagesOf, type StartServer } from './pages-of.ts';
import { circles, shareDrawn } from './pixels.ts';
import { namesIn } from './names-in.ts';
import { drawn, searchOf } from './visit.ts';

/** What a planner does on the page, with the demo, whatever store is behind it. */
export const describeThePage = (store: string, startServer: StartServer): void => {
  describe(`the page of the demo on ${store}`, () => {
    const { url, counted, go } = pagesOf(startServer);

    it('draws every organisation, and the marks are really on the screen', async () => {
      const { page, complaints } = await go();
      expect(await drawn(page)).toBe(counted().length);
      expect((await circles(page)).length).toBeGreaterThanOrEqual(8);
      expect(await shareDrawn(page)).toBeGreaterThan(0.9);
      // The same reading must fail when nothing is drawn, or it would prove nothing.
      await page.evaluate(() => {
        for (const canvas of document.querySelectorAll('canvas'))
          canvas.style.visibility = 'hidden';
      });
      expect(await shareDrawn(page)).toBe(0);
      expect(complaints).toEqual([]);
    });

    it('says that the data are invented, and how many organisations and projects there are', async () => {
      const { page } = await go();
      await page.getByText('Dati dimostrativi.').waitFor();
      const sentence = page.locator('.ts-sentences li').first();
      await sentence.waitFor();
      expect(await sentence.textContent()).toContain(`${counted().length} organizzazioni`);
    });

    it('lists the organisations by partners in the table, the five most connected first', async () => {
      const { page, complaints } = await go({ path: '/?vista=tabella&ordine=-partners' });
      const names = await namesIn(page, 5);
      const partnersOf = new Map(counted().map(({ name, partners }) => [name, partners.size]));
      expect(names.map((name) => partnersOf.get(name))).toEqual(
        counted()
          .slice(0, 5)
          .map(({ partners }) => partners.size),
      );
      expect(new Set(names).size).toBe(5);
      expect(complaints).toEqual([]);
    });

    it('filters by kind from the sentence, keeps it in the address, and goes back', async () => {
      const { page } = await go();
      const whole = await drawn(page);
      await page.getByRole('button', { name: /^Natura: / }).click();
      await page.getByRole('checkbox', { name: /^Fondazione/ }).check();
      await page.waitForFunction(() => location.search.includes('natura=foundation'));
      const foundations = counted().filter(({ kind }) => kind === 'foundation').length;
      await page.waitForFunction(
        (count) =>
          document.querySelector<HTMLElement>('[data-testid="stage"]')?.dataset['drawn'] ===
          String(count),
        foundations,
      );
      await page.reload();
      expect(await drawn(page)).toBe(foundations);
      await page.goBack();
      await page.waitForFunction(
        (count) =>
          document.querySelector<HTMLElement>('[data-testid="stage"]')?.dataset['drawn'] ===
          String(count),
        whole,
      );
    });

    it('shows the evidence of a sentence on the picture and keeps it in the address', async () => {
      const { page } = await go();
      await drawn(page);
      const answer = await fetch(`${url()}/api/v1/insights?language=it`);
      const { items } = (await answer.json()) as { items: Insight[] };
      const told = items.find(
        ({ evidence }) => evidence.organizations.length > 0 && evidence.organizations.length < 10,
      );
      expect(told).toBeDefined();
      const sentence = page.locator('.ts-sentences button').filter({ hasText: told?.text ?? '' });
      await sentence.click();
      expect(searchOf(page).get('prova')).toBe(told?.id);
      expect(await sentence.getAttribute('aria-pressed')).toBe('true');
      await page.getByText('In evidenza:').first().waitFor();
      await drawn(page);
      const named = new Set((await circles(page)).map(({ id }) => id));
      for (const id of told?.evidence.organizations ?? []) expect(named).toContain(id);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !location.search.includes('prova='));
    });

    it('opens the detail of an organisation that is clicked on the picture', async () => {
      const { page } = await go();
      await drawn(page);
      const hub = counted()[0];
      const circle = (await circles(page)).find(({ id }) => id === hub?.id);
      expect(circle, `${hub?.name ?? ''} carries its name on the picture`).toBeDefined();
      await page.mouse.click(circle?.x ?? 0, circle?.y ?? 0);
      await page.getByRole('heading', { name: hub?.name ?? '', level: 2 }).waitFor();
      expect(searchOf(page).get('organizzazione')).toBe(hub?.id);
      await page
        .locator('#ts-panel')
        .getByText(`${hub?.partners.size ?? 0} partner`)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { name: 'In breve' }).waitFor();
    });

    it('is used by keyboard alone: walk on the picture, open, step back', async () => {
      const { page } = await go();
      await drawn(page);
      await page.getByRole('application').focus();
      await page.keyboard.press('Home');
      const said = page.locator('[data-testid="stage"] [aria-live]');
      await page.waitForFunction(
        (name) =>
          document.querySelector('[data-testid="stage"] [aria-live]')?.textContent?.includes(name),
        counted()[0]?.name ?? '',
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      const reached = (await said.textContent()) ?? '';
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.search.includes('organizzazione='));
      const heading = (await page.locator('#ts-panel h2').first().textContent()) ?? '';
      expect(reached).toContain(heading.trim());
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !location.search.includes('organizzazione='));
    });

    it('finds an organisation by a piece of its name, without accents or case', async () => {
      const { page } = await go();
      await drawn(page);
      const wanted = counted()[3]?.name ?? '';
      await page.keyboard.press('/');
      await page.keyboard.type(wanted.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
      const option = page.getByRole('option').filter({ hasText: wanted }).first();
      await option.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: wanted, level: 2 }).waitFor();
      expect(searchOf(page).get('organizzazione')).toBe(counted()[3]?.id);
    });

    it('keeps the picture where it was when it is opened again', async () => {
      const first = await go();
      await drawn(first.page);
      const before = await circles(first.page);
      const second = await go();
      await drawn(second.page);
      expect(await circles(second.page)).toEqual(before);
    });

    it('replaces the demo by the published We.Ca.Re. data in one click, and takes it back', async () => {
      const { page, complaints } = await go();
      await drawn(page);
      await page.getByRole('button', { name: 'Usa i dati pubblicati di We.Ca.Re.' }).click();
      await page.getByText('Fonte: dati pubblicati di We.Ca.Re.').waitFor();
      const real = await countPartners(url());
      expect(real.length).toBeLessThan(counted().length);
      await page.goto(`${url()}/?vista=tabella&ordine=-partners`);
      const names = await namesIn(page, 5);
      expect(names.every((name) => real.some((each) => each.name === name))).toBe(true);
      const history = (await (await fetch(`${url()}/api/v1/revisions`)).json()) as {
        items: { number: number }[];
      };
      const undone = await fetch(
        `${url()}/api/v1/revisions/${history.items[0]?.number ?? 0}/revert`,
        {
          method: 'POST',
        },
      );
      expect(undone.status).toBeLessThan(300);
      await page.goto(url());
      expect(await drawn(page)).toBe(counted().length);
      expect(complaints).toEqual([]);
    });
  });
};
