import type { Status } from '../contract/status.ts';
import type { Current } from './current.ts';
import { natureOf } from './records-nature.ts';

/** What is loaded, in numbers. */
export const describeStatus = async (current: Current, version: string): Promise<Status> => {
  const dataset = current.dataset();
  return {
    version,
    store: current.store.kind,
    revision: current.revision(),
    revisedAt: current.revisedAt(),
    seed: current.seed(),
    hash: await current.hash(),
    counts: {
      organizations: dataset.organizations.length,
      projects: dataset.projects.length,
      participations: dataset.participations.length,
      territories: dataset.territories.length,
      programmes: dataset.programmes.length,
      measures: dataset.measures.length,
    },
    demo: natureOf(dataset) === 'fictional',
  };
};
