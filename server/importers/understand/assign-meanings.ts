import type { Shape } from '../../contract/imports.ts';
import type { Candidate, Column } from './column.ts';
import type { Meaning } from './heading-words.ts';
import { follows, type Sample } from './sample.ts';
import { assignSlots, type SlotMeaning } from './assign-slots.ts';

/** Who a place belongs to. */
export type PlaceOwner = 'organization.territory' | 'project.territory' | 'territory';

export interface Assigned {
  shape: Shape;
  owner: PlaceOwner;
  /** Column -> what it means; those that are not here are left out. */
  of: Map<Column, { candidate: Candidate; slot: string }>;
  slots: Map<Column, SlotMeaning>;
}

/** Meanings that several columns may share, if each is sure. */
const MANY = new Set<Meaning>([
  'organization.aliases',
  'project.themes',
  'project.territories',
  'organization.id.source',
  'project.id.source',
]);
const LEAST = 0.4;
const SURE = 0.8;
const UNUSED = new Set<Meaning>(['nothing', 'personal']);

type Taken = Map<Meaning, Column>;

/** The surest candidate first; each meaning to one column, each column to one meaning. */
const assign = (
  columns: readonly Column[],
  taken: Taken,
  of: Assigned['of'],
  candidatesOf: (column: Column) => readonly Candidate[],
): void => {
  const all = columns
    .filter((column) => !of.has(column))
    .flatMap((column) => candidatesOf(column).map((candidate) => ({ column, candidate })))
    .filter(({ candidate }) => candidate.score >= LEAST)
    .toSorted((a, b) => b.candidate.score - a.candidate.score || a.column.index - b.column.index);
  const refused = new Set<Column>();
  for (const { column, candidate } of all) {
    const { meaning } = candidate;
    if (of.has(column) || refused.has(column)) continue;
    if (UNUSED.has(meaning)) refused.add(column);
    else if (!taken.has(meaning) || (MANY.has(meaning) && candidate.score >= SURE)) {
      of.set(column, { candidate, slot: '' });
      taken.set(meaning, column);
    }
  }
};

const GENERIC = new Set<Meaning>([
  'name',
  'identifier',
  'website',
  'description',
  'start',
  'end',
  'amount',
]);
const isGeneric = ({ meaning }: Candidate): boolean => GENERIC.has(meaning);
const hasOrganization = (taken: Taken): boolean =>
  taken.has('organization.name') || speaksOf(taken, 'organization.id.');
const hasProject = (taken: Taken): boolean =>
  taken.has('project.title') || taken.has('project.acronym') || speaksOf(taken, 'project.id.');
const speaksOf = (taken: Taken, prefix: string): boolean =>
  [...taken.keys()].some((meaning) => meaning.startsWith(prefix));

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

const identifies = (column: Column, other: Column | undefined, { top }: Sample): boolean => {
  if (other === undefined) return false;
  const forth = follows(top, other.index, column.index);
  const back = follows(top, column.index, other.index);
  return forth !== null && back !== null && forth > 0.9 && back > 0.9;
};

/** What a heading such as "Nome" or "Codice" means beside the columns that are understood already. */
const specify = (
  column: Column,
  meaning: Meaning,
  taken: Taken,
  sample: Sample,
  sheet: string,
): Meaning | null => {
  const onlyPlaces = !hasProject(taken) && !hasOrganization(taken) && speaksOf(taken, 'place.');
  switch (meaning) {
    case 'name': {
      const isNamed = taken.has('organization.name');
      if (/terr|comun|place|luogh/iu.test(sheet) || onlyPlaces || column.profile.places > 0.6)
        return 'place.name';
      if (isNamed) return taken.has('project.title') ? null : 'project.title';
      if (/progett|project/iu.test(sheet) && column.profile.bodies < 0.4) return 'project.title';
      return 'organization.name';
    }
    case 'identifier': {
      if (onlyPlaces || column.profile.placeCodes > 0.6) return 'place.code';
      const { distinct } = column.profile;
      const title = taken.get('project.title') ?? taken.get('project.acronym');
      const name = taken.get('organization.name');
      if (identifies(column, title, sample)) return 'project.id.source';
      if (identifies(column, name, sample)) return 'organization.id.source';
      if (
        title === undefined &&
        name !== undefined &&
        !speaksOf(taken, 'project.id.') &&
        distinct < 0.9
      )
        return 'project.id.source';
      if (name === undefined && title !== undefined && distinct > 0.95) return 'project.id.source';
      if (name !== undefined && !hasProject(taken) && distinct > 0.95)
        return 'organization.id.source';
      return null;
    }
    case 'website':
      return isOfProject(column, taken, sample) ? 'project.website' : 'organization.website';
    case 'description':
      return hasProject(taken) ? 'project.description' : 'organization.description';
    case 'start':
    case 'end':
      return hasProject(taken) ? `project.${meaning}` : null;
    case 'amount':
      if (!hasProject) return null;
      return isOfProject(column, taken, sample) || !hasOrganization
        ? 'project.grant'
        : 'participation.amount';
    default:
      return meaning;
  }
};

