import type { Identifier } from '../../contract/fields.ts';

/** What tells something apart: its identifiers, the strongest first, else its name and where it belongs (a seat, a measure). */
export interface Identity {
  identifiers: readonly Identifier[];
  /** In comparable form. */
  name: string;
  /** Other names of what is known already. */
  others?: readonly string[];
  /** Id of what it belongs to; null when not known. */
  within: string | null;
}

/** What one or several identities were found to be: a record of the dataset (`existing` is its position there) or a new one (-1). */
export interface Entity {
  existing: number;
  identifiers: Identifier[];
  name: string;
  /** Names that it is known by beside its own. */
  others?: readonly string[];
  within: string | null;
}

/** Two writings of one identifier: case and blanks do not count. */
export const identifierKey = ({ scheme, value }: Identifier): string =>
  `${scheme}|${value.toLowerCase().replace(/\s/gu, '')}`;

export const placeKey = ({ name, within }: Pick<Identity, 'name' | 'within'>): string =>
  `${name}\u0000${within ?? ''}`;

export const identityKey = (identity: Identity): string =>
  [...identity.identifiers.map(identifierKey), placeKey(identity)].join('\u0001');

export const addTo = <K, T>(groups: Map<K, T[]>, key: K, item: T): void => {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
};

export const groupBy = <K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
};

/** The only one of several, or null. */
export const sole = <T>(items: readonly T[] | undefined): T | null =>
  items?.length === 1 ? (items[0] ?? null) : null;
