import { join } from 'node:path';
import type { Logger } from 'pino';
import packageJson from '../package.json' with { type: 'json' };
import { loadSeed } from '../seeds/index.ts';
import { createPool } from './analytics/pool.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { listen } from './listen.ts';
import { createApart } from './importers/apart/index.ts';
import { openStore } from './open-store.ts';
import { createCurrent, type Clock } from './services/current.ts';
import { createDistinctions } from './services/duplicates-distinctions.ts';
import { createDuplicates } from './services/duplicates.ts';
import { createExplorer } from './services/explore.ts';
import { prepareApart } from './services/imports-prepare.ts';
import { createImports } from './services/imports.ts';
import { createJobs } from './services/jobs.ts';
import { createKeptMappings } from './services/kept-mappings.ts';
import { createRecords } from './services/records.ts';
import { createRevisions } from './services/revisions.ts';
import { createSearch } from './services/search.ts';
import { createSeeding } from './services/seeding.ts';
import type { PartnershipStore } from './store/store.ts';

export interface Started {
  /** `http://127.0.0.1:3000` */
  url: string;
  /** Stops accepting, lets running requests end, closes the store. */
  close(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  logger: Logger;
  clock: Clock;
  newId: () => string;
  /** In the place of the one that the configuration names. */
  store?: PartnershipStore;
  clientFolder?: string;
  pollMs?: number;
}

/** The first file is not kept waiting, and neither is the first page. */
const WARM_MS = 2_000;

/** Store, data, use cases, HTTP: put together, and listening when this returns. A store that is away does not hold it up. */
export const start = async ({
  config,
  logger,
  clock,
  newId,
  store,
  clientFolder = join(import.meta.dirname, '../client/dist'),
  pollMs,
}: StartOptions): Promise<Started> => {
  const current = await createCurrent({
    store: store ?? (await openStore(config)),
    clock,
    seed: { name: config.seed, load: loadSeed },
    onError: (error) => logger.warn({ err: error }, 'store'),
    ...(pollMs === undefined ? {} : { pollMs }),
  });
  const pool = createPool();
  const apart = createApart();
  const mappings = createKeptMappings(current.store.settings);
  const jobs = createJobs({
    newId,
    onError: (error) => logger.error({ err: error }, 'job'),
  });
  const distinctions = createDistinctions({ settings: current.store.settings, current, clock });
  const services = {
    current,
    distinctions,
    duplicates: createDuplicates({ current, distinctions, apart }),
    explorer: createExplorer({ current, pool }),
    imports: createImports({
      current,
      clock,
      newId,
      mappings,
      distinctions,
      prepare: prepareApart(apart),
      onError: (error) => logger.warn({ err: error }, 'import'),
    }),
    jobs,
    mappings,
    records: createRecords({ current, newId }),
    revisions: createRevisions(current),
    search: createSearch(current),
    seeding: createSeeding({ current, loadSeed }),
    version: packageJson.version,
  };
  const release = async (): Promise<void> => {
    jobs.close();
    await apart.close();
    await pool.close();
    await current.close();
  };
  try {
    const app = createApp({ services, logger, host: config.host, clientFolder });
    const server = await listen(app, config);
    setTimeout(() => apart.warm(), WARM_MS).unref();
    return {
      url: server.url,
      close: async () => {
        await server.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
};
