import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Status } from '../../server/contract/status.ts';
import type { RunningApp } from '../helpers/app.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { sharedData, skipReason } from '../helpers/shared-data.ts';
import { visit, type Visit } from './visit.ts';

interface Made {
  organizations?: number;
  projects?: number;
  participations?: number;
}

/** Public files as they lie about, the rows that the page offers to import (where others have counted them), and what is there afterwards. Norway's is taken by `import.test.ts`. */
const FILES: [path: string, rows: number | null, made: Made][] = [
  [
    'cordis-semiconductors/organization.json',
    1_076,
    { organizations: 765, projects: 26, participations: 1_076 },
  ],
  ['cordis-semiconductors/CORDIS _ European Commission - funding semi ev.xlsx', 1_185, {}],
  ['cordis-semiconductors/Resource_edge_list_part1r.xlsx', 997, {}],
  ['opencoesione/localizzazioni_piemonte.csv', 1_276, {}],
  ['piemonte/istat_elenco_comuni_2020.csv', 7_904, { organizations: 0, projects: 0 }],
  ['messy-eu-lists/csv/EL_operations_cp1253.csv', null, {}],
  ['messy-eu-lists/csv/DE_Hessen_preamble_duplicates.csv', null, {}],
  ['wecare/partnerships.csv', 65, { organizations: 59, projects: 12, participations: 65 }],
];

/** Two kinds of nodes, as Gephi writes them. */
const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
<nodes>
${['Alfa', 'Beta', 'Gamma'].map((name) => `<node id="${name}" label="Cooperativa ${name}"><attvalues><attvalue for="0" value="organization"/></attvalues></node>`).join('\n')}
<node id="p" label="Orti urbani"><attvalues><attvalue for="0" value="project"/></attvalues></node>
</nodes>
<edges><edge id="0" source="Alfa" target="p"/><edge id="1" source="Beta" target="p"/><edge id="2" source="Gamma" target="p"/></edges>
</graph></gexf>`;

const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

/** What a person does with a file on the import page, whatever store is behind it: choose, look, confirm, take back. */
export const describeTheImport = (store: string, start: () => Promise<RunningApp>): void => {
  describe(`importing on the page into ${store}`, () => {
    let app: RunningApp;
    let browser: Browser;
    let visitor: Visit;

    const status = async (): Promise<Status> => (await app.call<Status>('GET', '/status')).body;
    const choose = async (file: string | ReturnType<typeof text>): Promise<Page> => {
      const { page } = visitor;
      await page.goto(`${app.url}/?vista=importa`);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('.ts-import').waitFor();
      return page;
    };
    const confirm = async (page: Page, rows: number | null): Promise<void> => {
      const named = rows?.toLocaleString('it-IT', { useGrouping: 'always' }) ?? '[\\d.]+';
      const name = new RegExp(`^Importa ${named} rig(?:a|he)$`, 'u');
      await page.getByRole('button', { name, disabled: false }).click();
      await page.getByRole('heading', { name: 'Importato' }).waitFor();
    };
    const takeBack = async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: 'Annulla tutto' }).click();
      await page.getByRole('heading', { name: 'Annullato' }).waitFor();
    };

    beforeAll(async () => {
      app = await start();
      browser = await launchBrowser();
      visitor = await visit(browser, app.url);
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
    });

    it.skipIf(skipReason !== null).each(FILES)(
      'takes %s and gives it back',
      async (path, rows, made) => {
        const before = await status();
        const page = await choose(sharedData(path));
        await confirm(page, rows);
        const after = await status();
        expect(after.counts).toMatchObject(made);
        expect(after.hash).not.toBe(before.hash);
        await takeBack(page);
        expect((await status()).hash).toBe(before.hash);
        expect(visitor.complaints).toEqual([]);
      },
    );

    it.skipIf(skipReason !== null)(
      'parts several organisations in a cell when told to',
      async () => {
        const page = await choose(sharedData('messy-eu-lists/csv/LU_multi_value_cells.csv'));
        await page.getByRole('button', { name: 'Dividi' }).click();
        await page.getByRole('button', { name: 'Dividi', pressed: true }).waitFor();
        await confirm(page, null);
        const { body } = await app.call<{ items: { name: string }[] }>('GET', '/organizations');
        expect(body.items.map(({ name }) => name)).toEqual(
          expect.arrayContaining(['LIST', 'LISER']),
        );
        await takeBack(page);
      },
    );

    it('takes a graph as Gephi writes it', async () => {
      const page = await choose(text('rete.gexf', GEXF));
      await confirm(page, 3);
      expect((await status()).counts).toMatchObject({ organizations: 3, projects: 1 });
      await takeBack(page);
    });

    it('offers to end what a newer version of a file no longer names', async () => {
      const version = (...lines: string[]) =>
        text('elenco.csv', ['Ente;Progetto;Ruolo', ...lines].join('\n'));
      const [alfa, beta] = ['Alfa ODV;Orti;capofila', 'Beta ODV;Orti;partner'];
      await confirm(await choose(version(alfa, beta)), 2);
      const page = await choose(version(alfa));
      await page.getByText('Beta ODV — Orti').waitFor();
      await page.getByRole('checkbox', { name: 'Segnale come concluse oggi' }).check();
      await confirm(page, 1);
      const { body } = await app.call<{ items: { end: string | null }[] }>(
        'GET',
        '/participations',
      );
      expect(body.items.filter(({ end }) => end !== null)).toHaveLength(1);
      await takeBack(page);
    });
  });
};
