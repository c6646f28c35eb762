import type { Driver } from 'neo4j-driver';
import { StoreUnavailable } from '../../errors.ts';
import { createDriver, DEFAULT_DATABASE, type Neo4jAddress } from './driver.ts';
import { translated, unavailable } from './failures.ts';
import { whileAlive } from './heartbeat.ts';
import { migrate } from './migrate.ts';
import type { OpenSession } from './session.ts';
import { loadStatements, type Statements } from './statements.ts';

export interface Connection {
  uri: string;
  statements: Statements;
  /**
   * Lends sessions to a piece of work while the server lives. The first use brings the database up to date. Nothing of the
   * driver's errors comes out: they are translated.
   */
  call: <T>(work: (open: OpenSession) => Promise<T>, dead?: Dead) => Promise<T>;
  close: () => Promise<void>;
}

export type Dead = (cause: unknown) => Error;

/** Does not touch the network: an absent server is noticed by the first call. */
export const createConnection = (address: Neo4jAddress): Connection => {
  const { uri, database = DEFAULT_DATABASE } = address;
  const statements = loadStatements();
  const state: { driver: Driver; ready: Promise<void> | null } = {
    driver: createDriver(address),
    ready: null,
  };

  /** Connections that hang would be lent again: after a silence, all of them are given up, and the next call starts anew. */
  const giveUp = (silent: Driver): void => {
    if (state.driver !== silent) return;
    state.driver = createDriver(address);
    silent.close().catch(() => undefined);
  };

  const call: Connection['call'] = async (work, dead = (cause) => unavailable(uri, cause)) => {
    const { driver } = state;
    const open: OpenSession = (mode) => driver.session({ database, defaultAccessMode: mode });
    const task = async () => {
      await (state.ready ??= migrate(open, statements, uri));
      return work(open);
    };
    try {
      return await whileAlive(
        task(),
        () => driver.verifyConnectivity({ database }),
        (cause) => {
          giveUp(driver);
          return dead(cause);
        },
      );
    } catch (error) {
      const told = translated(error, uri);
      if (told instanceof StoreUnavailable) state.ready = null;
      throw told;
    }
  };

  return { uri, statements, call, close: () => state.driver.close() };
};
