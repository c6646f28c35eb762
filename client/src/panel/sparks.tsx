import type { Community } from '../../../server/contract/network.ts';
import { hueOf } from '../ui/hues.ts';

const WIDTH = 62;

/** Sizes of the communities, side by side. */
export const CommunityStrip = ({ communities }: { communities: readonly Community[] }) => {
  const shown = communities.filter((each) => each.letter !== null);
  const total = shown.reduce((sum, each) => sum + each.size, 0);
  const starts = shown.map((_, at) => shown.slice(0, at).reduce((sum, each) => sum + each.size, 0));
  const x = (size: number): number => (size / Math.max(1, total)) * WIDTH;
  return (
    <svg className="ts-spark" width={WIDTH} height="20" aria-hidden="true" focusable="false">
      {shown.map((each, at) => (
        <rect
          key={each.index}
          className={`ts-fill-${hueOf(each)}`}
          x={x(starts[at] ?? 0)}
          y="4"
          width={Math.max(1, x(each.size) - 1.2)}
          height="12"
        />
      ))}
    </svg>
  );
};

/** How many organisations have few partners, how many have many: counts under a square root, so that the long tail is seen. */
export const DegreeHistogram = ({ degrees }: { degrees: readonly number[] }) => {
  const top = Math.max(1, ...degrees);
  // A bin never stands for less than one partner: it would be a gap that means nothing.
  const bins = Math.min(13, top + 1);
  const counts = Array.from({ length: bins }, () => 0);
  for (const degree of degrees) {
    const bin = Math.min(bins - 1, Math.floor((degree / (top + 1)) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const tallest = Math.sqrt(Math.max(1, ...counts));
  const bars = counts.map((count, bin) => ({
    x: WIDTH - (bins - bin) * 4.8,
    height: (Math.sqrt(count) / tallest) * 22,
  }));
  return (
    <svg className="ts-spark" width={WIDTH} height="24" aria-hidden="true" focusable="false">
      {bars.map(({ x, height }) => (
        <rect key={x} className="ts-fill-s4" x={x} y={24 - height} width="3.8" height={height} />
      ))}
    </svg>
  );
};

/** So many closed circles; more than four would be a row of dots that nobody counts. */
export const ClosedCircles = ({ count }: { count: number }) => (
  <svg className="ts-spark" width={WIDTH} height="20" aria-hidden="true" focusable="false">
    {Array.from({ length: Math.min(4, count) }, (_, at) => WIDTH - 7 - at * 15).map((x) => (
      <circle key={x} className="ts-shore" cx={x} cy="10" r="5.6" />
    ))}
  </svg>
);

/** Part of a whole. */
export const ShareSpark = ({ share }: { share: number }) => (
  <svg className="ts-spark" width={WIDTH} height="20" aria-hidden="true" focusable="false">
    <rect className="ts-fill-bar" y="6" width={WIDTH} height="8" rx="1" />
    <rect className="ts-fill-blue" y="6" width={WIDTH * Math.min(1, share)} height="8" rx="1" />
  </svg>
);
