import type { Language } from '../../../../server/contract/fields.ts';
import type { Figure } from '../../../../server/contract/measures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { axisOf } from './axis.ts';
import { sayFigure, sayTick } from './figures.ts';
import { histogram } from './histogram.ts';
import { ValueAxis } from './value-axis.tsx';

interface Props {
  values: readonly number[];
  figure: Figure | undefined;
  /** Value of the row that is pointed at. */
  pointed: number | null;
}

const WIDTH = 640;
const HEIGHT = 150;
const LEFT = 36;
const BOTTOM = 22;
const TOP = 8;

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

/** How the values are spread: half of them lie left of the dashed line. */
export const Distribution = ({ values, figure, pointed }: Props) => {
  const { t, language } = useWords();
  if (values.length < 2) return null;
  const bins = histogram(values);
  const highest = bins.reduce((most, { count }) => Math.max(most, count), 0);
  const [width, height] = [WIDTH - LEFT - 12, HEIGHT - TOP - BOTTOM];
  const edges = bins.flatMap(({ from, to }) => [from, to]);
  const from = edges[0] ?? 0;
  const to = edges.at(-1) ?? 1;
  const x = (value: number) => LEFT + ((value - from) / (to - from || 1)) * width;
  const y = axisOf([0, highest], height, 3);
  const say = (value: number, to_: Language = language) => sayFigure(value, figure?.format, to_);
  const half = middle(values);
  const most = values.reduce((a, b) => Math.max(a, b));
  const sentence = t('measures.distribution', {
    count: values.length,
    half: say(half),
    most: say(most),
  });
  const ticks = axisOf([from, to], width, 6).ticks.filter((each) => each >= from && each <= to);
  return (
    <figure className="ts-plot">
      <figcaption>{sentence}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <ValueAxis
          axis={y}
          left={LEFT}
          right={WIDTH - 12}
          foot={TOP + height}
          say={(tick) => sayFigure(tick, 'count', language)}
        />
        {bins.map((bin) => (
          <rect
            key={bin.from}
            className="ts-plot-bar"
            x={x(bin.from) + 0.75}
            width={Math.max(1, x(bin.to) - x(bin.from) - 1.5)}
            y={TOP + height - y.at(bin.count)}
            height={y.at(bin.count)}
          />
        ))}
        <line className="ts-plot-half" x1={x(half)} x2={x(half)} y1={TOP - 4} y2={TOP + height} />
        {pointed !== null && (
          <path className="ts-plot-pointed" d={`M${x(pointed)} ${TOP + height - 1}l-5 -9h10z`} />
        )}
        {ticks.map((tick) => (
          <text key={tick} className="ts-plot-tick" x={x(tick)} y={HEIGHT - 6} textAnchor="middle">
            {sayTick(tick, (ticks[1] ?? 1) - (ticks[0] ?? 0), figure?.format, language)}
          </text>
        ))}
      </svg>
    </figure>
  );
};
