import type { Organization } from '../../contract/organization.ts';
import type { Facts, Statement } from '../row-facts.ts';
import { nameKey } from '../comparable.ts';
import { kindFromName } from '../values/kind-from-name.ts';
import { reportDifference, reportFullList, type MatchContext } from './context.ts';
import { decideIdentities } from './decide.ts';
import { startDraft, tell, tellList, tellSources, type Draft } from './draft.ts';
import { identifierKey, placeKey, type Entity } from './identity.ts';
import { sameOrganizations, type Duplicate } from './same-organizations.ts';
import { createIdMaker } from './stable-id.ts';
import type { MatchedTerritories } from './territories.ts';

export interface MatchedOrganizations {
  drafts: Draft<Organization>[];
  /** Ids. */
  of: Map<Facts, string>;
  duplicates: Duplicate[];
  /** New ones whose kind no cell says, and their name does. */
  kindsFromNames: number;
}

/** What the file does not say of its kind, its name may. */
const newOrganization = (id: string, name: string, { fictional }: MatchContext): Organization => ({
  id,
  name,
  aliases: [],
  kind: kindFromName(name) ?? 'other',
  legalForm: null,
  identifiers: [],
  territory: null,
  website: null,
  description: null,
  start: null,
  end: null,
  sources: [],
  fictional,
});

const keyOf = (entity: Entity): string => {
  const [strongest] = entity.identifiers;
  return strongest === undefined ? placeKey(entity) : identifierKey(strongest);
};

const SEAT_BY_TEXT = 'organization.territory';
const SEAT_BY_PLACE = 'organization.territory.name';
const LIMITS = { aliases: 50, identifiers: 30 };
const FIELDS = ['name', 'kind', 'legalForm', 'website', 'description'] as const;

/** A name that a record is known by beside its own does not become its own. */
const isKnownAlias = (
  { before }: Draft<Organization>,
  name: string | null,
  isAnotherName: boolean,
): boolean =>
  isAnotherName ||
  (name !== null && before?.aliases.some((alias) => nameKey(alias) === nameKey(name)) === true);

/** `isAnotherName`: the row calls by another name what a person, or the evidence, says is this record. */
const tellStatement = (
  draft: Draft<Organization>,
  { row, facts: { organization } }: Statement,
  seat: string | null,
  isAnotherName: boolean,
  context: MatchContext,
  nameOfTerritory: (id: string) => string,
): void => {
  const { record } = draft;
  const isAlias = isKnownAlias(draft, organization.name, isAnotherName);
  for (const field of FIELDS) {
    const value = organization[field];
    if (value === null || (field === 'name' && isAlias)) continue;
    const kept = tell(draft, field, value, row);
    if (kept === null) continue;
    reportDifference(context, `organization.${field}`, row, value, { record: record.name, kept });
  }
  const kept = tell(draft, 'territory', seat, row);
  if (kept !== null) {
    const [value, first] = [nameOfTerritory(seat ?? ''), nameOfTerritory(String(kept))];
    const target = organization.territory === null ? SEAT_BY_PLACE : SEAT_BY_TEXT;
    reportDifference(context, target, row, value, { record: record.name, kept: first });
  }
  const others = isAnotherName ? [organization.name ?? ''] : [];
  if (organization.aliases.length + others.length === 0) return;
  const named = nameKey(record.name);
  const aliases = [...others, ...organization.aliases].filter((alias) => nameKey(alias) !== named);
  if (tellList(draft, 'aliases', aliases, row, { keyOf: nameKey, limit: LIMITS.aliases })) return;
  const limit = LIMITS.aliases;
  reportFullList(context, 'organization.aliases', row, { limit, record: record.name });
};

/** What a file says of organisations -> those of the dataset, or new ones. Their seats and projects are matched already. */
export const matchOrganizations = (
  who: readonly Statement[],
  territories: Pick<MatchedTerritories, 'seats' | 'nameOf' | 'recordOf'>,
  projectsOf: () => ReadonlyMap<Facts, ReadonlySet<string>>,
  context: MatchContext,
): MatchedOrganizations => {
  const { organizations } = context.dataset;
  const { seats, nameOf } = territories;
  const decided = decideIdentities(
    'organization',
    who.map(({ row, facts }) => ({
      row,
      label: facts.organization.name ?? '',
      identifiers: facts.organization.identifiers,
      within: seats.get(facts) ?? null,
    })),
    organizations.map(({ name, aliases, identifiers, territory }) => ({
      label: name,
      others: aliases,
      identifiers,
      within: territory,
    })),
    context,
  );
  const makeId = createIdMaker(
    'org',
    organizations.map(({ id }) => id),
  );
  const ids = new Map<Entity, string>();
  const names = new Map<Entity, string>();
  decided.forEach((entity, index) => {
    if (ids.has(entity)) return;
    ids.set(entity, organizations[entity.existing]?.id ?? makeId(keyOf(entity)));
    names.set(entity, who[index]?.facts.organization.name ?? '');
  });
  const { rootOf, duplicates } = sameOrganizations(
    { who, decided, ids, projectsOf, territories },
    context,
  );

  const drafts = new Map<Entity, Draft<Organization>>();
  const draftOf = (entity: Entity, row: number): Draft<Organization> => {
    const known = drafts.get(entity);
    if (known !== undefined) return known;
    const before = organizations[entity.existing] ?? null;
    const draft = startDraft(before, row, () =>
      newOrganization(ids.get(entity) ?? '', names.get(entity) ?? '', context),
    );
    drafts.set(entity, draft);
    tellSources(draft, context.sources, row);
    return draft;
  };
  const identified = new Set<Entity>();
  const of = new Map<Facts, string>();
  who.forEach((statement, index) => {
    const entity = decided[index] as Entity;
    const root = rootOf(entity);
    const draft = draftOf(root, statement.row);
    if (!identified.has(entity)) {
      identified.add(entity);
      const room = { keyOf: identifierKey, limit: LIMITS.identifiers };
      tellList(draft, 'identifiers', entity.identifiers, statement.row, room);
    }
    const seat = seats.get(statement.facts) ?? null;
    tellStatement(draft, statement, seat, entity !== root, context, nameOf);
    of.set(statement.facts, draft.record.id);
  });
  const all = [...drafts.values()];
  const kindsFromNames = all.filter(
    ({ before, record, said }) =>
      before === null && (said.kind ?? null) === null && record.kind !== 'other',
  ).length;
  return { drafts: all, of, duplicates, kindsFromNames };
};
