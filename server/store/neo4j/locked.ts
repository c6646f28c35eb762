import type { Session } from 'neo4j-driver';
import { StoreUnavailable } from '../../errors.ts';
import { LATE, within } from './heartbeat.ts';
import { runIn, type Run } from './run.ts';
import { TRANSACTION, release, type OpenSession } from './session.ts';
import type { Statements } from './statements.ts';

/** How long another process may hold the lock before we say so, milliseconds. */
const LOCK_MS = 4_000;

const busy = (uri: string) =>
  new StoreUnavailable(
    {
      it: `Un altro programma sta scrivendo in Neo4j (${uri}): riprovare tra poco.`,
      en: `Another program is writing to Neo4j (${uri}): try again shortly.`,
    },
    { code: 'store-busy' },
  );

const begin = async (session: Session, statements: Statements) => {
  const tx = await session.beginTransaction(TRANSACTION);
  const run = runIn(tx, statements);
  const [row] = await run('commit/lock');
  return { tx, run, revision: Number(row?.['revision']) };
};

/** A transaction that holds the lock of the dataset: nobody else is writing, and no commit is half applied. */
export interface Locked {
  run: Run;
  /** The current revision. */
  revision: number;
  commit: () => Promise<void>;
}

/**
 * Runs `work` under the lock of the dataset; what it did not commit itself is rolled back. Never repeated by itself.
 * A whole read needs the lock too: Neo4j shows a commit record by record while it is applied.
 */
export const locked = async <T>(
  open: OpenSession,
  o: { statements: Statements; uri: string },
  work: (transaction: Locked) => Promise<T>,
): Promise<T> => {
  const session = open('WRITE');
  try {
    const started = begin(session, o.statements);
    const begun = await within(started, LOCK_MS);
    if (begun === LATE) {
      started.catch(() => undefined);
      throw busy(o.uri);
    }
    const { tx, run, revision } = begun;
    return await work({ run, revision, commit: () => tx.commit() });
  } finally {
    release(session);
  }
};
