import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../server/contract/status.ts';
import { startApp, type RunningApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';
import { axeViolations } from './accessibility.ts';
import { visit, type Visit } from './visit.ts';

const NORWAY = sharedData('norway-h2020/bevilgningereu_dataset.csv');

/** A planner's file with what goes wrong in such files: a title above, totals below, gaps, typing errors. */
const FAULTY = `Monitoraggio progetti;;;;;
;;;;;
Ente;Sede;Titolo progetto;Ruolo;Contributo;E-mail referente
Coop. Soc. Filo di Ginestra;Susa;Case di comunità;soggetto capofila;84.500,00;rossi@example.org
Consorzio sociale Biellese;Biella;Case di comunità;partner;12.000,00;
Officine Spola Alta Srl;Mondovi';Trame leggere;sost.;15.200,00;
Veranda Quieta APS;Borgo S. Remigio;Trame leggere;partner;1O.000;
ukjent;;Trame leggere;partner;;
;Cuneo;Trame leggere;partner;100;
Comune di Cuneo;Cuneo;;partner;50;
Totale;;;;261.850,00;
`;
const CELLS =
  'Ente\tProgetto\tRuolo\nAss. Nido Alto\tTrame leggere\tpartner\nFond. Cortile\tTrame leggere\tcapofila';

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** As many rows as a region has in twenty years: reading them takes long enough to be stopped. */
const long = (rows: number): string => {
  const lines = ['Ente;Progetto;Ruolo;Comune'];
  for (let row = 0; row < rows; row++)
    lines.push(`Associazione numero ${row % 9_973};Progetto ${row % 4_001};partner;Torino`);
  return lines.join('\n');
};

describe('the import page', () => {
  let app: RunningApp;
  let browser: Browser;
  let open: Visit | null = null;

  const go = async (o: Parameters<typeof visit>[2] = {}): Promise<Visit> => {
    open = await visit(browser, app.url, { path: '/?vista=importa', ...o });
    return open;
  };
  const status = async (): Promise<Status> => (await app.call<Status>('GET', '/status')).body;
  const choose = async (page: Page, file: string | ReturnType<typeof csv>): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.ts-import').waitFor();
  };
  const step = async (page: Page, name: string): Promise<void> => {
    await page
      .getByRole('navigation', { name: /passi|steps/i })
      .getByText(name)
      .click();
  };

  beforeAll(async () => {
    app = await startApp({ seed: 'demo' });
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

  it.skipIf(skipReason !== null)(
    'takes a new user from a file to the network and back, the demo making room in the same step',
    async () => {
      const { page, complaints } = await go({ path: '/' });
      await page.getByRole('link', { name: 'Importa', exact: true }).click();
      await page.locator('input[type=file]').setInputFiles(NORWAY);
      await page.getByRole('button', { name: 'Togli la demo e leggi il file' }).click();
      await page.locator('.ts-import').waitFor();
      const empty = await status();
      expect(empty.counts.organizations).toBe(0);

      const counts = page.locator('.ts-summary .ts-record-counts');
      await page.getByRole('button', { name: 'Importa 2.931 righe' }).waitFor();
      expect(await counts.textContent()).toContain('Organizzazioni+693');
      expect(await counts.textContent()).toContain('Progetti+1.957');
      expect(await counts.textContent()).toContain('+2.930');
      await page.getByLabel('Nota per la cronologia').fill('Horizon in Norvegia');
      await page.getByRole('button', { name: 'Importa 2.931 righe' }).click();
      await page.getByRole('heading', { name: 'Importato' }).waitFor();
      await page.getByText('Ora la rete ha 693 organizzazioni in 1.957 progetti.').waitFor();
      expect((await status()).counts).toMatchObject({
        organizations: 693,
        projects: 1_957,
        participations: 2_930,
      });

      await page.getByRole('link', { name: 'Guarda la rete' }).click();
      await page.locator('.ts-sentences li').first().waitFor();
      expect(await page.locator('.ts-sentences li').first().textContent()).toContain(
        '693 organizzazioni',
      );
      await page.goBack();
      await page.getByRole('button', { name: 'Annulla tutto' }).click();
      await page.getByRole('heading', { name: 'Annullato' }).waitFor();
      expect((await status()).hash).toBe(empty.hash);
      // Told once, by the server, that the demo is in the way.
      expect(complaints.filter((each) => !/409/.test(each))).toEqual([]);
    },
  );

  it('names what is wrong where it is wrong, and a value is mended once for all its rows', async () => {
    const { page, complaints } = await go();
    await choose(page, csv('monitoraggio.csv', FAULTY));
    await step(page, 'Controllo');
    const problems = page.getByRole('region', { name: 'Da sistemare' });
    await problems.getByText('Manca il nome dell’organizzazione', { exact: true }).waitFor();
    expect(await problems.textContent()).toContain('2 righe escluse');
    await problems.getByRole('button', { name: 'Mostra nella tabella la riga 9' }).click();
    expect(await page.locator('.ts-is-shown .ts-cell-bad').count()).toBe(1);
    // Nobody's e-mail is taken in.
    expect(
      await page.getByRole('button', { name: 'E-mail referente: Esclusa. Cambia' }).count(),
    ).toBe(1);

    await problems
      .getByRole('combobox', { name: 'Che cosa vuol dire «sost.»' })
      .selectOption('supporter');
    await problems.getByRole('button', { name: 'Correggi' }).first().click();
    await problems.getByText('«sost.» si legge «sostenitore»').waitFor();
    await problems.getByText('Valore non riconosciuto').waitFor({ state: 'detached' });
    await problems.getByRole('button', { name: 'Togli la correzione di «sost.»' }).click();
    await problems.getByText('Valore non riconosciuto').waitFor();

    const link = await problems
      .getByRole('link', { name: /Scarica le 2 escluse/ })
      .getAttribute('href');
    const rejected = await fetch(app.url + (link ?? ''));
    expect(rejected.status).toBe(200);
    expect(rejected.headers.get('content-disposition')).toContain('.xlsx');
    expect(complaints).toEqual([]);
  });

  it('reopens an import by its link, and offers the one that was left halfway', async () => {
    const { page } = await go();
    await choose(page, csv('a-meta.csv', FAULTY));
    await step(page, 'Conferma');
    const changes = page.getByRole('region', { name: 'Cambiamenti, campo per campo' });
    await changes.getByText('Consorzio sociale Biellese').first().waitFor();
    await page.reload();
    await changes.getByText('Consorzio sociale Biellese').first().waitFor();
    await page.getByRole('link', { name: 'Tabella' }).click();
    await page.getByRole('link', { name: 'Importa', exact: true }).click();
    await page.getByText('«a-meta.csv», 7 righe').waitFor();
    await page.getByRole('link', { name: 'Riprendi' }).click();
    await page.locator('.ts-import').waitFor();
    await page.getByRole('button', { name: 'Annulla', exact: true }).click();
    await page.getByRole('heading', { name: 'Importa un file' }).waitFor();
    expect(await page.getByText('«a-meta.csv»').count()).toBe(0);
  });

  it('reads cells that are pasted anywhere on the page', async () => {
    const { page } = await go();
    await page.getByRole('heading', { name: 'Importa un file' }).waitFor();
    await page.evaluate((cells) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', cells);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, CELLS);
    await page.getByRole('button', { name: 'Importa 2 righe' }).waitFor();
    expect(await page.locator('.ts-import-head').textContent()).toContain(
      '2 righe, una per organizzazione in un progetto',
    );
  });

  it('stops reading a long file when asked to', async () => {
    const { page } = await go();
    const before = await status();
    await page.locator('input[type=file]').setInputFiles(csv('lungo.csv', long(150_000)));
    await page.getByRole('button', { name: 'Annulla' }).click();
    await page.getByRole('button', { name: 'Scegli un file' }).waitFor();
    expect(await page.locator('[data-announcer]').textContent()).toContain('Annullato');
    expect(await page.locator('.ts-import').count()).toBe(0);
    expect((await status()).revision).toBe(before.revision);
  });

  it('says why a file cannot be read and how to go on', async () => {
    const { page } = await go();
    await page.locator('input[type=file]').setInputFiles(csv('vuoto.csv', ''));
    const refused = page.getByRole('alert');
    await refused.getByText('«vuoto.csv» non si può leggere').waitFor();
    await refused.getByRole('button', { name: 'Scegli un altro file' }).click();
    await refused.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Scegli un file' }).isVisible()).toBe(true);
  });

  it('is done by keyboard alone, from the file to the undo', async () => {
    const { page } = await go();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Scegli un file' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(csv('tastiera.csv', FAULTY));
    const before = await status();
    await page.locator('.ts-import').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Controlla prima di importare',
    );

    const chip = page.getByRole('button', { name: /^Contributo: / });
    await chip.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('contributo al progetto');
    await page.keyboard.press('Enter');
    const changed = page.getByRole('button', {
      name: 'Contributo: Contributo al progetto. Cambia',
    });
    await changed.waitFor();
    expect(await changed.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox', { name: 'Cerca nel menu' }).count()).toBe(0);
    expect(await changed.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByLabel('Nota per la cronologia').focus();
    // Nothing is written while the change of the column is still on its way.
    const ready = page.getByRole('button', { name: 'Importa 5 righe', disabled: false });
    await ready.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Importato' }).waitFor();
    await page.getByRole('button', { name: 'Annulla tutto' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Annullato' }).waitFor();
    expect((await status()).hash).toBe(before.hash);
  });

  it.each<[string, { colorScheme?: 'dark'; forcedColors?: 'active' }]>([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ])('has nothing that axe objects to: %s', async (_, options) => {
    const { page } = await go(options);
    if (options.colorScheme === 'dark')
      await page.getByRole('combobox', { name: 'Aspetto' }).selectOption('dark');
    await page.getByRole('heading', { name: 'Importa un file' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await choose(page, csv('axe.csv', FAULTY));
    for (const name of ['File', 'Colonne', 'Controllo', 'Conferma']) {
      await step(page, name);
      await page.locator('.ts-box').first().waitFor();
      expect([name, ...(await axeViolations(page))]).toEqual([name]);
    }
    await step(page, 'Colonne');
    await page.getByRole('button', { name: /^Ruolo: / }).click();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('speaks English', async () => {
    const { page } = await go({ path: '/?vista=importa&lingua=en' });
    await page.getByRole('heading', { name: 'Import a file' }).waitFor();
    await choose(page, csv('english.csv', FAULTY));
    await step(page, 'Check');
    await page.getByText('The name of the organisation is missing', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Import 5 rows' }).waitFor();
    const words = (await page.locator('.ts-import').textContent()) ?? '';
    expect(words.match(/\b(righe|riga|colonna|Importa|nuove|escluse)\b/g)).toBeNull();
  });
});
