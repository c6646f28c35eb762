import type { Session } from 'neo4j-driver';
import { runIn, type Run } from './run.ts';
import type { Statements } from './statements.ts';

export type OpenSession = (mode: 'READ' | 'WRITE') => Session;

/** After this the server ends a transaction by itself, milliseconds: one that lost its client must not hold the lock for ever. */
export const TRANSACTION = { timeout: 300_000 };

/** A session is given back without waiting: on a dead connection that would hold up the answer. */
export const release = (session: Session): void => {
  session.close().catch(() => undefined);
};

/** Questions in one read transaction, repeated by the driver when the first try fails for a passing reason. */
export const reading = async <T>(
  open: OpenSession,
  statements: Statements,
  work: (run: Run) => Promise<T>,
): Promise<T> => {
  const session = open('READ');
  try {
    return await session.executeRead((tx) => work(runIn(tx, statements)), TRANSACTION);
  } finally {
    release(session);
  }
};

/** A small write of its own, repeated like a question: it must come to the same when it is done twice. */
export const writing = async <T>(
  open: OpenSession,
  statements: Statements,
  work: (run: Run) => Promise<T>,
): Promise<T> => {
  const session = open('WRITE');
  try {
    return await session.executeWrite((tx) => work(runIn(tx, statements)), TRANSACTION);
  } finally {
    release(session);
  }
};
