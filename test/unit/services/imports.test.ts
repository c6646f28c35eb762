import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSeed } from '../../../seeds/index.ts';
import type { SeedName } from '../../../server/contract/status.ts';
import { Conflict, StoreUnavailable } from '../../../server/errors.ts';
import { createCurrent, type Current } from '../../../server/services/current.ts';
import { createDistinctions } from '../../../server/services/duplicates-distinctions.ts';
import { createImports, type Imports } from '../../../server/services/imports.ts';
import { prepareHere } from '../../../server/services/imports-prepare-here.ts';
import { createKeptMappings } from '../../../server/services/kept-mappings.ts';
import { openSqlite } from '../../../server/store/sqlite/open.ts';
import type { PartnershipStore } from '../../../server/store/store.ts';
import { temporaryFolder, type TemporaryFolder } from '../../helpers/app-folder.ts';
import { interruptible } from '../../helpers/app-store.ts';

const mapping = { columns: { Partner: 'organization.name', Progetto: 'project.title' } };
const csv = (...rows: string[]) => ({
  name: 'partenariati.csv',
  bytes: new TextEncoder().encode(['Partner;Progetto', ...rows].join('\n')),
});
const three = csv('Alfa;Orti', 'Beta;Orti', 'Gamma;Mense');

let folder: TemporaryFolder;
let opened: Current[];
let now: number;
const clock = (): Date => new Date(now);

const open = async ({
  seed,
  store,
  limits,
}: {
  seed?: SeedName;
  store?: PartnershipStore;
  limits?: { items: number; bytes: number; age: number };
} = {}): Promise<{ current: Current; imports: Imports }> => {
  const current = await createCurrent({
    store: store ?? (await openSqlite({ folder: folder.path })),
    clock,
    pollMs: 0,
    seed: seed === undefined ? null : { name: seed, load: loadSeed },
  });
  opened.push(current);
  let ids = 0;
  const newId = (): string => String((ids += 1));
  return {
    current,
    imports: createImports({
      current,
      clock,
      newId,
      mappings: createKeptMappings(current.store.settings),
      distinctions: createDistinctions({ settings: current.store.settings, current, clock }),
      prepare: prepareHere,
      ...(limits === undefined ? {} : { limits }),
    }),
  };
};

beforeEach(() => {
  folder = temporaryFolder();
  opened = [];
  now = Date.parse('2026-11-24T10:00:00.000Z');
});
afterEach(async () => {
  for (const each of opened) await each.close();
  folder.remove();
});

