import { describe } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { describeMeasuredImports } from '../helpers/measured-imports-suite.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';

describe.skipIf(skipReason !== null)('on a real Neo4j', () => {
  describeMeasuredImports('Neo4j', async () => {
    await wipe();
    return startApp({ seed: 'empty', neo4jUri: testDatabase().uri });
  });
});
