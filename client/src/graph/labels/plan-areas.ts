import type { Area } from '../shores/areas.ts';
import { screenX, screenY } from '../renderer/view.ts';
import type { View } from '../renderer/view.ts';
import type { Ring } from '../shores/ring.ts';
import { moved } from './box.ts';
import type { PlanContext } from './plan-context.ts';
import { placeAreas } from './place-areas.ts';
import type { AreaLabel } from './plan.ts';

/** Room of the letter badge before the name, px. */
export const BADGE = 24;
const LINE = 18;
/** Side of a badge that stands alone, px. */
const LETTER = 20;

/** Names of the areas that have a point on the stage. Small areas choose first: a long shore always has room somewhere. */
export function planAreas(areas: readonly Area[], context: PlanContext): AreaLabel[] {
  const { view, sizes, labels, measure, family, before } = context;
  const words = new Map(
    areas.map(({ community }) => [
      community.index,
      {
        title: community.name,
        subtitle: sizes.subtitles ? subtitleOf(community, labels) : '',
      },
    ]),
  );
  const kept = new Map(before.areas.map((label) => [label.community, label]));
  const requests = areas
    .toSorted(
      (a, b) => Number(isWanted(b)) - Number(isWanted(a)) || a.members.length - b.members.length,
    )
    .map((area) => {
      const { title, subtitle } = words.get(area.community.index)!;
      const indent = area.community.letter === null ? 0 : BADGE;
      const old = kept.get(area.community.index);
      return {
        community: area.community.index,
        ring: onStage(view, area.rings[0]!),
        width:
          indent +
          4 +
          Math.max(
            measure(title, `600 ${sizes.title}px ${family}`),
            measure(subtitle, `400 ${sizes.note}px ${family}`),
          ),
        height: sizes.subtitles ? LINE * 2 : LINE,
        letter: area.community.letter === null ? null : LETTER,
        wanted: isWanted(area),
        before: old ? onScreen(view, old) : null,
      };
    })
    .filter(({ ring }) =>
      ring.some(([x, y]) => x > 0 && x < view.width && y > 0 && y < view.height),
    );
  const byIndex = new Map(areas.map((area) => [area.community.index, area]));
  return placeAreas(requests, context).map(({ community, box, anchor, short }) => {
    const area = byIndex.get(community)!;
    return {
      community,
      hue: area.hue,
      letter: area.community.letter,
      title: short ? '' : words.get(community)!.title,
      subtitle: short ? '' : words.get(community)!.subtitle,
      anchor: [(anchor[0] - view.dx) / view.scale, (view.dy - anchor[1]) / view.scale],
      box: moved(box, -anchor[0], -anchor[1]),
    };
  });
}

const subtitleOf = (community: Area['community'], labels: PlanContext['labels']) =>
  community.detached ? labels.detached : labels.community(community.theme, community.size);

/** Areas with a hue and detached groups are named wherever they are; the rest where there is room. */
const isWanted = ({ community }: Area) => community.letter !== null || community.detached;

/** A ring from stage units to px. */
export const onStage = (view: View, ring: Ring): Ring =>
  ring.map(([x, y]) => [screenX(view, x), screenY(view, y)] as const);

const onScreen = (view: View, { anchor, box }: AreaLabel) =>
  moved(box, screenX(view, anchor[0]), screenY(view, anchor[1]));
