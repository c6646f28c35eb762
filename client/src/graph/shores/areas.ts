import type { Community } from '../../../../server/contract/network.ts';
import type { Places } from '../scene/fit.ts';
import { hueOfLetter, membersOf, SLATE } from '../scene/scene.ts';
import type { Scene } from '../scene/scene.ts';
import type { Ring } from './ring.ts';
import { shoreOf } from './shore.ts';

/** A community as a place on the page, rings in stage units (y up), filled by the even-odd rule. */
export interface Area {
  community: Community;
  hue: number;
  members: number[];
  rings: Ring[];
}

/** Communities without a shore (a single member) are left out. */
export function areasOf(scene: Scene, places: Places): Area[] {
  const point = (node: number) => ({
    x: places.x[node]!,
    y: places.y[node]!,
    radius: scene.radius[node]!,
  });
  return scene.picture.communities.flatMap((community) => {
    const members = membersOf(scene, community.index);
    if (members.length === 0) return [];
    const own = new Set(members);
    const strangers = Array.from({ length: scene.count }, (_, node) => node).filter(
      (node) => !own.has(node),
    );
    const rings = shoreOf(members.map(point), strangers.map(point));
    const hue = community.detached ? SLATE : hueOfLetter(community.letter);
    return rings.length === 0 ? [] : [{ community, hue, members, rings }];
  });
}
