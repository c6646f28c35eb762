import { join } from 'node:path';
import { NotFound } from '../../errors.ts';
import { emptyDataset, type Dataset } from '../../contract/dataset.ts';
import { RECORD_TYPES, type AnyRecord } from '../../contract/records.ts';
import { inTurns } from '../../in-turns.ts';
import { isList, linesInSteps, listedCount, type Listed } from '../../lines.ts';
import { canonicalJson } from '../canonical.ts';
import type { Changes, PartnershipStore } from '../store.ts';
import { FILE, openDatabase } from './connection.ts';
import { translated } from './failures.ts';
import { currentRevision, findImport, findRevision, readHistory } from './revisions.ts';
import { getSetting, listSettings } from './settings.ts';
import type { Ask } from './thread.ts';
import { startWorker } from './worker-client.ts';

/** Records that cross between threads at once: a few milliseconds of the event loop. */
const PIECE = 2_000;

/** Longer lists are packed, which takes turns with what else is to be done, where sending them would not. */
const packed = async ({ upserts, deletes }: Changes): Promise<Changes> => {
  const crossing: Changes = { upserts: {}, deletes };
  for (const type of RECORD_TYPES) {
    const records: Listed<AnyRecord> = upserts[type] ?? [];
    const light = listedCount(records) <= PIECE || !isList(records);
    Object.assign(crossing.upserts, {
      [type]: light ? records : await inTurns(linesInSteps(records)),
    });
  }
  return crossing;
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

  return {
    kind: 'sqlite',
    revision: () => question(path, () => currentRevision(db)),
    history: (page) => question(path, () => readHistory(db, page)),
    findImport: (importId) => question(path, () => findImport(db, importId)),
    read: () => worker.run(fetchDataset),
    commit: (changes, options) =>
      worker.run(async (ask) => ask('commit', await packed(changes), options)),
    revert: (number, options) => worker.run((ask) => ask('revert', number, options)),
    changesOf: async (number) => {
      const revision = await question(path, () => findRevision(db, number));
      if (revision === null)
        throw new NotFound({ it: 'La revisione', en: 'Revision' }, String(number));
      return { revision, changes: await worker.run((ask) => ask('changes', number)) };
    },
    settings: {
      get: (key) => question(path, () => JSON.parse(getSetting(db, key) ?? 'null') as unknown),
      list: (prefix) => question(path, () => listSettings(db, prefix)),
      put: (key, value) => worker.run((ask) => ask('putSetting', key, canonicalJson(value))),
      delete: (key) => worker.run((ask) => ask('deleteSetting', key)),
    },
    close: async () => {
      await worker.run(async () => {
        if (db.isOpen) db.close();
      });
      await worker.close();
    },
  };
};
