import type { Figure } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { axisOf } from './axis.ts';
import { rankCorrelation } from './correlation.ts';
import { sayFigure } from './figures.ts';

export interface Point {
  key: string;
  name: string;
  x: number;
  y: number;
}

interface Props {
  points: readonly Point[];
  across: { title: string; figure: Figure | undefined };
  up: { title: string; figure: Figure | undefined };
  pointed: string | null;
  onPoint: (key: string | null) => void;
}

const WIDTH = 640;
const HEIGHT = 380;
const LEFT = 58;
const BOTTOM = 44;
const EDGE = 14;
/** Points that carry their name: those farthest out on either axis. */
const NAMED = 4;

const farthest = (points: readonly Point[]): Set<string> => {
  const of = (value: (point: Point) => number) =>
    points.toSorted((a, b) => value(b) - value(a)).slice(0, NAMED / 2);
  return new Set([...of((point) => point.x), ...of((point) => point.y)].map(({ key }) => key));
};

const clip = (name: string): string => (name.length > 34 ? `${name.slice(0, 33)}…` : name);

/** Two measures against each other, a point an organisation. The table under it holds the same numbers. */
export const Scatter = ({ points, across, up, pointed, onPoint }: Props) => {
  const { t, language } = useWords();
  if (points.length < 2) return null;
  const [width, height] = [WIDTH - LEFT - EDGE, HEIGHT - BOTTOM - EDGE];
  const x = axisOf(
    points.map((point) => point.x),
    width,
    6,
  );
  const y = axisOf(
    points.map((point) => point.y),
    height,
    5,
  );
  const place = (point: Point) => ({
    cx: LEFT + x.at(point.x),
    cy: EDGE + height - y.at(point.y),
  });
  const named = farthest(points);
  const rho = rankCorrelation(
    points.map((each) => each.x),
    points.map((each) => each.y),
  );
  const sentence =
    rho === null
      ? t('measures.scatterFlat', { across: across.title, up: up.title })
      : t('measures.scatter', {
          across: across.title,
          up: up.title,
          rho: sayFigure(Number(rho.toFixed(2)), 'index', language),
        });
  const shown = points.toSorted((a, b) => Number(a.key === pointed) - Number(b.key === pointed));
  return (
    <figure className="ts-plot">
      <figcaption>{sentence}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line
              className="ts-plot-grid"
              x1={LEFT}
              x2={WIDTH - EDGE}
              y1={EDGE + height - y.at(tick)}
              y2={EDGE + height - y.at(tick)}
            />
            <text
              className="ts-plot-tick"
              x={LEFT - 8}
              y={EDGE + height - y.at(tick) + 4}
              textAnchor="end"
            >
              {sayFigure(tick, up.figure?.format, language)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <text
            key={tick}
            className="ts-plot-tick"
            x={LEFT + x.at(tick)}
            y={HEIGHT - BOTTOM + 20}
            textAnchor="middle"
          >
            {sayFigure(tick, across.figure?.format, language)}
          </text>
        ))}
        <text className="ts-plot-title" x={WIDTH - EDGE} y={HEIGHT - 5} textAnchor="end">
          {across.title} →
        </text>
        <text className="ts-plot-title" x={LEFT} y={EDGE - 3} textAnchor="start">
          ↑ {up.title}
        </text>
        {shown.map((point) => {
          const { cx, cy } = place(point);
          const lit = point.key === pointed;
          return (
            <g key={point.key}>
              <circle
                className={lit ? 'ts-plot-point ts-plot-lit' : 'ts-plot-point'}
                cx={cx}
                cy={cy}
                r={lit ? 6 : 4}
                onPointerEnter={() => onPoint(point.key)}
                onPointerLeave={() => onPoint(null)}
              />
              {(lit || (pointed === null && named.has(point.key))) && (
                <text
                  className="ts-plot-name"
                  x={cx > WIDTH * 0.6 ? cx - 9 : cx + 9}
                  y={cy + (cy < 26 ? 14 : -7)}
                  textAnchor={cx > WIDTH * 0.6 ? 'end' : 'start'}
                >
                  {clip(point.name)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
};
