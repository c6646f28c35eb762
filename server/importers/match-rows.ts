import type { Dataset } from '../contract/dataset.ts';
import type { Decision } from '../contract/imports.ts';
import type { RecordOf, RecordType } from '../contract/records.ts';
import { matchContext } from './match/context.ts';
import type { Draft } from './match/draft.ts';
import { matchOrganizations } from './match/organizations.ts';
import type { Duplicate } from './match/same-organizations.ts';
import { matchParticipations, type Part } from './match/participations.ts';
import { matchProgrammes } from './match/programmes.ts';
import { matchProjects } from './match/projects.ts';
import { matchTerritories } from './match/territories.ts';
import type { Plan } from './plan.ts';
import type { ProblemReport } from './problems.ts';
import { blankFacts, statements, type Facts, type Row } from './row-facts.ts';

/** Every record that the rows speak of, with what they say of it. */
export interface Matched {
  drafts: { [T in RecordType]: Draft<RecordOf[T]>[] };
  duplicates: Duplicate[];
  /** New organisations whose kind comes from their name. */
  kindsFromNames: number;
}

const SILENT = blankFacts('part');

/** Ids of the projects in which each organisation that is spoken of takes part. */
const partners = (
  rows: readonly Row[],
  projects: ReadonlyMap<Facts, string>,
): Map<Facts, Set<string>> => {
  const found = new Map<Facts, Set<string>>();
  for (const { who, what } of rows) {
    const project = what === null ? undefined : projects.get(what);
    if (who === null || project === undefined) continue;
    const known = found.get(who);
    if (known === undefined) found.set(who, new Set([project]));
    else known.add(project);
  }
  return found;
};

/** The organisations that rows name in their projects. */
const parts = (
  rows: readonly Row[],
  organizations: ReadonlyMap<Facts, string>,
  projects: ReadonlyMap<Facts, string>,
): Part[] => {
  const found: Part[] = [];
  for (const { row, who, what, part } of rows) {
    if (who === null || what === null) continue;
    const organization = organizations.get(who) ?? '';
    const project = projects.get(what) ?? '';
    found.push({ row, who, what, part: part ?? SILENT, organization, project });
  }
  return found;
};

/** Checked rows -> records, each found in the dataset or new, in an order in which each refers only to those before it. */
export const matchRows = (
  rows: readonly Row[],
  plan: Plan,
  dataset: Dataset,
  report: ProblemReport,
  decisions: Readonly<Record<string, Decision>>,
): Matched => {
  const context = matchContext(dataset, plan, report, decisions);
  const [who, what] = [statements(rows, 'who'), statements(rows, 'what')];
  const territories = matchTerritories(who, what, statements(rows, 'where'), context);
  const funding = matchProgrammes(what, context);
  const projects = matchProjects(
    what,
    { funding: funding.of, places: territories.places },
    context,
  );
  const organizations = matchOrganizations(
    who,
    territories,
    () => partners(rows, projects.of),
    context,
  );
  const participations = matchParticipations(parts(rows, organizations.of, projects.of), context);
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
    kindsFromNames: organizations.kindsFromNames,
  };
};
