import type { Source } from '../../server/contract/fields.ts';
import type { Territory } from '../../server/contract/territory.ts';
import { asRecords } from '../read.ts';
import { derive } from './derive.ts';

/** A municipality lies in an area from `start` (included) to `end` (excluded); null means open. */
export interface Membership {
  area: string;
  municipality: string;
  start: string | null;
  end: string | null;
}

export interface AreaFacts {
  id: string;
  name: string;
  provinces: string[];
  /** When the area ceased; absent while it lives. */
  end?: string;
  sources: Source[];
  fictional?: boolean;
}

/**
 * Adds areas to a region: each municipality gets its containments, each area the provinces it lies in, and population and
 * coordinates from all the municipalities that still are, or until its end were, in it.
 */
export const withAreas = (
  territories: Territory[],
  areas: AreaFacts[],
  memberships: Membership[],
): Territory[] => {
  const byMunicipality = Map.groupBy(memberships, (membership) => membership.municipality);
  const byArea = Map.groupBy(memberships, (membership) => membership.area);
  const places = new Map(territories.map((place) => [place.id, place]));

  const records = areas.map(({ id, name, provinces, end = null, sources, fictional }) => {
    const members = (byArea.get(id) ?? [])
      .filter((membership) => membership.end === end)
      .map((membership) => places.get(membership.municipality))
      .filter((place) => place !== undefined);
    return {
      id,
      name,
      level: 'area',
      parents: provinces.map((territory) => ({ territory, start: null, end })),
      ...derive(members),
      sources,
      fictional,
    };
  });

  const grouped = territories.map((place) => {
    const own = byMunicipality.get(place.id);
    if (own === undefined) return place;
    const added = own.map(({ area, start, end }) => ({ territory: area, start, end }));
    return { ...place, parents: [...place.parents, ...added] };
  });
  return [...grouped, ...asRecords('territories', records)];
};
