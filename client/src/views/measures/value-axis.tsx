import type { Axis } from './axis.ts';

interface Props {
  axis: Axis;
  /** px of the picture: from where to where the lines go, and where zero of the axis lies. */
  left: number;
  right: number;
  foot: number;
  say: (value: number) => string;
}

/** The axis that goes up: a line across the picture and a number for each of its ticks. */
export const ValueAxis = ({ axis, left, right, foot, say }: Props) =>
  axis.ticks.map((tick) => {
    const y = foot - axis.at(tick);
    return (
      <g key={tick}>
        <line className="ts-plot-grid" x1={left} x2={right} y1={y} y2={y} />
        <text className="ts-plot-tick" x={left - 7} y={y + 4} textAnchor="end">
          {say(tick)}
        </text>
      </g>
    );
  });
