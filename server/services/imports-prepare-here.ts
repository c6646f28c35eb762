import { prepare } from '../importers/apart/prepare.ts';
import type { Prepare } from './imports-prepare.ts';

/** In this very process: for a terminal, where nobody else waits. A service would have to load all that reads files to start. */
export const prepareHere: Prepare = async (input, dataset, { progress }) => {
  const { now, later } = prepare(input, dataset, progress);
  return { now, later: Promise.resolve(later()) };
};
