import type { Network } from '../../network/types.ts';
import type { View } from './view.ts';

interface Point {
  longitude: number;
  latitude: number;
}

/** Where a territory is: its own coordinates, else those of the smallest territory around it that has some. */
const pointOf = ({ territories }: Network, territory: number): Point | null => {
  for (const column of [null, ...Object.values(territories.within)]) {
    const place = column === null ? territory : (column[territory] ?? -1);
    const latitude = territories.latitude[place];
    const longitude = territories.longitude[place];
    if (latitude === undefined || longitude === undefined) continue;
    if (!Number.isNaN(latitude) && !Number.isNaN(longitude)) return { latitude, longitude };
  }
  return null;
};

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const middle = (points: Point[]): Point | null =>
  points.length === 0
    ? null
    : {
        latitude: mean(points.map((each) => each.latitude)),
        longitude: mean(points.map((each) => each.longitude)),
      };

/** Nodes on a plane as on a map: x grows eastwards, y northwards, one unit is a degree of latitude; NaN where no place is known. */
export const anchorsOf = ({ network, members }: View): { x: Float64Array; y: Float64Array } => {
  const points = members.places.map((places) =>
    middle(places.map((place) => pointOf(network, place)).filter((point) => point !== null)),
  );
  const centre = middle(points.filter((point) => point !== null));
  // A degree of longitude shrinks with the cosine of the latitude: over a region, one cosine for all is close enough.
  const shrink = centre === null ? 1 : Math.cos((centre.latitude * Math.PI) / 180);
  const plane = (coordinate: (point: Point, from: Point) => number): Float64Array =>
    Float64Array.from(points, (point) =>
      point === null || centre === null ? Number.NaN : coordinate(point, centre),
    );
  return {
    x: plane((point, from) => (point.longitude - from.longitude) * shrink),
    y: plane((point, from) => point.latitude - from.latitude),
  };
};
