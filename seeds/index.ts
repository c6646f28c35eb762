import type { Dataset } from '../server/contract/dataset.ts';
import type { SeedName } from '../server/contract/status.ts';
import { loadDemo } from './demo/load.ts';
import { datasetOf } from './read.ts';
import { loadTerritories } from './territories/load.ts';
import { loadWecare } from './wecare/load.ts';

const SEED_LOADERS: Record<SeedName, () => Promise<Dataset>> = {
  demo: loadDemo,
  wecare: loadWecare,
  empty: async () => datasetOf({ territories: await loadTerritories() }),
};

/**
 * What an empty store can start with; each has Piemonte's territories, each record was parsed by the contract.
 * `demo` is invented, `wecare` is what was published, `empty` has territories only.
 */
export const loadSeed = (name: SeedName): Promise<Dataset> => SEED_LOADERS[name]();
