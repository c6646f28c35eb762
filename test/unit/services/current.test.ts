import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../server/contract/dataset.ts';
import { organization } from '../../../server/contract/organization.ts';
import { territory } from '../../../server/contract/territory.ts';
import { createCurrent, type Current } from '../../../server/services/current.ts';
import { createSeeding } from '../../../server/services/seeding.ts';
import { openSqlite } from '../../../server/store/sqlite/open.ts';
import type { PartnershipStore } from '../../../server/store/store.ts';
import { loadSeed } from '../../../seeds/index.ts';
import { temporaryFolder, type TemporaryFolder } from '../../helpers/app-folder.ts';
import { interruptible } from '../../helpers/app-store.ts';

const as = { author: 'test', message: 'test' };
const adds = (...ids: string[]): ChangeSet => ({
  upserts: { organizations: ids.map((id) => organization.parse({ id, name: `Name of ${id}` })) },
  deletes: {},
});

let folder: TemporaryFolder;
let opened: { close(): Promise<void> }[];
let now: Date;
const clock = (): Date => now;

const openStore = async (): Promise<PartnershipStore> => {
  const store = await openSqlite({ folder: folder.path });
  return store;
};
const begin = async (o: Partial<Parameters<typeof createCurrent>[0]> = {}): Promise<Current> => {
  const current = await createCurrent({
    store: o.store ?? (await openStore()),
    clock,
    pollMs: 0,
    ...o,
  });
  opened.push(current);
  return current;
};

beforeEach(() => {
  folder = temporaryFolder();
  opened = [];
  now = new Date('2026-11-24T10:00:00.000Z');
});
afterEach(async () => {
  for (const each of opened) await each.close();
  folder.remove();
});

describe('the live data', () => {
  it('begin with the seed when the store never had a revision, and only then', async () => {
    const seed = { name: 'empty' as const, load: loadSeed };
    const first = await begin({ seed });
    expect(first.revision()).toBe(1);
    expect(first.seed()).toBe('empty');
    expect(first.dataset().territories.length).toBeGreaterThan(1_180);
    const again = await begin({ seed: { name: 'demo', load: loadSeed } });
    expect(again.revision()).toBe(1);
    expect(await again.hash()).toBe(await first.hash());
  });

  it('are, after each commit, what the store would read', async () => {
    const current = await begin();
    await current.commit(adds('b', 'a', 'c'), as);
    await current.commit({ upserts: {}, deletes: { organizations: ['b'] } }, as);
    const other = await begin();
    expect(current.dataset()).toEqual(other.dataset());
    expect(await current.hash()).toBe(await other.hash());
    expect(current.revision()).toBe(2);
    expect(current.revisedAt()).toBe(now.toISOString());
    expect(other.revisedAt()).toBe(now.toISOString());
    expect(current.record('organizations', 'a')?.name).toBe('Name of a');
    expect(current.record('organizations', 'b')).toBeUndefined();
    expect(current.network().organizations.id).toEqual(['a', 'c']);
  });

  it('are not read again by who asked for the revision while a commit of our own was on its way', async () => {
    const store = await openStore();
    const reads: string[] = [];
    let asking: Promise<void> | undefined;
    const current = await begin({
      store: {
        ...store,
        read: () => {
          reads.push('read');
          return store.read();
        },
        commit: async (changes, options) => {
          const result = await store.commit(changes, options);
          asking = current.refresh();
          // Its question is answered, by the new number, before this commit is known to be over.
          await store.revision();
          return result;
        },
      },
    });
    await current.commit(adds('a'), as);
    await asking;
    expect(current.revision()).toBe(1);
    expect(reads).toEqual(['read']);
  });

  it('make no revision of a commit that changes nothing', async () => {
    const current = await begin();
    await current.commit(adds('a'), as);
    expect(await current.commit(adds('a'), as)).toEqual({ revision: 1, changed: false });
    expect(current.revision()).toBe(1);
  });

  it('let writers take turns: none is lost', async () => {
    const current = await begin();
    const ids = Array.from({ length: 20 }, (_, at) => `org-${at}`);
    await Promise.all(ids.map((id) => current.commit(adds(id), as)));
    expect(current.revision()).toBe(20);
    expect(current.dataset().organizations.map(({ id }) => id)).toEqual(ids.toSorted());
  });

  it('see what another process wrote at the next refresh', async () => {
    const [here, there] = [await begin(), await begin()];
    await there.commit(adds('from-there'), as);
    expect(here.record('organizations', 'from-there')).toBeUndefined();
    await here.refresh();
    expect(here.record('organizations', 'from-there')).toBeDefined();
  });

  it('refuse a commit made against an older revision, and have caught up by then', async () => {
    const [here, there] = [await begin(), await begin()];
    await there.commit(adds('from-there'), as);
    await expect(here.commit(adds('from-here'), as)).rejects.toMatchObject({
      status: 409,
      code: 'stale-revision',
    });
    expect(here.revision()).toBe(1);
    await here.commit(adds('from-here'), as);
    expect(here.dataset().organizations).toHaveLength(2);
  });

  it('are undone by a revert', async () => {
    const current = await begin();
    await current.commit(adds('a'), as);
    const before = await current.hash();
    await current.commit(adds('b'), as);
    expect(await current.revert(2, as)).toEqual({ revision: 3, changed: true });
    expect(await current.hash()).toBe(before);
  });

  it('know which territory holds which on the present day', async () => {
    const current = await begin();
    const region = territory.parse({ id: 'r', name: 'R', level: 'region' });
    const province = territory.parse({
      id: 'p',
      name: 'P',
      level: 'province',
      parents: [{ territory: 'r', start: '2026-11-25', end: null }],
    });
    await current.commit({ upserts: { territories: [region, province] }, deletes: {} }, as);
    const regionOfP = (): number | undefined => {
      const { territories, index } = current.network();
      return territories.within.region[index.territories.get('p') ?? -1];
    };
    expect(regionOfP()).toBe(-1);
    now = new Date('2026-11-25T10:00:00.000Z');
    expect(regionOfP()).toBe(current.network().index.territories.get('r'));
  });
});

