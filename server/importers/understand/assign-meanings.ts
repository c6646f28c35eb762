import type { Shape } from '../../contract/imports.ts';
import type { Candidate, Column } from './column.ts';
import type { Meaning } from './heading-words.ts';
import { follows, type Sample } from './sample.ts';
import {
  hasOrganization,
  hasProject,
  isUnspecific,
  speaksOf,
  specify,
  type Taken,
} from './specify.ts';
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

const isGeneric = ({ meaning }: Candidate): boolean => isUnspecific(meaning);

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
          ? specify(meaning, { column, taken, sample, sheet, wanted })
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
