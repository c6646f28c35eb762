import { RECORD_TYPES, type Reference, type RecordType } from '../contract/records.ts';
import type { Steps } from '../steps.ts';
import { danglingReference, duplicateIdentifier, type IdentifierClash } from './refusals.ts';
import { identifiersOf, referencesOf, upsertsOf, type Survey } from './survey.ts';
import { IDENTIFIED, identifierKey, type IdentifiedType, type Referrer } from './transaction.ts';

/** What a store knew, in its transaction, about the records that a change set mentions, deletes or names by identifier. */
export interface Surroundings {
  existing: Record<RecordType, Set<string>>;
  referrers: Referrer[];
  owners: Record<IdentifiedType, Map<string, string>>;
}

type Stands = (to: Pick<Reference, 'type' | 'id'>) => boolean;

/** Upserts that refer to what would not be there; they are only gone through when there is such a thing. */
function* danglingUpserts(survey: Survey, stands: Stands): Steps<Referrer[]> {
  const dangling: Referrer[] = [];
  const allStand = RECORD_TYPES.every((type) =>
    survey.mentioned[type].every((id) => stands({ type, id })),
  );
  if (allStand) return dangling;
  for (const type of RECORD_TYPES) {
    for (const record of upsertsOf(survey, type))
      for (const to of referencesOf(type, record))
        if (!stands(to))
          dangling.push({ type, id: record.id, field: to.field, to: to.type, target: to.id });
    yield;
  }
  return dangling;
}

/** References that would lead nowhere: from what is written, and from what stays to what is deleted. */
function* danglingIn(survey: Survey, { existing, referrers }: Surroundings): Steps<Referrer[]> {
  const { at, deletes } = survey;
  const written = yield* danglingUpserts(
    survey,
    ({ type, id }) => at[type].has(id) || (existing[type].has(id) && !deletes[type].has(id)),
  );
  const left = referrers.filter(({ type, id }) => !at[type].has(id) && !deletes[type].has(id));
  return [...written, ...left];
}

function* clashesIn(survey: Survey, { owners }: Surroundings): Steps<IdentifierClash[]> {
  const clashes: IdentifierClash[] = [];
  for (const type of IDENTIFIED) {
    const owned = new Map<string, string>();
    for (const [key, id] of owners[type])
      if (!survey.at[type].has(id) && !survey.deletes[type].has(id)) owned.set(key, id);
    for (const record of upsertsOf(survey, type))
      for (const key of identifiersOf(record).map(identifierKey)) {
        const first = owned.get(key);
        if (first === undefined) owned.set(key, record.id);
        else clashes.push({ type, key, ids: [first, record.id] });
      }
    yield;
  }
  return clashes;
}

const isFilled = <T>(list: T[]): list is [T, ...T[]] => list.length > 0;

/** @throws Conflict `dangling-reference` or `duplicate-identifier`. Linear in the records touched. */
export function* judge(survey: Survey, surroundings: Surroundings): Steps<void> {
  const dangling = yield* danglingIn(survey, surroundings);
  if (isFilled(dangling)) throw danglingReference(dangling);
  const clashes = yield* clashesIn(survey, surroundings);
  if (isFilled(clashes)) throw duplicateIdentifier(clashes);
}
