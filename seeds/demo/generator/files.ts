import type { Territory } from '../../../server/contract/territory.ts';
import { DEMO_SEED } from './random.ts';
import { generateDemo } from './records.ts';

/** One record a line: small, and a change shows as the lines it touches. */
const oneALine = (records: object[]): string =>
  `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;

/** The generated files: name -> text. */
export const demoFiles = (territories: Territory[]): Map<string, string> =>
  new Map(
    Object.entries(generateDemo(territories, DEMO_SEED)).map(([collection, records]) => [
      `${collection}.json`,
      oneALine((records as { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1))),
    ]),
  );
