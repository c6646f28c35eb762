import type { Identifier } from '../../contract/fields.ts';
import { identifierKey, type Entity, type Identity } from './identity.ts';

/** An identifier that already belongs to an entity which cannot be the same. */
export interface Taken {
  claim: number;
  identifier: Identifier;
  owner: Entity;
}

/** Whether an entity has another value of one of these schemes: then it is somebody else, whatever else they share. */
const contradicts = (entity: Entity, identifiers: readonly Identifier[]): boolean =>
  identifiers.some(
    (wanted) =>
      entity.identifiers.some(({ scheme }) => scheme === wanted.scheme) &&
      !entity.identifiers.some((each) => identifierKey(each) === identifierKey(wanted)),
  );

/**
 * Finds or makes the entity of each claim that has identifiers. An identifier decides unless a stronger one, written before it
 * in the mapping, says otherwise; what it then cannot have is reported as taken. Entities made are appended to `entities`.
 */
export const matchByIdentifier = (
  claims: readonly Identity[],
  entities: Entity[],
): { found: Map<number, Entity>; taken: Taken[] } => {
  const owners = new Map<string, Entity>();
  for (const entity of entities) {
    for (const identifier of entity.identifiers) owners.set(identifierKey(identifier), entity);
  }
  const found = new Map<number, Entity>();
  const taken: Taken[] = [];

  const ownerOf = ({ identifiers }: Identity): Entity | undefined => {
    for (const [strength, identifier] of identifiers.entries()) {
      const owner = owners.get(identifierKey(identifier));
      if (owner !== undefined && !contradicts(owner, identifiers.slice(0, strength))) return owner;
    }
    return undefined;
  };

  claims.forEach((claim, index) => {
    if (claim.identifiers.length === 0) return;
    let entity = ownerOf(claim);
    if (entity === undefined) {
      entity = { existing: -1, identifiers: [], name: claim.name, within: claim.within };
      entities.push(entity);
    }
    entity.within ??= claim.within;
    found.set(index, entity);
    for (const identifier of claim.identifiers) {
      const key = identifierKey(identifier);
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, entity);
        entity.identifiers.push(identifier);
      } else if (owner !== entity) taken.push({ claim: index, identifier, owner });
    }
  });
  return { found, taken };
};
