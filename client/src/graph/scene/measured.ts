import type { Reading } from '../types.ts';
import { LEGEND_SIZES, radiusOf } from './size.ts';

/** Classes of a colouring by numbers; 0 stands for nodes without a value. */
export const SHADES = 5;
const LARGEST = LEGEND_SIZES[LEGEND_SIZES.length - 1] ?? 50;

const known = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);

/** Where between the least (0, unless some are negative) and the greatest a value lies, 0 to 1. */
export const shareOf = (values: readonly (number | null)[]): ((value: number | null) => number) => {
  const numbers = known(values);
  const low = numbers.reduce((a, b) => Math.min(a, b), 0);
  const high = numbers.reduce((a, b) => Math.max(a, b), low);
  return (value) => (value === null || high === low ? 0 : (value - low) / (high - low));
};

/** Radius of each node in px at 1x: the greatest value as large as a circle of fifty partners. */
export const radiiBy = ({ values }: Reading): Float64Array => {
  const share = shareOf(values);
  return Float64Array.from(values, (value) => radiusOf(share(value) * LARGEST));
};

export interface Shading {
  /** 1 to SHADES, 0 without a value. */
  of: Uint8Array;
  /** Greatest value of each class that is used, ascending; `shade` is its position among all. */
  classes: { shade: number; upTo: number }[];
}

/**
 * Classes with about as many different values each: few values are far from the others in a network, and equal steps would leave
 * nearly all of them in the first.
 */
export const shadingBy = ({ values }: Reading): Shading => {
  const distinct = [...new Set(known(values))].toSorted((a, b) => a - b);
  const bounds = Array.from({ length: SHADES }, (_, at) => {
    const last = Math.ceil(((at + 1) * distinct.length) / SHADES) - 1;
    return distinct[Math.max(0, last)] ?? 0;
  });
  const shadeOf = (value: number): number => bounds.findIndex((bound) => value <= bound) + 1;
  const of = Uint8Array.from(values, (value) => (value === null ? 0 : shadeOf(value)));
  const used = new Set(of);
  return {
    of,
    classes: bounds.flatMap((upTo, at) => (used.has(at + 1) ? [{ shade: at + 1, upTo }] : [])),
  };
};
