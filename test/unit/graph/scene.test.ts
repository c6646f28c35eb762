import { describe, expect, it } from 'vitest';
import {
  buildScene,
  hueOfLetter,
  membersOf,
  SLATE,
} from '../../../client/src/graph/scene/scene.ts';
import { partnersOf } from '../../../client/src/graph/scene/emphasis.ts';
import { communityOf, pictureOf } from '../../helpers/picture.ts';

describe('buildScene', () => {
  it('gives each letter its own hue and everything else slate', () => {
    expect(['A', 'B', 'G'].map(hueOfLetter)).toEqual([1, 2, 7]);
    expect([null, 'H', '?'].map(hueOfLetter)).toEqual([SLATE, SLATE, SLATE]);
  });

  it('paints detached groups and bodies without partners in slate', () => {
    const scene = buildScene(
      pictureOf(
        [
          { id: 'a', community: 0 },
          { id: 'b', community: 1 },
          { id: 'c', community: -1 },
        ],
        [],
        [communityOf(0), communityOf(1, { letter: null, detached: true })],
      ),
    );
    expect([...scene.hue]).toEqual([1, SLATE, SLATE]);
    expect(membersOf(scene, -1)).toEqual([2]);
  });

  it('knows the partners of everyone, from either end of a tie', () => {
    const scene = buildScene(
      pictureOf(
        [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
        [
          ['a', 'b'],
          ['c', 'a'],
        ],
      ),
    );
    expect([...partnersOf(scene, 0)].toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect([...partnersOf(scene, 1)]).toEqual([0]);
  });

  it('turns every tie from the lower to the higher community, so that bundles bend one way', () => {
    const scene = buildScene(
      pictureOf(
        [
          { id: 'a', community: 1 },
          { id: 'b', community: 0 },
          { id: 'c', community: 1 },
        ],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
        [communityOf(0), communityOf(1)],
      ),
    );
    expect([...scene.source]).toEqual([1, 1]);
    expect([...scene.target]).toEqual([0, 2]);
  });

  it('ranks by partners, then by strength, then by place in the file', () => {
    const scene = buildScene(
      pictureOf(
        [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
        [
          ['b', 'c', 1],
          ['b', 'd', 5],
        ],
      ),
    );
    expect([...scene.ranked]).toEqual([1, 3, 2, 0]);
  });

  it('is empty for an empty picture', () => {
    const scene = buildScene(pictureOf([]));
    expect(scene.count).toBe(0);
    expect([...scene.adjacency.start]).toEqual([0]);
  });
});
