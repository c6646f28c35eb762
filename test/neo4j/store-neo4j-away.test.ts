import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../server/errors.ts';
import { datasetHash } from '../../server/store/canonical.ts';
import { openNeo4j } from '../../server/store/neo4j/open.ts';
import type { PartnershipStore } from '../../server/store/store.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';
import { startProxy, type CutAt, type Proxy } from '../helpers/neo4j/proxy.ts';
import { freePort } from '../helpers/neo4j/server.ts';
import { hashAt, nextStep } from '../helpers/store-series.ts';

const SIZE = 20;

const step = (store: PartnershipStore, from: number) => {
  const { changes, options } = nextStep(from, SIZE);
  return store.commit(changes, options);
};

/** The code of the refusal, and how long it took. */
const refusal = async (call: Promise<unknown>): Promise<{ code: string; ms: number }> => {
  const begun = performance.now();
  const code = await call.then(
    () => 'answered',
    (error: AppError) => error.code,
  );
  return { code, ms: performance.now() - begun };
};

/** Every call of the port. */
const CALLS: [string, (store: PartnershipStore) => Promise<unknown>][] = [
  ['revision', (store) => store.revision()],
  ['read', (store) => store.read()],
  ['commit', (store) => step(store, 0)],
  ['revert', (store) => store.revert(1, nextStep(1, SIZE).options)],
  ['history', (store) => store.history({ limit: 1 })],
  ['changesOf', (store) => store.changesOf(1)],
  ['findImport', (store) => store.findImport('imp-1')],
];

const LIMIT_MS = 5_000;

/** Every call at once, each on a store of its own: what each was refused with, and whether that came in time. */
const refusals = async (
  stores: readonly PartnershipStore[],
): Promise<Record<string, [string, boolean]>> =>
  Object.fromEntries(
    await Promise.all(
      CALLS.map(async ([name, call], at): Promise<[string, [string, boolean]]> => {
        const { code, ms } = await refusal(call(stores[at] as PartnershipStore));
        return [name, [code, ms < LIMIT_MS]];
      }),
    ),
  );

const ALL_SAY_SO = Object.fromEntries(CALLS.map(([name]) => [name, ['store-unavailable', true]]));

describe('Neo4j that is not there', () => {
  it('every call says so within 5 s', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const stores = await Promise.all(CALLS.map(async () => openNeo4j({ uri })));
    expect(await refusals(stores)).toEqual(ALL_SAY_SO);
    await Promise.all(stores.map(async (each) => each.close()));
  });
});

describe.skipIf(skipReason !== null)('Neo4j that goes away', () => {
  let proxy: Proxy;
  let store: PartnershipStore;

  beforeAll(async () => {
    proxy = await startProxy(testDatabase().uri);
    store = await openNeo4j({ ...testDatabase(), uri: proxy.uri });
  });
  afterAll(async () => {
    await store.close();
    await proxy.stop();
  });
  beforeEach(async () => {
    await wipe();
    // The migrations went with the rest: a store opened anew puts them back.
    const direct = await openNeo4j(testDatabase());
    await step(direct, 0);
    await direct.close();
    await store.revision();
  });

  const expectWholeRevision = async (of = store): Promise<number> => {
    const { revision, dataset } = await of.read();
    expect(datasetHash(dataset)).toBe(hashAt(revision, SIZE));
    return revision;
  };

  it.each<[string, (away: Proxy) => void]>([
    ['it is cut off', (away) => away.close()],
    ['nothing goes through any more', (away) => away.freeze()],
  ])('every call says so within 5 s when %s, and works when it is back', async (_, leave) => {
    const stores = await Promise.all(
      CALLS.map(async () => openNeo4j({ ...testDatabase(), uri: proxy.uri })),
    );
    await Promise.all(stores.map(async (each) => each.revision()));
    leave(proxy);
    const refused = await refusals(stores);
    proxy.open();
    expect(refused).toEqual(ALL_SAY_SO);
    for (const each of stores) {
      expect(await expectWholeRevision(each)).toBe(1);
      await each.close();
    }
  });

  it.each<[string, CutAt]>([
    ['at its first message', 1],
    ['after three messages', 3],
    ['while records are written', 9],
    ['before COMMIT reaches the server', 'commit'],
    ['before the answer to COMMIT reaches the client', 'answer'],
  ])('a commit that is cut %s happens once or never, and says which', async (_, moment) => {
    proxy.cutAt(moment);
    const { code } = await refusal(step(store, 1));
    expect(proxy.wasCut()).toBe(true);
    const revision = await expectWholeRevision();
    expect({ code, revision }).toBeOneOf([
      { code: 'answered', revision: 2 },
      { code: 'store-unavailable', revision: 1 },
    ]);
    expect((await store.findImport('imp-2'))?.number ?? null).toBe(revision === 2 ? 2 : null);
    expect(await step(store, revision)).toEqual({ revision: revision + 1, changed: true });
  });

  it('a commit whose answer is lost together with the server is not known, until it is looked up', async () => {
    proxy.cutAt('answer');
    const attempt = refusal(step(store, 1));
    while (!proxy.wasCut()) await new Promise((resolve) => setTimeout(resolve, 1));
    proxy.close();
    const { code, ms } = await attempt;
    proxy.open();
    expect(code).toBe('commit-outcome-unknown');
    expect(ms).toBeLessThan(5_000);
    const revision = await expectWholeRevision();
    expect((await store.findImport('imp-2'))?.number ?? 1).toBe(revision);
  });

  it('a writer in another process that holds the lock is waited for, not overtaken', async () => {
    const other = await openNeo4j(testDatabase());
    const outcomes = await Promise.all([refusal(step(store, 1)), refusal(step(other, 1))]);
    await other.close();
    expect(outcomes.map(({ code }) => code).toSorted()).toEqual([
      'answered',
      'import-already-committed',
    ]);
    expect(await expectWholeRevision()).toBe(2);
  });
});
