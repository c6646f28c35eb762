import type { Shape } from '../../contract/imports.ts';
import type { Column } from './column.ts';
import type { Meaning } from './heading-words.ts';
import { follows, type Sample } from './sample.ts';

/** What is understood already, each by the column that says it. */
export type Taken = Map<Meaning, Column>;

export const speaksOf = (taken: Taken, prefix: string): boolean =>
  [...taken.keys()].some((meaning) => meaning.startsWith(prefix));
export const hasOrganization = (taken: Taken): boolean =>
  taken.has('organization.name') || speaksOf(taken, 'organization.id.');
export const hasProject = (taken: Taken): boolean =>
  taken.has('project.title') || taken.has('project.acronym') || speaksOf(taken, 'project.id.');

/** A column whose heading only makes sense beside the others. */
interface Unspecific {
  column: Column;
  taken: Taken;
  sample: Sample;
  sheet: string;
  /** What rows are said to stand for. */
  wanted: Shape | null;
}

/** Whether a column tells rather of the project than of the organisation, by what it repeats with. */
const isOfProject = (column: Column, taken: Taken, { top }: Sample): boolean => {
  const project = [...taken].find(
    ([meaning]) =>
      meaning === 'project.title' ||
      meaning.startsWith('project.id.') ||
      meaning === 'project.acronym',
  )?.[1];
  const organization = taken.get('organization.name');
  if (project === undefined) return false;
  if (organization === undefined) return true;
  const byProject = follows(top, column.index, project.index);
  const byOrganization = follows(top, column.index, organization.index);
  return (byProject ?? 1) > (byOrganization ?? 0);
};

/** Whether two columns go with each other one to one. */
const identifies = (column: Column, other: Column | undefined, { top }: Sample): boolean => {
  if (other === undefined) return false;
  const forth = follows(top, other.index, column.index);
  const back = follows(top, column.index, other.index);
  return forth !== null && back !== null && forth > 0.9 && back > 0.9;
};

const onlyPlaces = ({ taken, wanted }: Unspecific): boolean =>
  wanted === 'territories' ||
  (wanted === null && !hasProject(taken) && !hasOrganization(taken) && speaksOf(taken, 'place.'));

const PLACES = /terr|comun|place|luogh/iu;
const PROJECTS = /progett|project/iu;

const specifyName = (of: Unspecific): Meaning | null => {
  const { column, taken, sheet, wanted } = of;
  const { places, bodies } = column.profile;
  if (wanted === 'organizations' && !taken.has('organization.name')) return 'organization.name';
  if (PLACES.test(sheet) || onlyPlaces(of) || places > 0.6) return 'place.name';
  if (taken.has('organization.name')) return taken.has('project.title') ? null : 'project.title';
  return PROJECTS.test(sheet) && bodies < 0.4 ? 'project.title' : 'organization.name';
};

const specifyIdentifier = (of: Unspecific): Meaning | null => {
  const { column, taken, sample } = of;
  const { placeCodes, distinct } = column.profile;
  if (onlyPlaces(of) || placeCodes > 0.6) return 'place.code';
  const title = taken.get('project.title') ?? taken.get('project.acronym');
  const name = taken.get('organization.name');
  if (identifies(column, title, sample)) return 'project.id.source';
  if (identifies(column, name, sample)) return 'organization.id.source';
  const isAnotherKind = title === undefined && !speaksOf(taken, 'project.id.');
  if (isAnotherKind && name !== undefined && distinct < 0.9) return 'project.id.source';
  if (name === undefined && title !== undefined && distinct > 0.95) return 'project.id.source';
  const isOwn = name !== undefined && !hasProject(taken) && distinct > 0.95;
  return isOwn ? 'organization.id.source' : null;
};

const SPECIFIC: Partial<Record<Meaning, (of: Unspecific) => Meaning | null>> = {
  name: specifyName,
  identifier: specifyIdentifier,
  website: ({ column, taken, sample }) =>
    isOfProject(column, taken, sample) ? 'project.website' : 'organization.website',
  description: ({ taken }) =>
    hasProject(taken) ? 'project.description' : 'organization.description',
  start: ({ taken }) => (hasProject(taken) ? 'project.start' : null),
  end: ({ taken }) => (hasProject(taken) ? 'project.end' : null),
  amount: ({ column, taken, sample }) => {
    if (!hasProject(taken)) return null;
    const isWhole = !hasOrganization(taken) || isOfProject(column, taken, sample);
    return isWhole ? 'project.grant' : 'participation.amount';
  },
};

export const isUnspecific = (meaning: Meaning): boolean => SPECIFIC[meaning] !== undefined;

/** What a heading such as "Nome" or "Codice" means beside the columns that are understood already; null when nothing. */
export const specify = (meaning: Meaning, of: Unspecific): Meaning | null => {
  const decide = SPECIFIC[meaning];
  return decide === undefined ? meaning : decide(of);
};
