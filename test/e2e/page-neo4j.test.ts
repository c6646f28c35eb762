import { describe, inject, it } from 'vitest';
import { startApp } from '../helpers/app.ts';
import { wipeDatabase } from '../helpers/neo4j/database.ts';
import { describeThePage } from './the-page.ts';

const database = inject('neo4j');

if ('missing' in database) {
  describe.skip(`the page of the demo on Neo4j: ${database.missing}`, () => {
    it('is shown');
  });
} else {
  describeThePage('Neo4j', async () => {
    await wipeDatabase(database);
    return startApp({ seed: 'demo', neo4jUri: database.uri });
  });
}
