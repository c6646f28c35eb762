import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAt, touch, within } from '../../../client/src/graph/labels/box.ts';
import { indexDiscs } from '../../../client/src/graph/labels/disc-index.ts';
import type { NameRequest } from '../../../client/src/graph/labels/name-request.ts';
import { placeNames } from '../../../client/src/graph/labels/place-names.ts';
import { indexShores } from '../../../client/src/graph/labels/shore-index.ts';

type Circle = [x: number, y: number, radius: number];
const stage = boxAt(0, 0, 1000, 700);
const around = (circles: readonly Circle[], lit: Uint8Array | null = null) => ({
  discs: indexDiscs({
    x: Float64Array.from(circles, ([x]) => x),
    y: Float64Array.from(circles, ([, y]) => y),
    radius: Float64Array.from(circles, ([, , radius]) => radius),
    lit,
  }),
  shores: indexShores([]),
  stage,
  taken: [],
});
const request = (node: number, over: Partial<NameRequest> = {}): NameRequest => ({
  node,
  width: 120,
  height: 17,
  gap: 4,
  strong: false,
  far: false,
  community: 0,
  ...over,
});
const circle = tuple(
  integer({ min: 0, max: 1000 }),
  integer({ min: 0, max: 700 }),
  integer({ min: 3, max: 14 }),
);

describe('placeNames', () => {
  it('writes a name at the right of a circle that has room', () => {
    const [name] = placeNames([request(0)], around([[500, 300, 8]]), 5);
    expect(name!.box.x0).toBe(512);
    expect(name!.leader).toBeNull();
  });

  it('writes it at the left when the right is beyond the stage', () => {
    const [name] = placeNames([request(0)], around([[960, 300, 8]]), 5);
    expect(name!.box.x1).toBeLessThan(960);
  });

  it('never lets two names touch, never leaves the stage, never covers two lit circles', () => {
    assert(
      property(array(circle, { minLength: 1, maxLength: 60 }), (circles) => {
        const place = around(circles);
        const names = placeNames(
          circles.map((_, node) => request(node)),
          place,
          40,
        );
        expect(names.length).toBeLessThanOrEqual(40);
        for (const [index, name] of names.entries()) {
          expect(within(name.box, stage)).toBe(true);
          for (const other of names.slice(index + 1))
            expect(touch(name.box, other.box)).toBe(false);
          const covered = place.discs.under(name.box).filter((node) => node !== name.node);
          expect(covered.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('leaves a plain name out where it would lie on circles, and gives its place to the next', () => {
    const crowd: Circle[] = [];
    for (let x = 300; x <= 700; x += 26)
      for (let y = 200; y <= 500; y += 26) crowd.push([x, y, 10]);
    const middle = crowd.findIndex(([x, y]) => x === 508 && y === 356);
    const alone = crowd.push([900, 650, 8]) - 1;
    const names = placeNames([request(middle), request(alone)], around(crowd), 1);
    expect(names.map(({ node }) => node)).toEqual([alone]);
  });

  it('takes evidence out of a crowd on a line', () => {
    const crowd: Circle[] = [];
    for (let x = 400; x <= 600; x += 26)
      for (let y = 250; y <= 450; y += 26) crowd.push([x, y, 10]);
    const middle = crowd.findIndex(([x, y]) => x === 504 && y === 354);
    const [name] = placeNames([request(middle, { strong: true, far: true })], around(crowd), 0);
    expect(name!.leader).not.toBeNull();
    expect(around(crowd).discs.under(name!.box)).toHaveLength(0);
  });

  it('always names evidence, even beyond the budget', () => {
    const names = placeNames(
      [request(0, { strong: true, far: true }), request(1, { strong: true, far: true })],
      around([
        [200, 200, 8],
        [600, 500, 8],
      ]),
      0,
    );
    expect(names).toHaveLength(2);
  });

  it('keeps names off what floats over the stage', () => {
    const bar = boxAt(0, 0, 1000, 60);
    const place = { ...around([[500, 70, 8]]), taken: [bar] };
    const [name] = placeNames([request(0)], place, 5);
    expect(touch(name!.box, bar)).toBe(false);
  });

  it('may cover faded circles: they are context', () => {
    const circles: Circle[] = [
      [500, 300, 8],
      [560, 300, 12],
      [590, 300, 12],
      [440, 300, 12],
      [410, 300, 12],
    ];
    const lit = Uint8Array.from([1, 0, 0, 0, 0]);
    const [name] = placeNames([request(0)], around(circles, lit), 5);
    expect(name!.box.x0).toBe(512);
  });

  it('keeps a name out of an area it does not belong to', () => {
    const foreign = indexShores([
      {
        community: 1,
        rings: [
          [
            [505, 200],
            [800, 200],
            [800, 400],
            [505, 400],
          ],
        ],
      },
    ]);
    const [name] = placeNames([request(0)], { ...around([[495, 300, 8]]), shores: foreign }, 5);
    expect(name!.box.x1).toBeLessThanOrEqual(505);
  });
});
