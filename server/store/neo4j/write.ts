import type { CommitResult } from '../commit.ts';
import type { CommitOptions } from '../store.ts';
import type { StoreTransaction } from '../transaction.ts';
import type { Connection } from './connection.ts';
import { isAnswer, outcomeUnknown, unavailable } from './failures.ts';
import { LATE, within } from './heartbeat.ts';
import { locked } from './locked.ts';
import { findRevision } from './revisions.ts';
import type { OpenSession } from './session.ts';
import { neo4jTransaction } from './transaction.ts';

/** How long the database is asked whether a commit without an answer took place, milliseconds. */
const ASK_MS = 1_500;

/**
 * Whether the revision that was being committed is there. The lock is free only when the lost transaction has ended, one
 * way or the other, so the answer is final.
 */
const tookPlace = (
  connection: Connection,
  open: OpenSession,
  number: number,
  options: CommitOptions,
): Promise<boolean> =>
  locked(open, connection, async ({ run }) => {
    const found = await findRevision(run, number);
    return (
      found !== null &&
      found.at === options.at &&
      found.author === options.author &&
      found.message === options.message &&
      found.importId === (options.importId ?? null)
    );
  });

/**
 * A commit or a revert: one transaction, all or nothing. When the connection is lost after COMMIT was sent, the database is
 * asked; `commit-outcome-unknown` only when it cannot answer.
 */
export const write = async (
  connection: Connection,
  options: CommitOptions,
  decide: (tx: StoreTransaction) => Promise<CommitResult>,
): Promise<CommitResult> => {
  const { uri } = connection;
  let sent = false;
  return connection.call(
    async (open) => {
      const lost = { cause: null as unknown };
      const result = await locked(open, connection, async ({ run, revision, commit }) => {
        const decided = await decide(neo4jTransaction(run, revision));
        if (!decided.changed) return decided;
        sent = true;
        await commit().catch((error: unknown) => {
          sent = !isAnswer(error);
          if (!sent) throw error;
          lost.cause = error;
        });
        return decided;
      });
      if (lost.cause === null) return result;
      const answer = await within(
        tookPlace(connection, open, result.revision, options),
        ASK_MS,
      ).catch(() => LATE);
      if (answer === LATE) throw outcomeUnknown(uri, lost.cause);
      if (answer === false) throw unavailable(uri, lost.cause);
      return result;
    },
    (cause) => (sent ? outcomeUnknown(uri, cause) : unavailable(uri, cause)),
  );
};
