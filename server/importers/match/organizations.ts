import type { Organization } from '../../contract/organization.ts';
import type { RowFacts } from '../row-facts.ts';
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
  /** Of each row: organisation id. */
  of: string[];
  duplicates: Duplicate[];
}

const newOrganization = (id: string, name: string, { fictional }: MatchContext): Organization => ({
  id,
  name,
  aliases: [],
  kind: 'other',
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

const tellRow = (
  draft: Draft<Organization>,
  { row, organization }: RowFacts,
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
  const { nameKey } = context;
  const named = nameKey(record.name);
  const aliases = organization.aliases.filter((alias) => nameKey(alias) !== named);
  if (tellList(draft, 'aliases', aliases, row, { keyOf: nameKey, limit: LIMITS.aliases })) return;
  const limit = LIMITS.aliases;
  reportFullList(context, 'organization.aliases', row, { limit, record: record.name });
};

const findDuplicates = (
  drafts: readonly Draft<Organization>[],
  existing: readonly Organization[],
  { nameKey }: MatchContext,
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

/** Rows -> organisations: found among those of the dataset, or new. Their seats are matched already. */
export const matchOrganizations = (
  rows: readonly RowFacts[],
  { seats, nameOf }: Pick<MatchedTerritories, 'seats' | 'nameOf'>,
  context: MatchContext,
): MatchedOrganizations => {
  const { organizations } = context.dataset;
  const of = decideIdentities(
    'organization',
    rows.map(({ row, organization: { name, identifiers } }, index) => ({
      row,
      label: name ?? '',
      identifiers,
      within: seats[index] ?? null,
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
  const ids = rows.map((facts, index) => {
    const entity = of[index] as Entity;
    let draft = drafts.get(entity);
    if (draft === undefined) {
      const before = organizations[entity.existing] ?? null;
      draft = startDraft(before, facts.row, () =>
        newOrganization(makeId(keyOf(entity)), facts.organization.name ?? '', context),
      );
      drafts.set(entity, draft);
      tellSources(draft, context.sources, facts.row);
      tellList(draft, 'identifiers', entity.identifiers, facts.row, {
        keyOf: identifierKey,
        limit: LIMITS.identifiers,
      });
    }
    tellRow(draft, facts, seats[index] ?? null, context, nameOf);
    return draft.record.id;
  });
  const all = [...drafts.values()];
  return { drafts: all, of: ids, duplicates: findDuplicates(all, organizations, context) };
};
