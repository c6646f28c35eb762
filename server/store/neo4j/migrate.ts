import { join } from 'node:path';
import { migrationsToApply, readMigrations } from '../migrations.ts';
import { runIn } from './run.ts';
import { reading, release, type OpenSession } from './session.ts';
import { CYPHER, type Statements } from './statements.ts';

/**
 * Brings constraints and the dataset's node up to date. Neo4j does not take schema and data in one transaction, so each
 * migration is one statement that may be run twice, and is remembered after it was run.
 * Errors: `store-too-new`, `store-migration-changed`.
 */
export const migrate = async (
  open: OpenSession,
  statements: Statements,
  uri: string,
): Promise<void> => {
  const known = readMigrations(join(CYPHER, 'migrations'), 'cypher');
  const rows = await reading(open, statements, (run) => run('read/migrations'));
  const applied = rows.map(({ version, name, checksum }) => ({
    version: Number(version),
    name: String(name),
    checksum: String(checksum),
  }));
  for (const { text, version, name, checksum } of migrationsToApply(known, applied, uri)) {
    const session = open('WRITE');
    try {
      await session.executeWrite((tx) => tx.run(text).then(() => undefined));
      await session.executeWrite((tx) =>
        runIn(tx, statements)('commit/record-migration', { version, name, checksum }),
      );
    } finally {
      release(session);
    }
  }
};
