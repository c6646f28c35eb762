import type { Project } from '../../contract/project.ts';
import type { RowFacts } from '../row-facts.ts';
import { reportDifference, reportFullList, type MatchContext } from './context.ts';
import { decideIdentities } from './decide.ts';
import { startDraft, tell, tellList, tellSources, type Draft } from './draft.ts';
import { identifierKey, placeKey, type Entity } from './identity.ts';
import type { MatchedProgrammes } from './programmes.ts';
import { createIdMaker } from './stable-id.ts';

export interface MatchedProjects {
  drafts: Draft<Project>[];
  /** Of each row: project id. */
  of: string[];
}

/** Who pays each row's project and where it acts, matched already. */
interface Surroundings {
  funding: MatchedProgrammes['of'];
  places: string[][];
}

const newProject = (id: string, title: string, { fictional }: MatchContext): Project => ({
  id,
  title,
  acronym: null,
  identifiers: [],
  measure: null,
  programme: null,
  status: null,
  start: null,
  end: null,
  grant: null,
  cost: null,
  themes: [],
  territories: [],
  website: null,
  description: null,
  sources: [],
  fictional,
});

const keyOf = (entity: Entity): string => {
  const [strongest] = entity.identifiers;
  return strongest === undefined ? placeKey(entity) : identifierKey(strongest);
};

const FIELDS = [
  'title',
  'acronym',
  'status',
  'start',
  'end',
  'grant',
  'cost',
  'website',
  'description',
] as const;
const LIMITS = { themes: 30, territories: 2_000, identifiers: 30 };

/** A project has a measure, or a programme when its measure is not known. */
const tellFunding = (
  draft: Draft<Project>,
  row: number,
  { programme, measure }: MatchedProgrammes['of'][number],
): string | null => {
  if (measure !== null) {
    const kept = tell(draft, 'measure', measure, row);
    draft.record.programme = null;
    return kept === null ? null : String(kept);
  }
  if (draft.record.measure === null) tell(draft, 'programme', programme, row);
  return null;
};

const tellRow = (
  draft: Draft<Project>,
  { row, project, measure }: RowFacts,
  funding: MatchedProgrammes['of'][number],
  places: readonly string[],
  context: MatchContext,
): void => {
  const { record } = draft;
  for (const field of FIELDS) {
    const value = project[field];
    if (value === null) continue;
    const kept = tell(draft, field, value, row);
    if (kept === null) continue;
    reportDifference(context, `project.${field}`, row, value, { record: record.title, kept });
  }
  const kept = tellFunding(draft, row, funding);
  if (kept !== null) {
    const target = measure.name === null ? 'measure.code' : 'measure.name';
    const value = measure.name ?? measure.code;
    reportDifference(context, target, row, value, { record: record.title, kept });
  }
  const { themes, territories } = LIMITS;
  if (!tellList(draft, 'themes', project.themes, row, { keyOf: context.nameKey, limit: themes })) {
    reportFullList(context, 'project.themes', row, { limit: themes, record: record.title });
  }
  const room = { keyOf: (id: string) => id, limit: territories };
  if (!tellList(draft, 'territories', places, row, room)) {
    reportFullList(context, 'project.territories', row, {
      limit: territories,
      record: record.title,
    });
  }
};

/** Rows -> projects: found among those of the dataset, or new. */
export const matchProjects = (
  rows: readonly RowFacts[],
  { funding, places }: Surroundings,
  context: MatchContext,
): MatchedProjects => {
  const { projects } = context.dataset;
  const fundingOf = (index: number) => funding[index] ?? { programme: null, measure: null };
  const of = decideIdentities(
    'project',
    rows.map(({ row, project: { title, identifiers } }, index) => {
      const { measure, programme } = fundingOf(index);
      const label = title ?? identifiers[0]?.value ?? '';
      return { row, label, identifiers, within: measure ?? programme };
    }),
    projects.map(({ title, identifiers, measure, programme }) => ({
      label: title,
      identifiers,
      within: measure ?? programme,
    })),
    context,
  );
  const makeId = createIdMaker(
    'prj',
    projects.map(({ id }) => id),
  );
  const titles = firstTitles(rows, of);
  const drafts = new Map<Entity, Draft<Project>>();
  const ids = rows.map((facts, index) => {
    const entity = of[index] as Entity;
    let draft = drafts.get(entity);
    if (draft === undefined) {
      const before = projects[entity.existing] ?? null;
      const title = titles.get(entity) ?? entity.identifiers[0]?.value ?? entity.name;
      draft = startDraft(before, facts.row, () =>
        newProject(makeId(keyOf(entity)), title, context),
      );
      drafts.set(entity, draft);
      tellSources(draft, context.sources, facts.row);
      tellList(draft, 'identifiers', entity.identifiers, facts.row, {
        keyOf: identifierKey,
        limit: LIMITS.identifiers,
      });
    }
    tellRow(draft, facts, fundingOf(index), places[index] ?? [], context);
    return draft.record.id;
  });
  return { drafts: [...drafts.values()], of: ids };
};

/** A row may name its project by identifier only, another one by title too. */
const firstTitles = (rows: readonly RowFacts[], of: readonly Entity[]): Map<Entity, string> => {
  const titles = new Map<Entity, string>();
  rows.forEach(({ project: { title } }, index) => {
    const entity = of[index];
    if (entity !== undefined && title !== null && !titles.has(entity)) titles.set(entity, title);
  });
  return titles;
};
