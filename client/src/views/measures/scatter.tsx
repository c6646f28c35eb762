import type { Figure } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { axisOf, stepOf } from './axis.ts';
import { rankCorrelation } from './correlation.ts';
import { sayFigure, sayTick } from './figures.ts';
import { placeNames } from './place-names.ts';
import { ValueAxis } from './value-axis.tsx';

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
const EDGE = 24;
/** So many points carry their name: those farthest out on either axis. */
const NAMED = 8;

const farthest = (points: readonly Point[]): Point[] => {
  const of = (value: (point: Point) => number) =>
    points.toSorted((a, b) => value(b) - value(a)).slice(0, NAMED / 2);
  return [...new Set([...of((point) => point.x), ...of((point) => point.y)])];
};

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
  const lit = points.find(({ key }) => key === pointed);
  const names = placeNames(
    (lit === undefined ? farthest(points) : [lit]).map((point) => ({
      key: point.key,
      name: point.name,
      x: place(point).cx,
      y: place(point).cy,
    })),
    WIDTH,
  );
  const shown = points.toSorted((a, b) => Number(a.key === pointed) - Number(b.key === pointed));
  return (
    <figure className="ts-plot">
      <figcaption>{sentence}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <ValueAxis
          axis={y}
          left={LEFT}
          right={WIDTH - EDGE}
          foot={EDGE + height}
          say={(tick) => sayTick(tick, stepOf(y), up.figure?.format, language)}
        />
        {x.ticks.map((tick) => (
          <text
            key={tick}
            className="ts-plot-tick"
            x={LEFT + x.at(tick)}
            y={HEIGHT - BOTTOM + 20}
            textAnchor="middle"
          >
            {sayTick(tick, stepOf(x), across.figure?.format, language)}
          </text>
        ))}
        <text className="ts-plot-title" x={WIDTH - EDGE} y={HEIGHT - 5} textAnchor="end">
          {across.title} →
        </text>
        <text className="ts-plot-title" x={LEFT} y={EDGE - 3} textAnchor="start">
          ↑ {up.title}
        </text>
        {shown.map((point) => (
          <circle
            key={point.key}
            className={point === lit ? 'ts-plot-point ts-plot-lit' : 'ts-plot-point'}
            {...place(point)}
            r={point === lit ? 6 : 4}
            onPointerEnter={() => onPoint(point.key)}
            onPointerLeave={() => onPoint(null)}
          />
        ))}
        {names.map((name) => (
          <text
            key={name.key}
            className="ts-plot-name"
            x={name.x}
            y={name.y}
            textAnchor={name.anchor}
          >
            {name.text}
          </text>
        ))}
      </svg>
    </figure>
  );
};