describe('an import', () => {
  it('writes nothing until it is committed, then everything as one revision', async () => {
    const { current, imports } = await open();
    const preview = await imports.prepare(three, mapping, { language: 'it' });
    expect(preview.counts).toEqual({ rows: 3, created: 3, updated: 0, unchanged: 0, rejected: 0 });
    expect(current.revision()).toBe(0);
    expect(await imports.commit(preview.id, { author: 'Anna' })).toEqual({
      revision: 1,
      changed: true,
    });
    expect(current.dataset().participations).toHaveLength(3);
    const { items } = await current.store.history({ limit: 10 });
    expect(items).toMatchObject([{ author: 'Anna', importId: preview.id }]);
    expect(items[0]?.message).toBe(
      'Importato «partenariati.csv»: righe 3, di cui 3 con nuove partecipazioni, 0 con aggiornamenti, 0 senza novità, 0 rifiutate',
    );
  });

  it('answers the same revision however often it is committed, also by a process that never saw it', async () => {
    const { imports } = await open();
    const { id } = await imports.prepare(three, mapping, { language: 'it' });
    const answers = await Promise.all([
      imports.commit(id, { author: 'a' }),
      imports.commit(id, { author: 'b' }),
    ]);
    expect(answers).toEqual([
      { revision: 1, changed: true },
      { revision: 1, changed: true },
    ]);
    const { imports: others } = await open();
    expect(await others.commit(id, { author: 'c' })).toEqual({ revision: 1, changed: true });
  });

  it('makes no revision when it brings nothing new', async () => {
    const { imports } = await open();
    const first = await imports.prepare(three, mapping, { language: 'it' });
    await imports.commit(first.id, { author: 'a' });
    const again = await imports.prepare(three, mapping, { language: 'it' });
    expect(again.counts.unchanged).toBe(3);
    expect(await imports.commit(again.id, { author: 'a' })).toEqual({
      revision: 1,
      changed: false,
    });
  });

  it('is compared again with what others wrote since its preview', async () => {
    const { current, imports } = await open();
    const { id } = await imports.prepare(three, mapping, { language: 'it' });
    const other = await imports.prepare(csv('alfa;Orti', 'Delta;Orti'), mapping, {
      language: 'it',
    });
    await imports.commit(other.id, { author: 'a' });
    expect(await imports.commit(id, { author: 'a' })).toEqual({ revision: 2, changed: true });
    expect(current.dataset().organizations).toHaveLength(4);
    expect(current.dataset().participations).toHaveLength(4);
  });

  it('is compared again with what another process wrote', async () => {
    const { current, imports } = await open();
    const { imports: others } = await open();
    const theirs = await others.prepare(csv('alfa;Orti'), mapping, { language: 'it' });
    await others.commit(theirs.id, { author: 'a' });
    await imports.prepare(three, mapping, { language: 'it' });
    const { id } = await imports.prepare(three, mapping, { language: 'it' });
    expect(await imports.commit(id, { author: 'a' })).toEqual({ revision: 2, changed: true });
    expect(current.dataset().organizations).toHaveLength(3);
  });

  it('speaks the language of who asks', async () => {
    const { imports } = await open();
    const { id, problems } = await imports.prepare(csv('Alfa;Orti', ';Mense'), mapping, {
      language: 'it',
    });
    expect(problems).toMatchObject([{ row: 3, column: 'Partner', code: 'missing-name' }]);
    expect(problems[0]?.detail).toMatch(/^Manca il nome/);
    expect(imports.get(id, 'en').problems[0]?.detail).toMatch(/^The name .* is missing/);
  });

  it('points at organisations that may be there under another spelling', async () => {
    const { current, imports } = await open();
    const first = await imports.prepare(csv('Cooperativa sociale La Torre;Orti'), mapping, {
      language: 'it',
    });
    await imports.commit(first.id, { author: 'a' });
    const again = csv('Coop. Soc. La Torre;Mense');
    const { duplicates } = await imports.prepare(again, mapping, { language: 'it' });
    expect(duplicates).toMatchObject([
      {
        existing: current.dataset().organizations[0]?.id,
        group: 'probable',
        decision: 'later',
        sides: { incoming: { rows: [2] }, existing: { rows: [] } },
      },
    ]);
  });

  it('told apart once, is not asked again: neither of another file nor after an undo', async () => {
    const { current, imports } = await open();
    const prepare = (file: typeof three) => imports.prepare(file, mapping, { language: 'it' });
    const first = await prepare(csv('Cooperativa sociale La Torre;Orti'));
    await imports.commit(first.id, { author: 'a' });
    const other = csv('Coop. Soc. La Torre;Mense');
    const { id, duplicates } = await prepare(other);
    const [pair] = duplicates;
    const decisions = { duplicates: { [pair?.id ?? '']: 'separate' } };
    const { revision } = await imports.commit(id, { author: 'a', decisions });
    expect(current.dataset().organizations).toHaveLength(2);
    expect((await prepare(other)).duplicates).toEqual([]);
    await current.revert(revision, { author: 'a', message: 'undo' });
    expect((await prepare(other)).duplicates).toMatchObject([
      { id: pair?.id, decision: 'separate' },
    ]);
  });

  it('is forgotten when discarded, when its time is over and when there are too many', async () => {
    const { imports } = await open({ limits: { items: 2, bytes: 1_000_000, age: 60_000 } });
    const prepare = () => imports.prepare(three, mapping, { language: 'it' }).then(({ id }) => id);
    const [first, second, third] = [await prepare(), await prepare(), await prepare()];
    expect(() => imports.get(first, 'it')).toThrow(/not-found/);
    imports.discard(second);
    expect(() => imports.discard(second)).toThrow(/not-found/);
    await expect(imports.commit(second, { author: 'a' })).rejects.toThrow(/not-found/);
    expect(imports.get(third, 'it').counts.rows).toBe(3);
    now += 61_000;
    expect(() => imports.get(third, 'it')).toThrow(/not-found/);
  });

  it.each([
    ['{"columns": ', 'invalid-mapping'],
    [{ columns: { Partner: 7 }, colour: 'red' }, 'invalid-mapping'],
    [{ columns: { Ente: 'organization.name', Progetto: 'project.title' } }, 'unknown-column'],
    [{ columns: { Partner: 'organisation.nome' } }, 'unknown-target'],
    [{ columns: { Partner: 'organization.name' } }, 'missing-target'],
  ])('refuses the mapping %j with 422 %s', async (wrong, code) => {
    const { current, imports } = await open();
    await expect(imports.prepare(three, wrong, { language: 'it' })).rejects.toMatchObject({
      status: 422,
      code,
    });
    expect(current.revision()).toBe(0);
  });

  it('is refused above 100 MB', async () => {
    const { imports } = await open();
    const file = { name: 'big.csv', bytes: new Uint8Array(100 * 1_048_576 + 1) };
    await expect(imports.prepare(file, mapping, { language: 'it' })).rejects.toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  it('leaves nothing half-written when the store goes away, and can be committed once it is back', async () => {
    const connection = interruptible(await openSqlite({ folder: folder.path }));
    const { current, imports } = await open({ store: connection.store });
    const { id } = await imports.prepare(three, mapping, { language: 'it' });
    connection.cut();
    await expect(imports.commit(id, { author: 'a' })).rejects.toBeInstanceOf(StoreUnavailable);
    connection.mend();
    await current.refresh();
    expect(await imports.commit(id, { author: 'a' })).toEqual({ revision: 1, changed: true });
  });

  it('finds a commit whose answer was lost instead of writing it again', async () => {
    const real = await openSqlite({ folder: folder.path });
    let lost = true;
    const store: PartnershipStore = {
      ...real,
      commit: async (...given) => {
        const result = await real.commit(...given);
        if (!lost) return result;
        lost = false;
        throw new StoreUnavailable({ it: 'risposta persa', en: 'answer lost' });
      },
      close: () => real.close(),
    };
    const { current, imports } = await open({ store });
    const { id } = await imports.prepare(three, mapping, { language: 'it' });
    await expect(imports.commit(id, { author: 'a' })).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await imports.commit(id, { author: 'a' })).toEqual({ revision: 1, changed: true });
    await current.refresh();
    expect(current.dataset().participations).toHaveLength(3);
    expect(current.revision()).toBe(1);
  });
});

describe('real and invented data', () => {
  it('never mix: real rows are refused while the demo is loaded', async () => {
    const { current, imports } = await open({ seed: 'demo' });
    await expect(imports.prepare(three, mapping, { language: 'it' })).rejects.toMatchObject({
      code: 'demo-loaded',
      status: 409,
    });
    const invented = await imports.prepare(
      three,
      { ...mapping, fictional: true },
      { language: 'it' },
    );
    await imports.commit(invented.id, { author: 'a' });
    expect(current.dataset().organizations.every(({ fictional }) => fictional)).toBe(true);
  });

  it('never mix: invented rows are refused among real ones', async () => {
    const { imports } = await open({ seed: 'wecare' });
    const preparing = imports.prepare(three, { ...mapping, fictional: true }, { language: 'it' });
    await expect(preparing).rejects.toBeInstanceOf(Conflict);
    await expect(imports.prepare(three, mapping, { language: 'it' })).resolves.toMatchObject({
      counts: { created: 3 },
    });
  });

  it('never mix: neither when the demo is loaded between preview and commit', async () => {
    const { current, imports } = await open({ seed: 'empty' });
    const { id } = await imports.prepare(three, mapping, { language: 'it' });
    const demo = await loadSeed('demo');
    await current.commit({ upserts: demo, deletes: {} }, { author: 'a', message: 'demo' });
    await expect(imports.commit(id, { author: 'a' })).rejects.toMatchObject({
      code: 'demo-loaded',
    });
  });
});