describe('replacing everything by a seed', () => {
  it('is one revision, and its revert brings back what was there', async () => {
    const current = await begin({ seed: { name: 'empty', load: loadSeed } });
    const before = await current.hash();
    const seeding = createSeeding({ current, loadSeed });
    const result = await seeding.replaceBySeed('wecare', { author: 'test', language: 'it' });
    expect(result).toEqual({ revision: 2, changed: true });
    expect(current.seed()).toBe('wecare');
    expect(current.dataset()).toEqual(await loadSeed('wecare'));
    await current.revert(2, as);
    expect(await current.hash()).toBe(before);
    expect(current.seed()).toBe('empty');
    await current.revert(3, as);
    expect(current.seed()).toBe('wecare');
  });
});

describe('a store that goes away', () => {
  it('leaves reading as it was, refuses writing at once, and is used again when it is back', async () => {
    const line = interruptible(await openStore());
    const current = await begin({ store: line.store });
    await current.commit(adds('a'), as);
    line.cut();
    await expect(current.commit(adds('b'), as)).rejects.toMatchObject({ status: 503 });
    expect(current.trouble()).toMatchObject({ status: 503 });
    expect(current.record('organizations', 'a')).toBeDefined();
    await expect(current.refresh()).rejects.toMatchObject({ status: 503 });
    line.mend();
    await expect(current.commit(adds('b'), as)).rejects.toMatchObject({ status: 503 });
    await current.refresh();
    expect(current.trouble()).toBeNull();
    expect(await current.commit(adds('b'), as)).toEqual({ revision: 2, changed: true });
  });

  it('at the start only delays the data: they are read, and seeded, by themselves', async () => {
    const line = interruptible(await openStore());
    line.cut();
    const seed = { name: 'empty' as const, load: loadSeed };
    const current = await begin({ store: line.store, seed, pollMs: 20 });
    expect(() => current.dataset()).toThrowError(expect.objectContaining({ status: 503 }));
    expect(() => current.network()).toThrowError(expect.objectContaining({ status: 503 }));
    line.mend();
    const revision = (): number | null => {
      try {
        return current.revision();
      } catch {
        return null;
      }
    };
    await expect.poll(revision, { timeout: 5_000 }).toBe(1);
    expect(current.trouble()).toBeNull();
  });
});
