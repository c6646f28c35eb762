import { addTo, groupBy, placeKey, sole, type Entity, type Identity } from './identity.ts';

const nameOf = ({ name }: { name: string }): string => name;
const hasNoIdentifier = ({ identifiers }: Entity): boolean => identifiers.length === 0;

/**
 * A record of the dataset without identifiers may be what a new entity with identifiers stands for: same name and place, or same
 * name where one place is not known, and nobody else on either side that it could be. Gives new entity -> record's entity.
 */
export const adoptNameless = (entities: readonly Entity[]): Map<Entity, Entity> => {
  const known = entities.filter(({ existing }) => existing !== -1);
  const fresh = entities.filter(({ existing }) => existing === -1);
  const [knownByName, knownByPlace] = [groupBy(known, nameOf), groupBy(known, placeKey)];
  const [freshByName, freshByPlace] = [groupBy(fresh, nameOf), groupBy(fresh, placeKey)];
  const adopted = new Map<Entity, Entity>();
  for (const entity of fresh) {
    const { name, within } = entity;
    const inPlace = within === null ? null : sole(knownByPlace.get(placeKey(entity)));
    const byName = sole(knownByName.get(name));
    const vague = byName !== null && (within === null || byName.within === null) ? byName : null;
    const record = inPlace ?? vague;
    if (record === null || !hasNoIdentifier(record)) continue;
    const rivals = record === inPlace ? freshByPlace.get(placeKey(entity)) : freshByName.get(name);
    if (sole(rivals) !== null) adopted.set(entity, record);
  }
  return adopted;
};

/** Shorter than this a name is an acronym, which several may have. */
const TELLING = 8;

/** Entities by another name of theirs and their place; a name that is somebody's own is not asked for here. */
const otherNames = (
  entities: readonly Entity[],
  byName: ReadonlyMap<string, Entity[]>,
): Map<string, Entity[]> => {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const name of new Set(entity.others)) {
      const isTelling = entity.within !== null || name.length >= TELLING;
      if (isTelling && !byName.has(name))
        addTo(groups, placeKey({ name, within: entity.within }), entity);
    }
  }
  return groups;
};

/**
 * Finds or makes the entity of each claim without identifiers. Those whose place is known come first, so that a bare name finds
 * them; a bare name that fits several is kept apart and reported. Entities made are appended to `entities`.
 */
export const matchByName = (
  claims: readonly Identity[],
  entities: Entity[],
): { found: Map<number, Entity>; ambiguous: number[] } => {
  const byName = groupBy(entities, nameOf);
  const byPlace = groupBy(entities, placeKey);
  const byOther = otherNames(entities, byName);
  const found = new Map<number, Entity>();
  const ambiguous: number[] = [];
  const bare = [...claims.entries()].filter(([, claim]) => claim.identifiers.length === 0);
  const placesOf = groupBy(
    bare.filter(([, { within }]) => within !== null),
    ([, { name }]) => name,
  );

  const make = ({ name, within }: Identity): Entity => {
    const entity: Entity = { existing: -1, identifiers: [], name, within };
    entities.push(entity);
    addTo(byName, name, entity);
    addTo(byPlace, placeKey(entity), entity);
    return entity;
  };

  /** The only one of that name, whose place is not known yet and is claimed by one place alone. */
  const withoutPlace = (claim: Identity): Entity | null => {
    const only = sole(byName.get(claim.name));
    return only?.within === null && placesOf.get(claim.name)?.length === 1 ? only : null;
  };

  const inPlace = (claim: Identity, index: number): Entity => {
    const same = byPlace.get(placeKey(claim)) ?? [];
    const known = same.find(hasNoIdentifier) ?? sole(same) ?? sole(byOther.get(placeKey(claim)));
    if (known !== null) return known;
    if (same.length > 1) ambiguous.push(index);
    const vague = same.length === 0 ? withoutPlace(claim) : null;
    if (vague === null) return make(claim);
    vague.within = claim.within;
    addTo(byPlace, placeKey(vague), vague);
    return vague;
  };

  const anywhere = (claim: Identity, index: number): Entity => {
    const same = byName.get(claim.name) ?? [];
    const bareToo = same.find((each) => each.within === null && hasNoIdentifier(each));
    const known = bareToo ?? sole(same) ?? sole(byOther.get(placeKey(claim)));
    if (known !== null) return known;
    if (same.length > 1) ambiguous.push(index);
    return make(claim);
  };

  for (const [index, claim] of bare)
    if (claim.within !== null) found.set(index, inPlace(claim, index));
  for (const [index, claim] of bare)
    if (claim.within === null) found.set(index, anywhere(claim, index));
  return { found, ambiguous };
};