const shapeOf = (taken: Taken, slots: number): Shape => {
  if (slots > 0) return 'projects';
  if (hasOrganization(taken)) return hasProject(taken) ? 'participations' : 'organizations';
  if (hasProject(taken)) return 'projects';
  return speaksOf(taken, 'place.') ? 'territories' : 'participations';
};

const ownerOf = (shape: Shape, taken: Taken, sample: Sample): PlaceOwner => {
  if (shape === 'territories') return 'territory';
  if (shape === 'organizations') return 'organization.territory';
  if (!hasOrganization(taken)) return 'project.territory';
  const place = taken.get('place.code') ?? taken.get('place.name');
  const organization = taken.get('organization.name');
  if (place === undefined || organization === undefined) return 'organization.territory';
  const project = taken.get('project.title');
  const byOrganization = follows(sample.top, place.index, organization.index);
  const byProject = project === undefined ? null : follows(sample.top, place.index, project.index);
  return byOrganization !== null && byOrganization < 0.5 && (byProject ?? 0) > 0.8
    ? 'project.territory'
    : 'organization.territory';
};

/** Columns -> meanings: organisations named side by side first, then what is plain, then what only makes sense beside the rest. */
export const assignMeanings = (
  columns: readonly Column[],
  sample: Sample,
  wanted: Shape | null,
  sheet: string,
): Assigned => {
  const of: Assigned['of'] = new Map();
  const taken: Taken = new Map();
  const slots = assignSlots(columns);
  const free = columns.filter((column) => !slots.has(column));
  const about = (candidate: Candidate): boolean =>
    wanted !== 'territories' ||
    !/^(?:organization|project|participation)\./u.test(candidate.meaning);

  assign(free, taken, of, ({ candidates }) => {
    const [first] = candidates;
    // What is surest but depends on the others waits for them.
    return first !== undefined && isGeneric(first)
      ? []
      : candidates.filter((each) => !isGeneric(each) && about(each));
  });
  const title = taken.get('project.title');
  const isBody =
    title !== undefined &&
    title.profile.bodies >= 0.5 &&
    !taken.has('organization.name') &&
    slots.size === 0;
  if (isBody && speaksOf(taken, 'project.id.')) {
    // A column called "Title" that holds names of bodies, beside one that says the project.
    const candidate: Candidate = {
      ...(of.get(title)?.candidate as Candidate),
      meaning: 'organization.name',
      origin: 'values',
    };
    of.set(title, { candidate, slot: '' });
    taken.delete('project.title');
    taken.set('organization.name', title);
  }
  for (const order of ['name', 'identifier', 'rest'] as const) {
    assign(free, taken, of, (column) =>
      column.candidates.flatMap((candidate) => {
        const { meaning } = candidate;
        const isNow =
          order === 'rest' ? meaning !== 'name' && meaning !== 'identifier' : meaning === order;
        if (!isNow) return [];
        const special = isGeneric(candidate)
          ? specify(column, meaning, taken, sample, sheet)
          : meaning;
        return special === null || !about({ ...candidate, meaning: special })
          ? []
          : [{ ...candidate, meaning: special }];
      }),
    );
  }
  const shape = wanted ?? shapeOf(taken, slots.size);
  // Beside territories alone nothing is said of anybody: what seemed so is read again.
  if (wanted === null && shape === 'territories')
    return assignMeanings(columns, sample, shape, sheet);
  return { shape, owner: ownerOf(shape, taken, sample), of, slots };
};
