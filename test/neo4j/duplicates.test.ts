import { describe } from 'vitest';
import { describeDuplicates } from '../api/duplicates.contract.ts';
import { startApp } from '../helpers/app.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';

describe.skipIf(skipReason !== null)('duplicates', () => {
  describeDuplicates('Neo4j', async () => {
    await wipe();
    return startApp({ seed: 'empty', neo4jUri: testDatabase().uri });
  });
});
