import type { TerritoryLevel } from '../contract/territory.ts';
import type { Network } from '../network/types.ts';
import { joinedPlaces } from './language.ts';
import { shortPlaceName } from './place-names.ts';

/** A level names a community when it is known for at least this share of its members. */
const KNOWN_SHARE = 0.5;
/** A place alone names it when it holds this share of the members, or is twice as frequent as the next. */
const ALONE = 0.6;
const LEVELS: readonly TerritoryLevel[] = ['area', 'province', 'municipality'];

/** A community to be named: where its members sit (each member's places), and how to call it when no seat is known. */
export interface Unnamed {
  places: number[][];
  fallback: string;
}

interface Frequency {
  name: string;
  /** Members, each shared out among its places. */
  weight: number;
}

/** Places of a level by frequency, then by name, so that equal data give equal names. */
const frequencies = (network: Network, places: number[][], level: TerritoryLevel): Frequency[] => {
  const { within, label } = network.territories;
  const weights = new Map<string, number>();
  for (const each of places)
    for (const place of each) {
      const territory = within[level][place] ?? -1;
      if (territory < 0) continue;
      const name = shortPlaceName(label[territory] as string);
      weights.set(name, (weights.get(name) ?? 0) + 1 / each.length);
    }
  return [...weights]
    .map(([name, weight]) => ({ name, weight }))
    .toSorted((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
};

/** Names from the most fitting to the least, none of which need be free. */
const candidates = (network: Network, { places, fallback }: Unnamed): string[] => {
  const byLevel = LEVELS.map((level) => frequencies(network, places, level)).filter(
    (frequent) =>
      frequent.reduce((sum, each) => sum + each.weight, 0) >= places.length * KNOWN_SHARE,
  );
  const named = byLevel.flatMap(([first, second, third]) => {
    if (first === undefined) return [];
    const total = places.length;
    const pairs = [second, third]
      .filter((other) => other !== undefined)
      .map((other) => joinedPlaces(first.name, other.name));
    const alone =
      second === undefined || first.weight >= total * ALONE || first.weight >= 2 * second.weight;
    const [joined, otherwise] = pairs;
    return (alone ? [first.name, joined, otherwise] : [joined, first.name, otherwise]).filter(
      (name) => name !== undefined,
    );
  });
  return [...named, fallback];
};

/** Two joined places are the same name in either order. */
const sameName = (name: string): string =>
  name
    .split(/ e[d]? /u)
    .toSorted()
    .join(' e ');

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
