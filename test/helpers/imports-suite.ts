import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed } from '../../seeds/index.ts';
import type {
  ImportChange,
  ImportPreview,
  ImportRows,
  KeptMapping,
  RowProblem,
} from '../../server/contract/imports.ts';
import type { Job } from '../../server/contract/jobs.ts';
import type { Revision } from '../../server/contract/revision.ts';
import type { Status } from '../../server/contract/status.ts';
import { prepareImport } from '../../server/importers/index.ts';
import { applyChanges } from '../../server/services/current-snapshot.ts';
import { datasetHash } from '../../server/store/canonical.ts';
import { startApp, type RunningApp } from './app.ts';
import { sharedData, skipReason as noSharedData } from './shared-data.ts';

export interface SentFile {
  name: string;
  bytes: Uint8Array | string;
}

interface Committed {
  revision: number;
  changed: boolean;
}

interface PageOf<T> {
  items: T[];
  next: string | null;
}

const formOf = ({ name, bytes }: SentFile, mapping?: object): FormData => {
  const form = new FormData();
  form.set('file', new Blob([bytes as BlobPart]), name);
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping));
  return form;
};

/** Imports as a client does them. */
export const importClient = (app: RunningApp) => {
  const send = async (file: SentFile, mapping?: object): Promise<ImportPreview> => {
    const reply = await app.call<ImportPreview>('POST', '/imports', {
      body: formOf(file, mapping),
    });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body;
  };
  const commit = async (id: string, body: object = {}): Promise<Committed> => {
    const reply = await app.call<Committed>('POST', `/imports/${id}/commit`, { body });
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };
  return {
    send,
    commit,
    revise: async (id: string, body: object): Promise<ImportPreview> =>
      (await app.call<ImportPreview>('PATCH', `/imports/${id}`, { body })).body,
    status: async (): Promise<Status> => (await app.call<Status>('GET', '/status')).body,
    undo: (revision: number) => app.call('POST', `/revisions/${revision}/revert`),
    /** Every item of a list, page by page. */
    all: async <T>(path: string, limit: number): Promise<T[]> => {
      const items: T[] = [];
      for (let cursor: string | null = null; ;) {
        const query: string = `limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`;
        const { body: page } = await app.call<PageOf<T>>('GET', `${path}?${query}`);
        items.push(...page.items);
        cursor = page.next;
        if (cursor === null) return items;
      }
    },
    /** A file to be kept, as it is downloaded. */
    download: async (path: string): Promise<SentFile> => {
      const reply = await fetch(`${app.url}/api/v1${path}`);
      const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(
        reply.headers.get('Content-Disposition') ?? '',
      ) ?? [''];
      return {
        name: decodeURIComponent(name),
        bytes: new Uint8Array(await reply.arrayBuffer()),
      };
    },
  };
};

const PARTNERS = [
  'Organizzazione;Codice fiscale;Comune;Progetto;Ruolo',
  'Cooperativa Il Ponte;;Asti;Orti di quartiere;capofila',
  'Fondazione Esempio;;Alba;Orti di quartiere;partner',
  'Associazione La Rete;;Torino;Mense aperte;capofila',
];
const partners = (...more: string[]): SentFile => ({
  name: 'partner.csv',
  bytes: [...PARTNERS, ...more].join('\n'),
});

