import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { datasetHash } from '../../server/store/canonical.ts';
import { openNeo4j } from '../../server/store/neo4j/open.ts';
import { survivesKilling } from '../contract/store-kill.contract.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';
import { findInstallation, startServer } from '../helpers/neo4j/server.ts';
import { hashAt, nextStep } from '../helpers/store-series.ts';

describe.skipIf(skipReason !== null)('Neo4j, when the process that commits is killed', () => {
  survivesKilling({
    kind: 'neo4j',
    place: skipReason === null ? testDatabase() : {},
    size: 300,
    times: 20,
    fresh: wipe,
    open: () => openNeo4j(testDatabase()),
  });
});

const installation = findInstallation();

describe.skipIf('missing' in installation)('Neo4j, when the server itself is killed', () => {
  const home = mkdtempSync(join(tmpdir(), 'tessuto-neo4j-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const SIZE = 1_000;

  it('holds a whole revision, and the same store goes on when the server is back', async () => {
    if ('missing' in installation) return;
    let server = await startServer(installation, { home });
    const port = Number(new URL(server.uri).port);
    const store = await openNeo4j({ uri: server.uri });
    const commit = async (from: number) => {
      const { changes, options } = nextStep(from, SIZE);
      return store.commit(changes, options);
    };
    try {
      const begun = performance.now();
      await commit(0);
      const usual = performance.now() - begun;
      const attempt = commit(1).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      await wait(usual * 0.6);
      await server.kill();
      const outcome = await attempt;
      server = await startServer(installation, { home, port });
      const { revision, dataset } = await store.read();
      expect(['done', 'store-unavailable', 'commit-outcome-unknown']).toContain(outcome);
      expect(datasetHash(dataset)).toBe(hashAt(revision, SIZE));
      expect(revision).toBeOneOf({ done: [2], 'store-unavailable': [1] }[outcome] ?? [1, 2]);
      expect((await store.findImport('imp-2')) !== null).toBe(revision === 2);
      expect(await commit(revision)).toEqual({ revision: revision + 1, changed: true });
    } finally {
      await store.close();
      await server.stop();
    }
  }, 240_000);
});
