import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { axeViolations } from './accessibility.ts';
import { visit, type Visit } from './visit.ts';

/** Enti down, projects across, as many offices keep it. */
const CROSSED = `Ente;Sede;Ponti di comunità;Orti urbani;Casa aperta
Comune di Cuneo;Cuneo;X;;X
Cooperativa sociale Il Faro;Cuneo;capofila;X;
Fondazione Bianca;Alba;;capofila;X
`;

/** One letter that is not ASCII: too little to tell Windows' encodings and the Mac's apart. */
const DOUBTFUL = Buffer.from(
  'Ente;Comune;Progetto\nAssociazione Alfa;Mondov\u00ec;Orti\nCooperativa Beta;Cuneo;Orti\n',
  'latin1',
);

const file = (name: string, bytes: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(bytes),
});

describe('how a file is read, on the import page', () => {
  let app: RunningApp;
  let browser: Browser;
  let open: Visit | null = null;

  const choose = async (chosen: ReturnType<typeof file>): Promise<Page> => {
    open = await visit(browser, app.url, { path: '/?vista=importa' });
    const { page } = open;
    await page.locator('input[type=file]').setInputFiles(chosen);
    await page.locator('.ts-import').waitFor();
    await page.getByRole('navigation', { name: /passi/i }).getByText('File').click();
    return page;
  };

  beforeAll(async () => {
    app = await startApp({ seed: 'empty' });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('a person says that columns of marks are projects, and takes it back', async () => {
    const page = await choose(file('enti e progetti.csv', CROSSED));
    const marks = page.getByRole('checkbox', { name: /^Sono progetti/ });
    await page.getByText('3 colonne contengono solo segni').waitFor();
    expect(await marks.isChecked()).toBe(false);
    // On a small screen the page scrolls; the fields are not cut off.
    await page.setViewportSize({ width: 1280, height: 720 });
    const cut = await page
      .locator('.ts-settings')
      .evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(cut).toBe(0);
    await page.getByRole('button', { name: 'Importa 3 righe' }).waitFor();
    await marks.check();
    await page.getByRole('button', { name: 'Importa 6 righe' }).waitFor();
    expect(await page.getByLabel('Che cosa c’è in ogni riga').inputValue()).toBe('participations');
    expect(await axeViolations(page)).toEqual([]);
    await marks.uncheck();
    await page.getByRole('button', { name: 'Importa 3 righe' }).waitFor();
    await marks.check();
    await page.getByRole('button', { name: 'Importa 6 righe' }).click();
    await page.getByText('Ora la rete ha 3 organizzazioni in 3 progetti.').waitFor();
    expect(open?.complaints).toEqual([]);
  });

  it('a person chooses between the encodings that may be meant', async () => {
    const page = await choose(file('elenco.csv', DOUBTFUL));
    const choices = page.getByRole('group', { name: 'Quale si legge bene?' });
    const table = page.locator('.ts-import table').first();
    expect(await choices.getByRole('radio').count()).toBeGreaterThan(1);
    expect(await choices.getByRole('radio', { name: 'windows-1252' }).isChecked()).toBe(true);
    await table.getByText('Mondovì').waitFor();
    await choices.getByRole('radio', { name: 'macintosh' }).check({ force: true });
    await table.getByText('MondovÏ').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await choices.getByRole('radio', { name: 'windows-1252' }).click();
    await table.getByText('Mondovì').waitFor();
    expect(open?.complaints).toEqual([]);
  });
});
