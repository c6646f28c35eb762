import type { ReactNode } from 'react';
import { hueOfLetter } from '../scene/scene.ts';
import type { Scene } from '../scene/scene.ts';
import { LEGEND_SIZES, radiusOf } from '../scene/size.ts';
import { shareOf } from '../scene/measured.ts';
import type { Reading, StageLabels } from '../types.ts';
import { Badge } from './badge.tsx';

interface LegendProps {
  scene: Scene;
  /** What radii are multiplied by on screen now. */
  radiusScale: number;
  labels: StageLabels['legend'];
  size: Reading | null;
  colour: Reading | null;
  choices: { size: ReactNode; colour: ReactNode } | undefined;
  element: (legend: HTMLElement | null) => void;
}

const LARGEST = LEGEND_SIZES[LEGEND_SIZES.length - 1] ?? 50;

/** What colours, sizes, lines and shores mean, with marks as they are drawn. */
export function Legend({
  scene,
  radiusScale,
  labels,
  element,
  size,
  colour,
  choices,
}: LegendProps) {
  const { communities, projection, edges, nodes } = scene.picture;
  const lettered = communities.filter(({ letter, detached }) => letter !== null && !detached);
  const others = communities.some(({ letter, detached }) => letter === null && !detached);
  const hidden = edges.source.length - scene.drawn.length;
  return (
    <section className="ts-legend" aria-label={labels.name} ref={element} data-over-stage>
      {communities.length > 0 && (
        <div className="ts-legend-item">
          <b>{labels.colour}</b> {choices?.colour ?? labels.communities}
          {scene.shading === null ? (
            <>
              <span className="ts-badges">
                {lettered.map(({ index, letter, name }) => (
                  <Badge key={index} hue={hueOfLetter(letter)} letter={letter} title={name} />
                ))}
              </span>
              {others && (
                <>
                  <Badge hue={8} letter={null} /> {labels.others}
                </>
              )}
            </>
          ) : (
            <Shades
              classes={scene.shading.classes}
              say={colour?.say ?? String}
              upTo={labels.upTo}
            />
          )}
        </div>
      )}
      <div className="ts-legend-item">
        <b>{labels.size}</b> {choices?.size ?? labels.counts[projection]}
        {sizeMarks(size).map(({ partners, said }) => (
          <SizeMark key={said} partners={partners} said={said} scale={radiusScale} />
        ))}
      </div>
      {edges.source.length > 0 && (
        <div className="ts-legend-item">
          <Line />{' '}
          {hidden > 0
            ? labels.heaviest(scene.drawn.length, edges.source.length)
            : labels.tie[projection]}
        </div>
      )}
      {nodes.type.includes('project') && (
        <div className="ts-legend-item">
          <Diamond /> {labels.project}
        </div>
      )}
      {communities.some(({ detached }) => detached) && (
        <div className="ts-legend-item">
          <Line dashed /> {labels.detached}
        </div>
      )}
    </section>
  );
}

interface Mark {
  /** A circle as large as one of so many partners. */
  partners: number;
  said: string;
}

/** Three circles as they are drawn: of the least, half and the greatest of what they stand for. */
const sizeMarks = (size: Reading | null): Mark[] => {
  if (size === null) return LEGEND_SIZES.map((partners) => ({ partners, said: String(partners) }));
  const values = size.values.filter((value) => value !== null);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const share = shareOf(size.values);
  return [...new Set([low, low + (high - low) / 4, high])].map((value) => ({
    partners: share(value) * LARGEST,
    said: size.say(value),
  }));
};

const Shades = (o: {
  classes: { shade: number; upTo: number }[];
  say: (value: number) => string;
  upTo: string;
}) => (
  <span className="ts-shades">
    {o.classes.map(({ shade, upTo }) => (
      <span key={shade}>
        <span className={`ts-shade ts-shade-${shade}`} aria-hidden="true" />
        <span className="visually-hidden">{o.upTo} </span>≤ {o.say(upTo)}
      </span>
    ))}
  </span>
);

function SizeMark({ partners, said, scale }: Mark & { scale: number }) {
  const radius = radiusOf(partners) * scale;
  const box = Math.ceil(radius * 2 + 2);
  return (
    <span className="ts-size">
      <svg width={box} height={box} aria-hidden="true">
        <circle cx={box / 2} cy={box / 2} r={radius} />
      </svg>
      {said}
    </span>
  );
}

const Line = ({ dashed = false }: { dashed?: boolean }) => (
  <svg width="24" height="10" aria-hidden="true">
    <path className={dashed ? 'ts-line-dashed' : 'ts-line'} d="M1 5h22" />
  </svg>
);

const Diamond = () => (
  <svg width="11" height="11" aria-hidden="true">
    <path className="ts-diamond" d="M1 5.500l4.500-4.500 4.500 4.500-4.500 4.500z" />
  </svg>
);
