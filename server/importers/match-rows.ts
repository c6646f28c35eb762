import type { Dataset } from '../contract/dataset.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';
import { matchContext } from './match/context.ts';
import type { Draft } from './match/draft.ts';
import { matchOrganizations, type Duplicate } from './match/organizations.ts';
import { matchParticipations } from './match/participations.ts';
import { matchProgrammes } from './match/programmes.ts';
import { matchProjects } from './match/projects.ts';
import { matchTerritories } from './match/territories.ts';
import type { Plan } from './plan.ts';
import type { ProblemReport } from './problems.ts';
import type { RowFacts } from './row-facts.ts';

/** Every record that the rows speak of, with what they say of it. */
export interface Matched {
  drafts: { [T in RecordType]: Draft<RecordOf[T]>[] };
  duplicates: Duplicate[];
}

/** Checked rows -> records, each found in the dataset or new, in an order in which each refers only to those before it. */
export const matchRows = (
  rows: readonly RowFacts[],
  plan: Plan,
  dataset: Dataset,
  report: ProblemReport,
): Matched => {
  const context = matchContext(dataset, plan, report);
  const territories = matchTerritories(rows, context);
  const funding = matchProgrammes(rows, context);
  const organizations = matchOrganizations(rows, territories, context);
  const projects = matchProjects(
    rows,
    { funding: funding.of, places: territories.places },
    context,
  );
  const participations = matchParticipations(
    rows.map((facts, index) => ({
      facts,
      organization: organizations.of[index] ?? '',
      project: projects.of[index] ?? '',
    })),
    context,
  );
  return {
    drafts: {
      territories: territories.drafts,
      programmes: funding.programmes,
      measures: funding.measures,
      organizations: organizations.drafts,
      projects: projects.drafts,
      participations: participations.drafts,
    },
    duplicates: organizations.duplicates,
  };
};
