import type { Project } from '../../contract/project.ts';
import type { Facts, Statement } from '../row-facts.ts';
import { nameKey } from '../comparable.ts';
import { reportDifference, reportFullList, type MatchContext } from './context.ts';
import { decideIdentities } from './decide.ts';
import { startDraft, tell, tellList, tellSources, type Draft } from './draft.ts';
import { identifierKey, placeKey, type Entity } from './identity.ts';
import type { Funding } from './programmes.ts';
import { createIdMaker } from './stable-id.ts';

export interface MatchedProjects {
  drafts: Draft<Project>[];
  /** Ids. */
  of: Map<Facts, string>;
}

/** Who pays each project and where it acts, matched already. */
interface Surroundings {
  funding: Map<Facts, Funding>;
  places: Map<Facts, string[]>;
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
  { programme, measure }: Funding,
): string | null => {
  if (measure !== null) {
    const kept = tell(draft, 'measure', measure, row);
    draft.record.programme = null;
    return kept === null ? null : String(kept);
  }
  if (draft.record.measure === null) tell(draft, 'programme', programme, row);
  return null;
};

const tellStatement = (
  draft: Draft<Project>,
  { row, facts: { project, measure } }: Statement,
  funding: Funding,
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
  if (!tellList(draft, 'themes', project.themes, row, { keyOf: nameKey, limit: themes })) {
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

/** A row may name its project by identifier only, another one by title too; without any title an acronym will do. */
const firstTitles = (
  what: readonly Statement[],
  entities: readonly Entity[],
): Map<Entity, string> => {
  const titles = new Map<Entity, string>();
  what.forEach(({ facts }, index) => {
    const entity = entities[index];
    const { title } = facts.project;
    if (entity !== undefined && title !== null && !titles.has(entity)) titles.set(entity, title);
  });
  what.forEach(({ facts }, index) => {
    const entity = entities[index];
    const { acronym } = facts.project;
    if (entity !== undefined && acronym !== null && !titles.has(entity))
      titles.set(entity, acronym);
  });
  return titles;
};

const UNFUNDED: Funding = { programme: null, measure: null };

/** What a file says of projects -> those of the dataset, or new ones. */
export const matchProjects = (
  what: readonly Statement[],
  { funding, places }: Surroundings,
  context: MatchContext,
): MatchedProjects => {
  const { projects } = context.dataset;
  const fundingOf = (facts: Facts): Funding => funding.get(facts) ?? UNFUNDED;
  const entities = decideIdentities(
    'project',
    what.map(({ row, facts }) => {
      const { title, identifiers } = facts.project;
      const { measure, programme } = fundingOf(facts);
      const label = title ?? facts.project.acronym ?? identifiers[0]?.value ?? '';
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
  const titles = firstTitles(what, entities);
  const drafts = new Map<Entity, Draft<Project>>();
  const draftOf = (entity: Entity, row: number): Draft<Project> => {
    const known = drafts.get(entity);
    if (known !== undefined) return known;
    const title = titles.get(entity) ?? entity.identifiers[0]?.value ?? entity.name;
    const draft = startDraft(projects[entity.existing] ?? null, row, () =>
      newProject(makeId(keyOf(entity)), title, context),
    );
    drafts.set(entity, draft);
    tellSources(draft, context.sources, row);
    const room = { keyOf: identifierKey, limit: LIMITS.identifiers };
    tellList(draft, 'identifiers', entity.identifiers, row, room);
    return draft;
  };
  const of = new Map<Facts, string>();
  what.forEach((statement, index) => {
    const { row, facts } = statement;
    const draft = draftOf(entities[index] as Entity, row);
    tellStatement(draft, statement, fundingOf(facts), places.get(facts) ?? [], context);
    of.set(facts, draft.record.id);
  });
  return { drafts: [...drafts.values()], of };
};
