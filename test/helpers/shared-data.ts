import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/data');

/** The real public data sets that some tests run against lie beside the project, not in it. */
export const sharedData = (path: string): string => resolve(folder, path);

/** Why tests on real data cannot run here; null when they can. Never skipped on CI: there the data must be present. */
export const skipReason: string | null = existsSync(folder)
  ? null
  : 'the folder ../shared/data with the public test data is not here';

if (skipReason !== null && process.env['CI'] === 'true') {
  throw new Error(`On CI the tests on real data must run, but ${skipReason}.`);
}
