import type { RefObject } from 'react';
import { hueOfLetter } from '../scene/scene.ts';
import type { Scene } from '../scene/scene.ts';
import { LEGEND_SIZES, radiusOf } from '../scene/size.ts';
import type { StageLabels } from '../types.ts';
import { Badge } from './badge.tsx';

interface LegendProps {
  scene: Scene;
  /** What radii are multiplied by on screen now. */
  radiusScale: number;
  labels: StageLabels['legend'];
  element: RefObject<HTMLElement | null>;
}

/** What colours, sizes, lines and shores mean, with marks as they are drawn. */
export function Legend({ scene, radiusScale, labels, element }: LegendProps) {
  const { communities, projection, edges, nodes } = scene.picture;
  const lettered = communities.filter(({ letter, detached }) => letter !== null && !detached);
  const others = communities.some(({ letter, detached }) => letter === null && !detached);
  const hidden = edges.source.length - scene.drawn.length;
  return (
    <section className="ts-legend" aria-label={labels.name} ref={element} data-over-stage>
      {communities.length > 0 && (
        <div className="ts-legend-item">
          <b>{labels.colour}</b> {labels.communities}
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
        </div>
      )}
      <div className="ts-legend-item">
        <b>{labels.size}</b> {labels.counts[projection]}
        {LEGEND_SIZES.map((partners) => (
          <SizeMark key={partners} partners={partners} scale={radiusScale} />
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

function SizeMark({ partners, scale }: { partners: number; scale: number }) {
  const radius = radiusOf(partners) * scale;
  const box = Math.ceil(radius * 2 + 2);
  return (
    <span className="ts-size">
      <svg width={box} height={box} aria-hidden="true">
        <circle cx={box / 2} cy={box / 2} r={radius} />
      </svg>
      {partners}
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
