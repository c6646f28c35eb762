import type { Territory } from '../../../server/contract/territory.ts';
import { AREA_PLAN, areaId } from './area-plan.ts';

/** An area with the municipalities in it, its town first. */
export interface Area {
  key: string;
  id: string;
  name: string;
  province: string;
  town: Territory;
  municipalities: Territory[];
}

/** No area may have more people than this many times the mean of its province; the city of Torino, an area by itself, is left out. */
const CAPACITY = 1.5;
const CITY = 'torino';
const STEP_KM2 = 8;
const MAX_STEPS = 2_000;

const KM_PER_DEGREE = 111.2;

/** Squared distance in km², on a plane: exact enough within a province. */
const squaredDistance = (a: Territory, b: Territory): number => {
  const north = ((a.latitude ?? 0) - (b.latitude ?? 0)) * KM_PER_DEGREE;
  const shrink = Math.cos(((a.latitude ?? 0) * Math.PI) / 180);
  const east = ((a.longitude ?? 0) - (b.longitude ?? 0)) * KM_PER_DEGREE * shrink;
  return north * north + east * east;
};

const provinceOf = (place: Territory): string => place.parents[0]?.territory ?? '';

/** Each place goes to the area whose town has the least squared distance minus the area's weight: cells of a power diagram, without holes. */
const assign = (places: Territory[], areas: Area[], weights: Map<string, number>): void => {
  for (const area of areas) area.municipalities = [area.town];
  const towns = new Set(areas.map((area) => area.town.id));
  for (const place of places) {
    if (towns.has(place.id)) continue;
    const cost = (area: Area) => squaredDistance(place, area.town) - (weights.get(area.key) ?? 0);
    areas
      .reduce((best, area) => (cost(area) < cost(best) ? area : best))
      .municipalities.push(place);
  }
};

const people = (area: Area): number =>
  area.municipalities.reduce((sum, place) => sum + (place.population ?? 0), 0);

/** Shrinks the most crowded area a little at a time, until none is over capacity (Aurenhammer, Hoffmann and Aronov 1998, simplified). */
const balance = (places: Territory[], areas: Area[]): void => {
  const weights = new Map<string, number>();
  assign(places, areas, weights);
  const mean = areas.reduce((sum, area) => sum + people(area), 0) / areas.length;
  for (let step = 0; step < MAX_STEPS; step++) {
    const fullest = areas.reduce((a, b) => (people(b) > people(a) ? b : a));
    if (people(fullest) <= CAPACITY * mean) return;
    weights.set(fullest.key, (weights.get(fullest.key) ?? 0) - STEP_KM2);
    assign(places, areas, weights);
  }
};

/** The thirty areas: every municipality of the region in exactly one, of its own province. */
export const buildAreas = (territories: Territory[]): Area[] => {
  const places = territories.filter((place) => place.level === 'municipality');
  const areas = AREA_PLAN.map(({ key, name, town: code }): Area => {
    const town = places.find((place) => place.code === code);
    if (town === undefined) throw new Error(`No municipality has the code ${code} (area ${key}).`);
    return { key, id: areaId(key), name, province: provinceOf(town), town, municipalities: [town] };
  });
  const grouped = areas.filter((area) => area.key !== CITY);
  for (const [province, own] of Map.groupBy(grouped, (area) => area.province)) {
    const cityTown = areas.find((area) => area.key === CITY)?.town.id;
    balance(
      places.filter((place) => provinceOf(place) === province && place.id !== cityTown),
      own,
    );
  }
  return areas;
};
