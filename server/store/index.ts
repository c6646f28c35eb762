import { openNeo4j } from './neo4j/open.ts';
import { openSqlite } from './sqlite/open.ts';

/** Every store, by its `kind`. A new one is a line here, and passes the same contract suite. */
export const STORES = {
  sqlite: { open: openSqlite },
  neo4j: { open: openNeo4j },
};