/** What importing through the API promises, on the store of this kind. The app starts with the territories only. */
export const describeImports = (store: string, start: () => Promise<RunningApp>): void => {
  describe(`importing into ${store}`, () => {
    let app: RunningApp;
    let client: ReturnType<typeof importClient>;
    beforeAll(async () => {
      app = await start();
      client = importClient(app);
    });
    afterAll(() => app.close());

    it.skipIf(noSharedData !== null)(
      'takes the register of Norway without a mapping, once, and gives it back',
      async () => {
        const name = 'bevilgningereu_dataset.csv';
        const file = {
          name,
          bytes: new Uint8Array(readFileSync(sharedData(`norway-h2020/${name}`))),
        };
        const seed = await loadSeed('empty');
        const { changes } = prepareImport(file, null, seed);
        const expected = datasetHash(applyChanges(seed, changes));
        const before = await client.status();
        const preview = await client.send(file);
        expect(preview.counts).toMatchObject({ rows: 2931, rejected: 0 });
        expect(preview.records).toMatchObject({
          organizations: { created: 693 },
          projects: { created: 1957 },
          participations: { created: 2930 },
        });
        expect((await client.status()).hash).toBe(before.hash);

        const committed = await client.commit(preview.id, { message: 'Prova norvegese' });
        expect(committed.changed).toBe(true);
        const after = await client.status();
        expect(after.counts).toMatchObject({
          organizations: 693,
          projects: 1957,
          participations: 2930,
        });
        expect(after.hash).toBe(expected);
        const { body: history } = await app.call<PageOf<Revision>>('GET', '/revisions?limit=1');
        expect(history.items[0]?.message).toMatch(/^Prova norvegese · Importato «bevilgn/);
        expect(history.items[0]?.importId).toBe(preview.id);

        const again = await client.send(file);
        expect(again.counts).toMatchObject({ created: 0, updated: 0, rejected: 0 });
        expect(again.disappeared.count).toBe(0);
        expect(await client.commit(again.id)).toEqual({
          revision: committed.revision,
          changed: false,
        });
        await client.undo(committed.revision);
        expect((await client.status()).hash).toBe(before.hash);
      },
      120_000,
    );

    it('answers a commit once, however often it is ordered, and tells it again', async () => {
      const { id } = await client.send(partners());
      const [one, two] = await Promise.all([client.commit(id), client.commit(id)]);
      expect(one).toEqual(two);
      expect((await app.call('GET', `/imports/${id}/commit`)).body).toEqual(one);
      expect((await app.call('PATCH', `/imports/${id}`, { body: { mapping: {} } })).status).toBe(
        409,
      );
      await client.undo(one.revision);
    });

    it('shows table, problems and changes in pages that, one after the other, are the whole', async () => {
      const { id, counts, problems } = await client.send(
        partners(
          ';;Asti;Orti di quartiere;partner',
          'Ente Senza;;Nessunluogo;Mense aperte;partner',
        ),
      );
      expect(counts).toEqual({ rows: 5, created: 4, updated: 0, unchanged: 0, rejected: 1 });
      const rows = await client.all<ImportRows['items'][number]>(`/imports/${id}/rows`, 2);
      expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
      expect(rows[4]?.cells[0]).toBe('Ente Senza');
      const told = await client.all<RowProblem>(`/imports/${id}/problems`, 1);
      expect(told).toEqual(problems);
      expect(told.length).toBeGreaterThan(1);
      const changes = await client.all<ImportChange>(`/imports/${id}/changes`, 3);
      const made = Object.groupBy(changes, ({ collection }) => collection);
      expect(made['organizations']).toHaveLength(4);
      expect(made['participations']).toHaveLength(4);
      const [first] = made['participations'] ?? [];
      expect(first).toMatchObject({ status: 'created', rows: [expect.any(Number)] });
      expect(first?.label).toContain(' — ');
      const lead = changes.find(
        ({ label }) => label === 'Cooperativa Il Ponte — Orti di quartiere',
      );
      expect(lead?.fields).toContainEqual({ field: 'role', before: null, after: 'lead' });
      const seat = changes.find(({ label }) => label === 'Cooperativa Il Ponte');
      expect(seat?.fields).toContainEqual({ field: 'territory', before: null, after: 'Asti' });
      expect((await app.call('GET', `/imports/${id}/rows?cursor=x`)).status).toBe(400);
    });

    it('reads the file again as it is told, and writes what was seen last', async () => {
      const first = await client.send(partners());
      const columns = { ...first.mapping.columns, Ruolo: [] };
      const revised = await client.revise(first.id, { mapping: { ...first.mapping, columns } });
      expect(revised.id).toBe(first.id);
      expect(revised.columns.find(({ column }) => column === 'Ruolo')?.target).toBeNull();
      const { revision } = await client.commit(first.id);
      const { body } = await app.call<PageOf<{ role: string }>>('GET', '/participations?limit=10');
      expect(body.items.map(({ role }) => role)).toEqual(['partner', 'partner', 'partner']);
      await client.undo(revision);
    });

    it.each(['csv', 'xlsx'] as const)(
      'gives refused rows back with their reasons (%s), to be mended and imported as they are',
      async (format) => {
        const { id } = await client.send(partners(';;Asti;Mense aperte;partner'));
        const { revision } = await client.commit(id);
        const refused = await client.download(`/imports/${id}/rejected?format=${format}`);
        expect(refused.name).toBe(`partner - righe da correggere.${format}`);
        const table =
          format === 'xlsx'
            ? (await readXlsx(refused.bytes as Uint8Array)).sheets[0]?.rows.map((row) =>
                row.map(String),
              )
            : papa.parse<string[]>(
                Buffer.from(refused.bytes)
                  .toString('utf8')
                  .replace(/^\uFEFF/, ''),
                {
                  delimiter: ';',
                  skipEmptyLines: true,
                },
              ).data;
        expect(table).toHaveLength(2);
        expect(table?.[0]?.at(-1)).toBe('# Perché non è entrata');
        expect(table?.[1]?.at(-1)).toContain('Manca il nome');
        const mended = table?.map((row, at) => (at === 1 ? ['Ente Nuovo', ...row.slice(1)] : row));
        const again = await client.send({
          name: 'corrette.csv',
          bytes: papa.unparse(mended ?? [], { delimiter: ';' }),
        });
        expect(again.counts).toEqual({
          rows: 1,
          created: 1,
          updated: 0,
          unchanged: 0,
          rejected: 0,
        });
        expect(again.columns.at(-1)).toMatchObject({ target: null });
        await client.undo(revision);
      },
    );

    it('proposes a kept mapping again for a file with the same columns, and forgets it when told to', async () => {
      const first = await client.send(partners());
      const mapping = { ...first.mapping, columns: { ...first.mapping.columns, Comune: [] } };
      const columns = first.columns.map(({ column }) => column);
      const path = `/mappings/${encodeURIComponent('Elenco della Regione')}`;
      expect((await app.call('PUT', path, { body: { columns, mapping } })).status).toBe(200);
      const { body } = await app.call<{ items: KeptMapping[] }>('GET', '/mappings');
      expect(body.items.map(({ name }) => name)).toEqual(['Elenco della Regione']);
      const again = await client.send({ ...partners(), name: 'altro.csv' });
      expect(again.kept).toEqual({ name: 'Elenco della Regione' });
      expect(again.columns.find(({ column }) => column === 'Comune')).toMatchObject({
        target: null,
        origin: 'kept',
      });
      expect((await app.call('DELETE', path)).status).toBe(204);
      expect((await app.call('DELETE', path)).status).toBe(404);
      expect((await client.send(partners())).kept).toBeNull();
    });

    it('says what a newer version of a file does not name any more, and ends it only when asked to', async () => {
      const first = await client.send(partners());
      const { revision } = await client.commit(first.id);
      const newer = {
        name: 'partner (1).csv',
        bytes: [...PARTNERS.slice(0, 2), PARTNERS[3]].join('\n'),
      };
      const seen = await client.send(newer);
      expect(seen.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
      expect(seen.disappeared.count).toBe(1);
      expect(seen.disappeared.samples[0]?.label).toBe('Fondazione Esempio — Orti di quartiere');
      const left = await client.send(newer);
      expect((await client.commit(left.id)).changed).toBe(false);

      const older = await client.send(partners());
      await client.commit(older.id);
      const third = await client.send(newer);
      await client.revise(third.id, { decisions: { endDisappeared: true } });
      const changes = await client.all<ImportChange>(`/imports/${third.id}/changes`, 10);
      expect(changes).toMatchObject([
        { status: 'ended', fields: [{ field: 'end', before: null, after: '2026-11-24' }] },
      ]);
      const ended = await client.commit(third.id);
      expect(ended.changed).toBe(true);
      const fourth = await client.send(newer);
      expect(fourth.disappeared.count).toBe(0);
      await client.undo(ended.revision);
      await client.undo(revision);
    });

    it('becomes a job for who asks so, with the preview and the revision as results', async () => {
      const { body: job } = await app.call<Job>('POST', '/imports', {
        body: formOf(partners()),
        headers: { Prefer: 'respond-async' },
      });
      const settled = async (id: string): Promise<Job> => {
        await app.call('GET', `/jobs/${id}`, { headers: { Accept: 'text/event-stream' } });
        return (await app.call<Job>('GET', `/jobs/${id}`)).body;
      };
      const { result } = await settled(job.id);
      const path = String(result).replace('/api/v1', '');
      const { body: preview } = await app.call<ImportPreview>('GET', path);
      expect(preview.counts.created).toBe(3);
      const { body: writing } = await app.call<Job>('POST', `${path}/commit`, {
        body: {},
        headers: { Prefer: 'respond-async' },
      });
      const written = await settled(writing.id);
      expect(written.result).toBe(`/api/v1${path}/commit`);
      const { body } = await app.call<Committed>('GET', `${path}/commit`);
      expect(body.changed).toBe(true);
      await client.undo(body.revision);
    });

    it.each(['csv', 'xlsx'] as const)(
      'takes back what it exported (%s): the same hash, from whatever store it came',
      async (format) => {
        const source = await startApp({ seed: 'wecare' });
        try {
          const { body: status } = await source.call<Status>('GET', '/status');
          const file = await importClient(source).download(`/exports/dataset?format=${format}`);
          const preview = await client.send(file);
          expect(preview.mapping.shape).toBe('dataset');
          expect(preview.counts.rejected).toBe(0);
          const { revision } = await client.commit(preview.id);
          expect((await client.status()).hash).toBe(status.hash);
          const back = await client.send(
            await client.download(`/exports/dataset?format=${format}`),
          );
          expect(back.counts).toMatchObject({ created: 0, updated: 0, rejected: 0 });
          await client.undo(revision);
        } finally {
          await source.close();
        }
      },
      120_000,
    );

    it('gives refused records of several sheets back in one table, to be mended and imported as they are', async () => {
      const sheet = (name: string, ...rows: string[][]) => ({ name, rows });
      const bytes = await writeXlsx({
        sheets: [
          sheet(
            'organizations',
            ['id', 'name', 'kind'],
            ['o1', 'Alfa', 'third_sector'],
            ['o2', '', 'other'],
          ),
          sheet('projects', ['id', 'title', 'start'], ['p1', 'Ponti', '2024-13-40']),
        ],
      });
      const { id, counts } = await client.send({ name: 'dati.xlsx', bytes });
      expect(counts).toMatchObject({ rows: 3, created: 1, rejected: 2 });
      const { revision } = await client.commit(id);
      const refused = await client.download(`/imports/${id}/rejected?format=csv`);
      const text = Buffer.from(refused.bytes).toString('utf8');
      const mended = text
        .replace('organizations;o2;"";', 'organizations;o2;Beta;')
        .replace('2024-13-40', '2024-12-31');
      const again = await client.send({ name: 'dati corretti.csv', bytes: mended });
      expect(again.mapping.shape).toBe('dataset');
      expect(again.counts).toMatchObject({ rows: 2, created: 2, rejected: 0 });
      await client.undo(revision);
    });

    it('refuses decisions and bodies that it does not understand', async () => {
      const { id } = await client.send(partners());
      const codeOf = async (method: string, path: string, body: object) =>
        (await app.call<{ code: string }>(method, path, { body })).body.code;
      const wrong = { decisions: { duplicates: { 'a~b': 'perhaps' } } };
      expect(await codeOf('POST', `/imports/${id}/commit`, wrong)).toBe('invalid-decisions');
      expect(await codeOf('PATCH', `/imports/${id}`, { colour: 'red' })).toBe('invalid-body');
      expect(await codeOf('PATCH', `/imports/${id}`, { mapping: 7 })).toBe('invalid-mapping');
      expect(await codeOf('POST', `/imports/${id}/commit`, { message: 7 })).toBe('invalid-body');
      expect((await app.call('DELETE', `/imports/${id}`)).status).toBe(204);
      expect((await app.call('GET', `/imports/${id}`)).status).toBe(404);
    });
  });
};
