import type { Operation } from '../operation.ts';
import type { Services } from '../services.ts';
import { duplicateRoutes } from './duplicates.ts';
import { exportRoutes } from './exports.ts';
import { healthRoutes } from './health.ts';
import { importHelpRoutes } from './import-help.ts';
import { importPageRoutes } from './import-pages.ts';
import { importRoutes } from './imports.ts';
import { insightRoutes } from './insights.ts';
import { jobRoutes } from './jobs.ts';
import { measureRoutes } from './measures.ts';
import { mappingRoutes } from './mappings.ts';
import { measureTableRoutes } from './measure-tables.ts';
import { networkRoutes } from './network.ts';
import { recordRoutes } from './records.ts';
import { revisionRoutes } from './revisions.ts';
import { searchRoutes } from './search.ts';
import { seedRoutes } from './seeds.ts';
import { statusRoutes } from './status.ts';

/** Every resource of the API. What stands here is served and documented; what does not is neither. */
const ROUTES: ((services: Services) => Operation[])[] = [
  statusRoutes,
  networkRoutes,
  measureRoutes,
  measureTableRoutes,
  insightRoutes,
  searchRoutes,
  recordRoutes,
  importHelpRoutes,
  importRoutes,
  importPageRoutes,
  mappingRoutes,
  exportRoutes,
  jobRoutes,
  duplicateRoutes,
  revisionRoutes,
  seedRoutes,
  healthRoutes,
];

export const createOperations = (services: Services): Operation[] =>
  ROUTES.flatMap((routes) => routes(services));
