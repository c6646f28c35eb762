import { join } from 'node:path';
import { NotFound } from '../../errors.ts';
import { emptyDataset, type ChangeSet, type Dataset } from '../../contract/dataset.ts';
import { RECORD_TYPES, type AnyRecord } from '../../contract/records.ts';
import { canonicalJson } from '../canonical.ts';
import { createQueue } from '../queue.ts';
import type { PartnershipStore } from '../store.ts';
import { FILE, openDatabase } from './connection.ts';
import { translated } from './failures.ts';
import { currentRevision, findImport, findRevision, readHistory } from './revisions.ts';
import { getSetting, listSettings } from './settings.ts';
import { startWorker, type Ask } from './worker-client.ts';

/** Records that cross to the worker at once: a few milliseconds of the event loop. */
const PIECE = 2_000;

function* pieces<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += PIECE) yield items.slice(start, start + PIECE);
}

const sendChanges = async (ask: Ask, { upserts, deletes }: ChangeSet): Promise<void> => {
  await ask('begin');
  for (const type of RECORD_TYPES) {
    for (const records of pieces<AnyRecord>(upserts[type] ?? []))
      await ask('add', type, { upserts: records, deletes: [] });
    for (const ids of pieces(deletes[type] ?? []))
      await ask('add', type, { upserts: [], deletes: ids });
  }
};

const fetchDataset = async (ask: Ask): Promise<{ revision: number; dataset: Dataset }> => {
  const { revision, counts } = await ask('read');
  const dataset = emptyDataset();
  for (const type of RECORD_TYPES)
    for (let start = 0; start < counts[type]; start += PIECE)
      (dataset[type] as AnyRecord[]).push(...(await ask('take', type, start, start + PIECE)));
  await ask('drop');
  return { revision, dataset };
};

/** A short question, its failure told as a person can act on. */
const question = async <T>(path: string, read: () => T): Promise<T> => {
  try {
    return read();
  } catch (error) {
    throw translated(error, path);
  }
};

/**
 * Opens the embedded store: one file, `tessuto.db`, in `folder`. What may take long runs on a thread of its own; short
 * questions are answered here, from a second connection that a running commit does not hold up.
 * Errors: `store-not-writable`, `store-damaged`, `store-too-new`, `store-unavailable`.
 */
export const openSqlite = async ({ folder }: { folder: string }): Promise<PartnershipStore> => {
  const path = join(folder, FILE);
  const worker = await startWorker(folder);
  const db = await question(path, () => openDatabase(folder)).catch(async (error: unknown) => {
    await worker.close();
    throw error;
  });
  const queue = createQueue();

  return {
    kind: 'sqlite',
    revision: () => question(path, () => currentRevision(db)),
    history: (page) => question(path, () => readHistory(db, page)),
    findImport: (importId) => question(path, () => findImport(db, importId)),
    read: () => queue(() => fetchDataset(worker.ask)),
    commit: (changes, options) =>
      queue(async () => {
        await sendChanges(worker.ask, changes);
        return worker.ask('commit', options);
      }),
    revert: (number, options) => queue(() => worker.ask('revert', number, options)),
    changesOf: async (number) => {
      const revision = await question(path, () => findRevision(db, number));
      if (revision === null)
        throw new NotFound({ it: 'La revisione', en: 'Revision' }, String(number));
      return { revision, changes: await worker.ask('changes', number) };
    },
    settings: {
      get: (key) => question(path, () => JSON.parse(getSetting(db, key) ?? 'null') as unknown),
      list: (prefix) => question(path, () => listSettings(db, prefix)),
      put: (key, value) => queue(() => worker.ask('putSetting', key, canonicalJson(value))),
      delete: (key) => queue(() => worker.ask('deleteSetting', key)),
    },
    close: () =>
      queue(async () => {
        if (db.isOpen) db.close();
        await worker.close();
      }),
  };
};
