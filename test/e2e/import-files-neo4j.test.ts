import { describe } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';
import { describeTheImport } from './the-import.ts';

describe.skipIf(skipReason !== null)('on a real Neo4j', () => {
  describeTheImport('Neo4j', async () => {
    await wipe();
    return startApp({ seed: 'empty', neo4jUri: testDatabase().uri });
  });
});
