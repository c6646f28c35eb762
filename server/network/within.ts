import { TERRITORY_LEVELS, type Territory, type TerritoryLevel } from '../contract/territory.ts';
import { dayOf } from './days.ts';
import { NO_END, NO_START } from './types.ts';

/**
 * The territory of each level that contains each territory on `day`, -1 when none does.
 * Climbs the containments that hold on that day, nearest first; of several at the same distance the one listed first wins.
 * A territory is visited once, so parents that lead in a circle do no harm.
 */
export function territoriesWithin(
  territories: readonly Territory[],
  indexOf: ReadonlyMap<string, number>,
  day: number,
): Record<TerritoryLevel, Int32Array> {
  const parents = territories.map((territory) =>
    territory.parents
      .filter(({ start, end }) => dayOf(start, NO_START) <= day && day < dayOf(end, NO_END))
      .flatMap((parent) => indexOf.get(parent.territory) ?? []),
  );
  const within = Object.fromEntries(
    TERRITORY_LEVELS.map((level) => [level, new Int32Array(territories.length).fill(-1)]),
  ) as Record<TerritoryLevel, Int32Array>;
  for (let start = 0; start < territories.length; start++) {
    // A set keeps the order in which it was filled and may grow while it is walked: it is the queue too.
    const reached = new Set([start]);
    for (const index of reached) {
      const column = within[territories[index]!.level];
      if (column[start] === -1) column[start] = index;
      for (const parent of parents[index]!) reached.add(parent);
    }
  }
  return within;
}
