import type { Territory } from '../../server/contract/territory.ts';

/** What a larger territory takes from the municipalities in it. */
export type Derived = Pick<Territory, 'population' | 'populationYear' | 'latitude' | 'longitude'>;

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Population is the sum, coordinates (degrees) the mean weighted by population: where its people live. */
export const derive = (municipalities: Territory[]): Derived => {
  let people = 0;
  let latitude = 0;
  let longitude = 0;
  for (const place of municipalities) {
    const weight = place.population ?? 0;
    people += weight;
    latitude += weight * (place.latitude ?? 0);
    longitude += weight * (place.longitude ?? 0);
  }
  if (people === 0)
    return { population: null, populationYear: null, latitude: null, longitude: null };
  return {
    population: people,
    populationYear: municipalities[0]?.populationYear ?? null,
    latitude: round(latitude / people),
    longitude: round(longitude / people),
  };
};
