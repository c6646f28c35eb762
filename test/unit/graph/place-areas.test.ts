import { describe, expect, it } from 'vitest';
import { boxAt, touch, within } from '../../../client/src/graph/labels/box.ts';
import { indexDiscs } from '../../../client/src/graph/labels/disc-index.ts';
import { placeAreas } from '../../../client/src/graph/labels/place-areas.ts';
import type { AreaRequest } from '../../../client/src/graph/labels/place-areas.ts';
import { indexShores } from '../../../client/src/graph/labels/shore-index.ts';
import { tieDensity } from '../../../client/src/graph/labels/tie-density.ts';
import { insideRing } from '../../../client/src/graph/shores/ring.ts';

const stage = boxAt(8, 8, 984, 684);
const round = (x: number, y: number, radius: number) =>
  Array.from({ length: 80 }, (_, index) => {
    const angle = (index / 80) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
const request = (
  community: number,
  ring: AreaRequest['ring'],
  over: Partial<AreaRequest> = {},
) => ({
  community,
  ring,
  width: 160,
  height: 36,
  letter: 20,
  wanted: true,
  before: null,
  ...over,
});
const around = (requests: readonly AreaRequest[], circles: readonly [number, number][] = []) => ({
  discs: indexDiscs({
    x: Float64Array.from(circles, ([x]) => x),
    y: Float64Array.from(circles, ([, y]) => y),
    radius: Float64Array.from(circles, () => 10),
    lit: null,
  }),
  shores: indexShores(requests.map(({ community, ring }) => ({ community, rings: [ring] }))),
  ties: tieDensity([]),
  stage,
  taken: [],
});
const place = (requests: readonly AreaRequest[]) => placeAreas(requests, around(requests));

describe('placeAreas', () => {
  it('writes the name outside the shore', () => {
    const ring = round(500, 350, 90);
    const [area] = place([request(0, ring)]);
    const { x0, y0, x1, y1 } = area!.box;
    expect(insideRing(ring, (x0 + x1) / 2, (y0 + y1) / 2)).toBe(false);
    expect(touch(area!.box, boxAt(410, 260, 180, 180), 30)).toBe(true);
  });

  it('keeps it inside the stage when the area lies at the edge', () => {
    for (const [x, y] of [
      [60, 60],
      [940, 60],
      [60, 640],
      [940, 640],
    ] as const) {
      const [area] = place([request(0, round(x, y, 50))]);
      expect(within(area!.box, stage)).toBe(true);
    }
  });

  it('keeps names apart, and each nearer to its own area than to any other', () => {
    const requests = [
      request(0, round(350, 350, 80)),
      request(1, round(540, 350, 80)),
      request(2, round(445, 200, 70)),
    ];
    const areas = place(requests);
    expect(areas).toHaveLength(3);
    const shores = indexShores(
      requests.map(({ community, ring }) => ({ community, rings: [ring] })),
    );
    for (const [index, { box, community }] of areas.entries()) {
      for (const other of areas.slice(index + 1)) expect(touch(box, other.box)).toBe(false);
      const { own, foreign } = shores.away(box, community);
      expect(own).toBeLessThan(foreign);
    }
  });

  it('leaves an unwanted name out rather than writing it over others', () => {
    const full = { ...around([]), taken: [stage] };
    expect(placeAreas([request(0, round(500, 350, 90), { wanted: false })], full)).toEqual([]);
  });

  it('writes the letter alone where the name would stand among others', () => {
    const middles = [300, 420, 540].flatMap((x) => [200, 320, 440].map((y) => [x, y] as const));
    const requests = middles.map(([x, y], index) => request(index, round(x, y, 58)));
    const circles = middles.flatMap(([x, y]) =>
      [-40, 0, 40].flatMap((dx) => [-40, 0, 40].map((dy): [number, number] => [x + dx, y + dy])),
    );
    const [area] = placeAreas([requests[4]!], around(requests, circles));
    expect(area).toMatchObject({ short: true });
    const [unlettered] = placeAreas([{ ...requests[4]!, letter: null }], around(requests, circles));
    expect(unlettered).toBeUndefined();
  });

  it('keeps a name where it was while that is nearly as good as elsewhere', () => {
    const ring = round(500, 350, 90);
    const before = boxAt(594, 332, 160, 36);
    const [area] = place([request(0, ring, { before })]);
    expect(Math.hypot(area!.box.x0 - before.x0, area!.box.y0 - before.y0)).toBeLessThan(20);
  });

  it('prefers the side where no ties run', () => {
    const ring = round(500, 350, 90);
    const bundle = Array.from(
      { length: 60 },
      (_, index) => [500, 262, 200 + index * 10, 20] as const,
    );
    const [area] = placeAreas([request(0, ring)], { ...around([]), ties: tieDensity(bundle) });
    expect(tieDensity(bundle).under(area!.box)).toBeLessThan(5);
  });
});
