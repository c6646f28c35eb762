import type { Identifier } from '../../contract/fields.ts';
import { matchByIdentifier } from './by-identifier.ts';
import { adoptNameless, matchByName } from './by-name.ts';
import { identityKey, type Entity, type Identity } from './identity.ts';

export interface Resolution {
  /** The entity of each incoming identity, in their order. */
  of: Entity[];
  taken: { incoming: number; identifier: Identifier; owner: Entity }[];
  /** Incoming identities whose name fits several entities, so that they were kept apart. */
  ambiguous: number[];
}

/** Equal identities are decided once: position of the first -> its claim. */
const distinct = (incoming: readonly Identity[]) => {
  const claims: Identity[] = [];
  const first: number[] = [];
  const byKey = new Map<string, number>();
  const claimOf = incoming.map((identity, index) => {
    const key = identityKey(identity);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, claims.length);
    first.push(index);
    return claims.push(identity) - 1;
  });
  return { claims, claimOf, first };
};

/**
 * Who is who: each incoming identity is a record of the dataset, or another incoming one, or new. Identifiers decide first, then
 * name and place; the order of the rows does not matter but for ties. O(incoming + existing).
 */
export const resolve = (
  incoming: readonly Identity[],
  existing: readonly Identity[],
): Resolution => {
  const { claims, claimOf, first } = distinct(incoming);
  const entities: Entity[] = existing.map(({ identifiers, name, others, within }, index) => ({
    existing: index,
    identifiers: [...identifiers],
    name,
    ...(others === undefined ? {} : { others }),
    within,
  }));
  const identified = matchByIdentifier(claims, entities);
  const adopted = adoptNameless(entities);
  for (const [entity, record] of adopted) {
    record.identifiers.push(...entity.identifiers);
    record.within ??= entity.within;
  }
  const live = entities.filter((entity) => !adopted.has(entity));
  const named = matchByName(claims, live);
  const entityOf = (claim: number): Entity => {
    const entity = identified.found.get(claim) ?? named.found.get(claim);
    if (entity === undefined) throw new RangeError(`claim ${claim} was not decided`);
    return adopted.get(entity) ?? entity;
  };
  const decided = claims.map((_, claim) => entityOf(claim));
  return {
    of: claimOf.map((claim) => decided[claim] as Entity),
    taken: identified.taken.map(({ claim, identifier, owner }) => ({
      incoming: first[claim] ?? 0,
      identifier,
      owner,
    })),
    ambiguous: named.ambiguous.map((claim) => first[claim] ?? 0),
  };
};
