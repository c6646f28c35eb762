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
import { blankFacts, statements, type Row } from './row-facts.ts';

/** Every record that the rows speak of, with what they say of it. */
export interface Matched {
  drafts: { [T in RecordType]: Draft<RecordOf[T]>[] };
  duplicates: Duplicate[];
}

const SILENT = blankFacts('part');

/** Checked rows -> records, each found in the dataset or new, in an order in which each refers only to those before it. */
export const matchRows = (
  rows: readonly Row[],
  plan: Plan,
  dataset: Dataset,
  report: ProblemReport,
): Matched => {
  const context = matchContext(dataset, plan, report);
  const [who, what] = [statements(rows, 'who'), statements(rows, 'what')];
  const territories = matchTerritories(who, what, statements(rows, 'where'), context);
  const funding = matchProgrammes(what, context);
  const organizations = matchOrganizations(who, territories, context);
  const projects = matchProjects(
    what,
    { funding: funding.of, places: territories.places },
    context,
  );
  const participations = matchParticipations(
    rows.flatMap(({ row, who, what, part }) =>
      who === null || what === null
        ? []
        : [
            {
              row,
              who,
              what,
              part: part ?? SILENT,
              organization: organizations.of.get(who) ?? '',
              project: projects.of.get(what) ?? '',
            },
          ],
    ),
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
