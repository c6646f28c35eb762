import type { Config } from './config.ts';
import { STORES } from './store/index.ts';
import type { PartnershipStore } from './store/store.ts';

/** The store that the configuration names: Neo4j when it has an address, else the embedded one. */
export const openStore = async ({ neo4j, dataFolder }: Config): Promise<PartnershipStore> => {
  if (neo4j === null) return STORES.sqlite.open({ folder: dataFolder });
  const { uri, user, password, database } = neo4j;
  return STORES.neo4j.open({
    uri,
    ...(user === null ? {} : { user }),
    ...(password === null ? {} : { password }),
    ...(database === null ? {} : { database }),
  });
};
