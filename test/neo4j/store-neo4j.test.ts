import { describe } from 'vitest';
import { openNeo4j } from '../../server/store/neo4j/open.ts';
import { describeStore } from '../contract/store.contract.ts';
import { skipReason, testDatabase, wipe } from '../helpers/neo4j/database.ts';

describe.skipIf(skipReason !== null)('the contract on a real Neo4j', () => {
  describeStore({
    kind: 'neo4j',
    samples: 25,
    fresh: async () => {
      await wipe();
      return { open: () => openNeo4j(testDatabase()) };
    },
  });
});
