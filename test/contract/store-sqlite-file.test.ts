import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECORD_TYPES, RECORDS } from '../../server/contract/records.ts';
import type { AppError } from '../../server/errors.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { createSession, openMigrated } from '../../server/store/sqlite/session.ts';
import { startWorker } from '../../server/store/sqlite/worker-client.ts';
import { translated } from '../../server/store/sqlite/failures.ts';
import { REFERENCE_COLUMNS, TABLES } from '../../server/store/sqlite/tables.ts';
import { temporaryFolder, type TemporaryFolder } from '../helpers/app-folder.ts';
import { against, anOrganization, load, smallDataset } from '../helpers/store-builders.ts';

let folder: TemporaryFolder;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'tessuto.db');
});
afterEach(() => folder.remove());

const filled = async (): Promise<void> => {
  const store = await openSqlite({ folder: folder.path });
  await store.commit(load(smallDataset()), against(0));
  await store.close();
};

/** Works on the file as another program would. */
const tamper = (sql: string): void => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};

const refusal = async (place = folder.path): Promise<AppError> =>
  openSqlite({ folder: place }).then(
    () => {
      throw new Error('It opened.');
    },
    (error: AppError) => error,
  );

describe('the embedded store says what is wrong with', () => {
  it('a folder that cannot be made', async () => {
    writeFileSync(join(folder.path, 'taken'), '');
    const error = await refusal(join(folder.path, 'taken', 'data'));
    expect(error).toMatchObject({ code: 'store-not-writable', status: 503 });
    expect(error.detail.it).toContain('TESSUTO_DATA');
  });

  it('a file that cannot be opened', async () => {
    mkdirSync(file);
    expect(await refusal()).toMatchObject({ code: 'store-not-writable' });
  });

  it('a file that is no database', async () => {
    writeFileSync(file, 'not a database, but long enough to be looked at. '.repeat(50));
    const error = await refusal();
    expect(error).toMatchObject({ code: 'store-damaged', status: 500 });
    expect(error.detail.en).toContain(file);
  });

  it('a file with a torn page, when it comes upon it', async () => {
    await filled();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4_096, bytes.length - 4_096);
    writeFileSync(file, bytes);
    const opened = await openSqlite({ folder: folder.path }).then(
      async (store) => {
        const error = await store.read().catch((failure: AppError) => failure);
        await store.close();
        return error;
      },
      (error: AppError) => error,
    );
    expect(opened).toMatchObject({ code: 'store-damaged' });
  });

  it('a database made by a newer Tessuto', async () => {
    await filled();
    tamper(`INSERT INTO schema_migration VALUES (999, 'from_the_future', 'x')`);
    expect(await refusal()).toMatchObject({ code: 'store-too-new' });
  });

  it('a migration that is not the one that was run', async () => {
    await filled();
    tamper(`UPDATE schema_migration SET checksum = 'x' WHERE version = 1`);
    expect(await refusal()).toMatchObject({ code: 'store-migration-changed' });
  });
});

describe('a full disk', () => {
  it('refuses the commit, lets reading go on, and is over when there is room again', async () => {
    const db = openMigrated(folder.path);
    const session = createSession(db);
    await session.commit(
      { upserts: { organizations: [anOrganization('alfa')] }, deletes: {} },
      against(0),
    );
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    const commitMuch = () => {
      const organizations = Array.from({ length: 3_000 }, (_, index) =>
        anOrganization(`org-${index}`),
      );
      return session.commit({ upserts: { organizations }, deletes: {} }, against(1));
    };

    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const error = await commitMuch().catch((failure: unknown) => translated(failure, file));
    expect(error).toMatchObject({ code: 'store-full', status: 507 });
    expect(session.read()).toMatchObject({ revision: 1, counts: { organizations: 1 } });

    db.exec('PRAGMA max_page_count = 1000000');
    expect(await commitMuch()).toEqual({ revision: 2, changed: true });
    session.close();
  });
});

describe('another process', () => {
  it('that holds the write lock too long makes a commit say so within 5 s, and reading goes on', async () => {
    await filled();
    const store = await openSqlite({ folder: folder.path });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const begun = performance.now();
    const commit = store.commit(
      { upserts: { organizations: [anOrganization('x')] }, deletes: {} },
      against(1),
    );
    expect(await store.revision()).toBe(1);
    await expect(commit).rejects.toMatchObject({
      code: 'store-unavailable',
      status: 503,
      retryAfter: 5,
    });
    expect(performance.now() - begun).toBeLessThan(5_000);
    other.exec('ROLLBACK');
    other.close();
    expect((await store.read()).revision).toBe(1);
    await store.close();
  });
});

describe('the tables', () => {
  it.each(RECORD_TYPES)('keep every field of %s', (type) => {
    const { columns, lists } = TABLES[type];
    const kept = [...Object.keys(columns), ...lists.map(({ field }) => field)];
    const { shape } = RECORDS[type].schema as unknown as { shape: object };
    expect(kept.toSorted()).toEqual(Object.keys(shape).toSorted());
  });

  it('know every reference of the contract', () => {
    const fields = REFERENCE_COLUMNS.map(({ type, field, to }) => `${type}.${field} -> ${to}`);
    const dataset = smallDataset();
    const used = RECORD_TYPES.flatMap((type) =>
      dataset[type].flatMap((record) =>
        (RECORDS[type].references as (record: object) => { field: string; type: string }[])(
          record,
        ).map((to) => `${type}.${to.field} -> ${to.type}`),
      ),
    );
    expect([...new Set([...used, 'projects.programme -> programmes'])].toSorted()).toEqual(
      fields.toSorted(),
    );
  });
});

describe('the thread of the store', () => {
  it('is replaced when it holds too much, between one piece of work and the next', async () => {
    const worker = await startWorker(folder.path, 0);
    const commits = ['alfa', 'beta', 'gamma'].map((id, revision) =>
      worker.run((ask) =>
        ask(
          'commit',
          { upserts: { organizations: [anOrganization(id)] }, deletes: {} },
          against(revision),
        ),
      ),
    );
    const read = worker.run(async (ask) => {
      const { counts } = await ask('read');
      // What was read is held by the same thread until it is let go.
      return [counts.organizations, (await ask('take', 'organizations', 0, 9)).map(({ id }) => id)];
    });
    expect(await Promise.all(commits)).toHaveLength(3);
    expect(await read).toEqual([3, ['alfa', 'beta', 'gamma']]);
    expect(worker.started()).toBeGreaterThan(3);
    await worker.close();
    await expect(worker.run((ask) => ask('read'))).rejects.toMatchObject({ code: 'store-closed' });
  });

  it('stays as long as it is light', async () => {
    const worker = await startWorker(folder.path);
    await worker.run((ask) => ask('read'));
    await worker.run((ask) => ask('read'));
    expect(worker.started()).toBe(1);
    await worker.close();
  });
});
