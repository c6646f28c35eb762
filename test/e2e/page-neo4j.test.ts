import { describe } from 'vitest';
import { openNeo4j } from '../../server/store/neo4j/open.ts';
import { startApp } from '../helpers/app.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';
import { describeThePage } from './the-page.ts';

describe.skipIf(skipReason !== null)('on a real Neo4j', () => {
  describeThePage('Neo4j', async () => {
    await wipe();
    return startApp({ seed: 'demo', store: await openNeo4j(testDatabase()) });
  });
});
