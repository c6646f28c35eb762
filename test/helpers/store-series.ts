import type { ChangeSet, Dataset } from '../../server/contract/dataset.ts';
import { emptyDataset } from '../../server/contract/dataset.ts';
import { datasetHash } from '../../server/store/canonical.ts';
import type { CommitOptions } from '../../server/store/store.ts';
import {
  against,
  anOrganization,
  aParticipation,
  aProject,
  changesBetween,
} from './store-builders.ts';

/**
 * A dataset for every revision number, known beforehand: whoever finds a store at revision n knows what must be in it.
 * From one to the next everything is rewritten, a third of the projects come and a third go.
 */
export const datasetAt = (revision: number, size: number): Dataset => {
  if (revision === 0) return emptyDataset();
  const ids = Array.from({ length: size }, (_, index) => String(index).padStart(5, '0'));
  const organizations = ids.map((id) =>
    anOrganization(`org-${id}`, {
      name: `Organizzazione ${id} alla revisione ${revision}`,
      identifiers: [{ scheme: 'source:series', value: `${id}-${revision % 2}` }],
    }),
  );
  const projects = ids
    .filter((_, index) => index % 3 !== revision % 3)
    .map((id) => aProject(`prj-${id}`));
  const participations = projects.map((project, index) =>
    aParticipation(`org-${ids[(index + revision) % size]}`, project.id, { amount: revision }),
  );
  return {
    ...emptyDataset(),
    organizations,
    projects,
    participations: participations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

export const hashAt = (revision: number, size: number): string =>
  datasetHash(datasetAt(revision, size));

/** The commit that leads from revision `from` to the next one. */
export const nextStep = (
  from: number,
  size: number,
): { changes: ChangeSet; options: CommitOptions } => ({
  changes: changesBetween(datasetAt(from, size), datasetAt(from + 1, size)),
  options: against(from, { importId: `imp-${from + 1}` }),
});
