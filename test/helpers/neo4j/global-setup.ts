import type { TestProject } from 'vitest/node';
import type { Neo4jAddress } from '../../../server/store/neo4j/driver.ts';
import { findInstallation, startTemporaryServer } from './server.ts';

/** The database that tests may fill and wipe, or why there is none. */
export type TestDatabase = Neo4jAddress | { missing: string };

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestDatabase;
  }
}

/** Set by the first project that starts a server, so that the others of the same run use it too. */
const STARTED = 'TESSUTO_TEST_NEO4J_URI';

const given = (environment: NodeJS.ProcessEnv): Neo4jAddress | null => {
  const uri = environment['NEO4J_URI'];
  if (uri === undefined || uri === '') return null;
  return {
    uri,
    user: environment['NEO4J_USER'],
    password: environment['NEO4J_PASSWORD'],
    database: environment['NEO4J_DATABASE'],
  };
};

/**
 * One Neo4j for a whole test run: the one of `NEO4J_URI`, else one that is started with Java and lives as long as the run.
 * Without either the tests that need it are skipped with the reason; on CI that is a failure.
 */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const { env } = process;
  const address = given(env) ?? (env[STARTED] === undefined ? null : { uri: env[STARTED] });
  if (address !== null) {
    provide('neo4j', address);
    return undefined;
  }
  const installation = findInstallation();
  if ('missing' in installation) {
    if (env['CI'] === 'true')
      throw new Error(`On CI the tests on Neo4j must run, but ${installation.missing}.`);
    process.stdout.write(`Tests on Neo4j are skipped: ${installation.missing}.\n`);
    provide('neo4j', installation);
    return undefined;
  }
  const server = await startTemporaryServer(installation);
  env[STARTED] = server.uri;
  provide('neo4j', { uri: server.uri });
  return async () => {
    delete env[STARTED];
    await server.stop();
  };
};
