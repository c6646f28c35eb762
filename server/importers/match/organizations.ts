import type { Organization } from '../../contract/organization.ts';
import type { Facts, Statement } from '../row-facts.ts';
import { nameKey } from '../comparable.ts';
import { kindFromName } from '../values/kind-from-name.ts';
import { reportDifference, reportFullList, type MatchContext } from './context.ts';
import { decideIdentities } from './decide.ts';
import { startDraft, tell, tellList, tellSources, type Draft } from './draft.ts';
import { groupBy, identifierKey, placeKey, type Entity } from './identity.ts';
import { createIdMaker } from './stable-id.ts';
import type { MatchedTerritories } from './territories.ts';

/** A new organisation that is called like one that is there under other identifiers. */
export interface Duplicate {
  incoming: Organization;
  existing: Organization;
}

export interface MatchedOrganizations {
  drafts: Draft<Organization>[];
  /** Ids. */
  of: Map<Facts, string>;
  duplicates: Duplicate[];
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

const tellStatement = (
  draft: Draft<Organization>,
  { row, facts: { organization } }: Statement,
  seat: string | null,
  context: MatchContext,
  nameOfTerritory: (id: string) => string,
): void => {
  const { record } = draft;
  for (const field of FIELDS) {
    const value = organization[field];
    if (value === null) continue;
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
  if (organization.aliases.length === 0) return;
  const named = nameKey(record.name);
  const aliases = organization.aliases.filter((alias) => nameKey(alias) !== named);
  if (tellList(draft, 'aliases', aliases, row, { keyOf: nameKey, limit: LIMITS.aliases })) return;
  const limit = LIMITS.aliases;
  reportFullList(context, 'organization.aliases', row, { limit, record: record.name });
};

const findDuplicates = (
  drafts: readonly Draft<Organization>[],
  existing: readonly Organization[],
): Duplicate[] => {
  const byName = groupBy(existing, ({ name }) => nameKey(name));
  return drafts
    .filter(({ before }) => before === null)
    .flatMap(({ record }) =>
      (byName.get(nameKey(record.name)) ?? []).map((each) => ({
        incoming: record,
        existing: each,
      })),
    );
};

/** What a file says of organisations -> those of the dataset, or new ones. Their seats are matched already. */
export const matchOrganizations = (
  who: readonly Statement[],
  { seats, nameOf }: Pick<MatchedTerritories, 'seats' | 'nameOf'>,
  context: MatchContext,
): MatchedOrganizations => {
  const { organizations } = context.dataset;
  const entities = decideIdentities(
    'organization',
    who.map(({ row, facts }) => ({
      row,
      label: facts.organization.name ?? '',
      identifiers: facts.organization.identifiers,
      within: seats.get(facts) ?? null,
    })),
    organizations.map(({ name, identifiers, territory }) => ({
      label: name,
      identifiers,
      within: territory,
    })),
    context,
  );
  const makeId = createIdMaker(
    'org',
    organizations.map(({ id }) => id),
  );
  const drafts = new Map<Entity, Draft<Organization>>();
  const draftOf = (entity: Entity, { row, facts }: Statement): Draft<Organization> => {
    const known = drafts.get(entity);
    if (known !== undefined) return known;
    const before = organizations[entity.existing] ?? null;
    const draft = startDraft(before, row, () =>
      newOrganization(makeId(keyOf(entity)), facts.organization.name ?? '', context),
    );
    drafts.set(entity, draft);
    tellSources(draft, context.sources, row);
    const room = { keyOf: identifierKey, limit: LIMITS.identifiers };
    tellList(draft, 'identifiers', entity.identifiers, row, room);
    return draft;
  };
  const of = new Map<Facts, string>();
  who.forEach((statement, index) => {
    const draft = draftOf(entities[index] as Entity, statement);
    tellStatement(draft, statement, seats.get(statement.facts) ?? null, context, nameOf);
    of.set(statement.facts, draft.record.id);
  });
  const all = [...drafts.values()];
  return { drafts: all, of, duplicates: findDuplicates(all, organizations) };
};
