import { NotFound } from '../../errors.ts';
import { inTurns } from '../../in-turns.ts';
import { commitIn, revertIn } from '../commit.ts';
import { createQueue } from '../queue.ts';
import type { PartnershipStore } from '../store.ts';
import { createConnection } from './connection.ts';
import type { Neo4jAddress } from './driver.ts';
import { locked } from './locked.ts';
import { readDataset } from './records.ts';
import {
  currentRevision,
  findImport,
  findRevision,
  readChanges,
  readHistory,
} from './revisions.ts';
import type { Run } from './run.ts';
import { reading } from './session.ts';
import { neo4jSettings } from './settings.ts';
import { write } from './write.ts';

/**
 * The graph database as store. Opening does not need the server: it is connected and brought up to date by the first call,
 * and each call answers within 5 s when it is away. Calls that need the lock wait for each other here, so that only other
 * processes can find it taken.
 */
export const openNeo4j = async (address: Neo4jAddress): Promise<PartnershipStore> => {
  const connection = createConnection(address);
  const queue = createQueue();
  const ask = <T>(question: (run: Run) => Promise<T>) =>
    connection.call((open) => reading(open, connection.statements, question));
  return {
    kind: 'neo4j',
    revision: () => ask(currentRevision),
    read: () =>
      queue(() =>
        connection.call((open) =>
          locked(open, connection, async ({ run, revision }) => ({
            revision,
            dataset: await readDataset(run),
          })),
        ),
      ),
    commit: (changes, options) =>
      queue(() => write(connection, options, (tx) => commitIn(tx, changes, options, inTurns))),
    revert: (number, options) =>
      queue(() => write(connection, options, (tx) => revertIn(tx, number, options, inTurns))),
    history: (page) => ask((run) => readHistory(run, page)),
    changesOf: (number) =>
      ask(async (run) => {
        const revision = await findRevision(run, number);
        if (revision === null)
          throw new NotFound({ it: 'La revisione', en: 'Revision' }, String(number));
        return { revision, changes: await readChanges(run, number) };
      }),
    findImport: (importId) => ask((run) => findImport(run, importId)),
    settings: neo4jSettings(connection),
    close: () => connection.close(),
  };
};
