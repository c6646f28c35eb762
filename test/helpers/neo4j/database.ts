import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import type { Neo4jAddress } from '../../../server/store/neo4j/driver.ts';
import type { TestDatabase } from './global-setup.ts';

const database: TestDatabase = inject('neo4j');

/** Why tests on Neo4j cannot run here; null when they can. For `describe.skipIf(skipReason !== null)`. */
export const skipReason: string | null = 'missing' in database ? database.missing : null;

/** The address of the database for tests; only to be asked for when `skipReason` is null. */
export const testDatabase = (): Neo4jAddress => {
  if ('missing' in database) throw new Error(database.missing);
  return database;
};

const LOOPBACK = /^(bolt|neo4j)(\+s(sc)?)?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/;
const WIPE = readFileSync(join(import.meta.dirname, 'wipe.cypher'), 'utf8');

/** A driver of the tests' own, to look at the graph as an analyst would. */
export const analystDriver = ({ uri, user, password }: Neo4jAddress): Driver =>
  neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined, {
    disableLosslessIntegers: true,
  });

/** Deletes everything. A database on another computer is left alone: it may be somebody's. */
export const wipe = async (address: Neo4jAddress = testDatabase()): Promise<void> => {
  if (!LOOPBACK.test(address.uri))
    throw new Error(
      `Tests delete everything in their database, so they only use one on this computer, not ${address.uri}.`,
    );
  const driver = analystDriver(address);
  const session = driver.session({ database: address.database ?? 'neo4j' });
  try {
    await session.run(WIPE);
  } finally {
    await session.close();
    await driver.close();
  }
};
