import type { TerritoryLevel } from '../contract/territory.ts';
import type { Network } from '../network/types.ts';
import { byCodeUnits } from './facts.ts';
import { joinedPlaces } from './language.ts';
import { shortPlaceName } from './place-names.ts';

/** A level names a community when it is known for at least this share of its members. */
const KNOWN_SHARE = 0.5;
/** A place alone names it when it holds this share of the members, or is more than twice as frequent as the next. */
const ALONE = 0.6;
const LEVELS: readonly TerritoryLevel[] = ['area', 'province', 'municipality'];

/** A member of a community: where it sits, and where its projects act. */
export interface Located {
  places: number[];
  around: number[];
}

/** A community to be named, and how to call it when no place is known. */
export interface Unnamed {
  members: Located[];
  fallback: string;
}

interface Frequency {
  name: string;
  /** Members, each shared out among its places. */
  weight: number;
}

/** Places of a level: of the seat, or, where the seat is not known so closely, of the projects. */
const placesAt = (
  network: Network,
  { places, around }: Located,
  level: TerritoryLevel,
): number[] => {
  const within = network.territories.within[level];
  const at = (each: number[]): number[] =>
    each.map((place) => within[place] ?? -1).filter((territory) => territory >= 0);
  const seats = at(places);
  return seats.length > 0 ? seats : at(around);
};

/** Places of a level by frequency, then by name, so that equal data give equal names. */
const frequencies = (network: Network, members: Located[], level: TerritoryLevel): Frequency[] => {
  const weights = new Map<string, number>();
  for (const member of members) {
    const places = placesAt(network, member, level);
    for (const place of places) {
      const name = shortPlaceName(network.territories.label[place] as string);
      weights.set(name, (weights.get(name) ?? 0) + 1 / places.length);
    }
  }
  return [...weights]
    .map(([name, weight]) => ({ name, weight }))
    .toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
};

/** Names from the most fitting to the least, none of which need be free. */
const candidates = (network: Network, { members, fallback }: Unnamed): string[] => {
  const total = members.length;
  const named = LEVELS.flatMap((level) => {
    const frequent = frequencies(network, members, level);
    const known = frequent.reduce((sum, each) => sum + each.weight, 0);
    const [first, second, third] = frequent;
    if (first === undefined || known < total * KNOWN_SHARE) return [];
    const [joined, otherwise] = [second, third].map((other) =>
      other === undefined ? undefined : joinedPlaces(first.name, other.name),
    );
    const alone =
      second === undefined || first.weight >= total * ALONE || first.weight > 2 * second.weight;
    return alone ? [first.name, joined, otherwise] : [joined, first.name, otherwise];
  });
  return [...named.filter((name) => name !== undefined), fallback];
};

/** Two joined places are the same name in either order. */
const sameName = (name: string): string =>
  name
    .split(/, | ed? /u)
    .toSorted(byCodeUnits)
    .join(' ');

/**
 * A name for each community: the place, or the two places, where most of its members sit, by area when areas are known,
 * else by province or municipality. Names are unique; the first in the list chooses first.
 */
export const nameCommunities = (network: Network, communities: Unnamed[]): string[] => {
  const taken = new Set<string>();
  return communities.map((each) => {
    const fitting = candidates(network, each);
    let name = fitting.find((candidate) => !taken.has(sameName(candidate)));
    for (let n = 2; name === undefined; n++) {
      const numbered = `${fitting[0] ?? each.fallback} ${n}`;
      if (!taken.has(sameName(numbered))) name = numbered;
    }
    taken.add(sameName(name));
    return name;
  });
};
