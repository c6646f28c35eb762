import type { ChangeSet } from '../contract/dataset.ts';
import { MERGED_FIELDS, type MergedField, type MergeRequest } from '../contract/duplicates.ts';
import type { Source } from '../contract/fields.ts';
import type { Organization } from '../contract/organization.ts';
import type { Participation } from '../contract/participation.ts';
import { nameKey } from '../importers/comparable.ts';
import { identifierKey } from '../importers/match/identity.ts';

const MOST = { aliases: 50, identifiers: 30, sources: 50 };

/** Each once, the first of those with one key. */
const united = <T>(items: readonly T[], keyOf: (item: T) => string, most: number): T[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()]
    .toReversed()
    .slice(0, most);

const sourceKey = ({ url, title, date }: Source): string => JSON.stringify([url, title, date]);

const isKnown = (field: MergedField, value: unknown): boolean =>
  value !== null && !(field === 'kind' && value === 'other');

/**
 * One organisation of several: where they differ, the value that was chosen, else that of the first in which it is known; every
 * name, number and source of all.
 */
export const mergeOrganizations = (
  keep: Organization,
  others: readonly Organization[],
  fields: MergeRequest['fields'] = {},
): Organization => {
  const all = [keep, ...others];
  const chosen = Object.fromEntries(
    MERGED_FIELDS.map((field) => {
      const wanted = all.find(({ id }) => id === fields[field]);
      const first = all.find((each) => isKnown(field, each[field])) ?? keep;
      return [field, (wanted ?? first)[field]];
    }),
  ) as Pick<Organization, MergedField>;
  const named = nameKey(chosen.name);
  const names = all.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    ...keep,
    ...chosen,
    aliases: united(
      names.filter((name) => nameKey(name) !== named),
      nameKey,
      MOST.aliases,
    ),
    identifiers: united(
      all.flatMap(({ identifiers }) => identifiers),
      identifierKey,
      MOST.identifiers,
    ),
    sources: united(
      all.flatMap(({ sources }) => sources),
      sourceKey,
      MOST.sources,
    ),
  };
};

/** Two records of one part in one project: what the first does not say, the second does. */
const mergeParts = (first: Participation, second: Participation): Participation => ({
  ...first,
  amount: first.amount ?? second.amount,
  start: first.start ?? second.start,
  end: first.end ?? second.end,
  sources: united([...first.sources, ...second.sources], sourceKey, MOST.sources),
});

/** A part that an organisation can have once in a project. */
const partKey = ({ project, role }: Participation): string => `${project} ${role}`;

export interface MergeChanges {
  changes: ChangeSet;
  moved: number;
  collapsed: number;
}

/** What makes several organisations one: the record that stays, their participations moved to it, the others deleted. */
export const mergeChanges = (
  keep: Organization,
  others: readonly Organization[],
  participations: readonly Participation[],
  fields: MergeRequest['fields'] = {},
): MergeChanges => {
  const gone = new Set(others.map(({ id }) => id));
  const own = participations.filter((part) => part.organization === keep.id);
  const theirs = participations.filter((part) => gone.has(part.organization));
  const parts = new Map(own.map((part) => [partKey(part), part]));
  const moved = new Set<string>();
  const changed = new Map<string, Participation>();
  const collapsed: string[] = [];
  for (const part of theirs) {
    const same = parts.get(partKey(part));
    if (same === undefined) moved.add(part.id);
    else collapsed.push(part.id);
    const made = same === undefined ? { ...part, organization: keep.id } : mergeParts(same, part);
    parts.set(partKey(part), made);
    changed.set(made.id, made);
  }
  return {
    changes: {
      upserts: {
        organizations: [mergeOrganizations(keep, others, fields)],
        participations: [...changed.values()],
      },
      deletes: { organizations: [...gone], participations: collapsed },
    },
    moved: moved.size,
    collapsed: collapsed.length,
  };
};
