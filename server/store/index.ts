import type { openNeo4j } from './neo4j/open.ts';
import type { openSqlite } from './sqlite/open.ts';

/**
 * Every store, by its `kind`. A new one is a line here, and passes the same contract suite. Each is loaded when it is opened: who
 * stands on SQLite does not wait for the driver of Neo4j.
 */
export const STORES = {
  sqlite: {
    open: async (...options: Parameters<typeof openSqlite>) =>
      (await import('./sqlite/open.ts')).openSqlite(...options),
  },
  neo4j: {
    open: async (...options: Parameters<typeof openNeo4j>) =>
      (await import('./neo4j/open.ts')).openNeo4j(...options),
  },
};
