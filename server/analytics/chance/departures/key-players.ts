/** What is left, once those marked in `gone` have left, when one more leaves: a value for each node, Infinity for those already gone. */
export type LeftWithout = (gone: Uint8Array) => Float64Array;

export interface KeyPlayers {
  /** In the order in which they were found. */
  chosen: number[];
  left: number;
  /** Whether no other set leaves less. */
  proved: boolean;
}

const lowest = (values: Float64Array): number => {
  let best = -1;
  for (let node = 0; node < values.length; node++)
    if (values[node]! < (best === -1 ? Infinity : values[best]!)) best = node;
  return best;
};

/** A gain below this share is rounding, not a gain. */
const LEAST_GAIN = 1e-12;

/**
 * The `k` nodes whose departure leaves least (key player problem, negative: Borgatti 2006, Comput. Math. Organ. Theory 12:21-34): one
 * after the other, then each is changed for a better one until none is. k (1 + rounds) questions to `leftWithout`.
 */
export function greedyKeyPlayers(
  nodes: number,
  k: number,
  leftWithout: LeftWithout,
  progress: (done: number) => void,
): KeyPlayers {
  const gone = new Uint8Array(nodes);
  const chosen: number[] = [];
  let left = Infinity;
  for (let step = 0; step < k; step++) {
    const values = leftWithout(gone);
    const best = lowest(values);
    if (best === -1) break;
    chosen.push(best);
    left = values[best]!;
    gone[best] = 1;
    progress((step + 1) / (2 * k));
  }
  if (chosen.length < 2) return { chosen, left, proved: true };
  for (let unchanged = 0, at = 0; unchanged < chosen.length; at = (at + 1) % chosen.length) {
    gone[chosen[at]!] = 0;
    const values = leftWithout(gone);
    const best = lowest(values);
    if (values[best]! < left - LEAST_GAIN * Math.abs(left)) {
      chosen[at] = best;
      left = values[best]!;
      unchanged = 0;
    }
    unchanged++;
    gone[chosen[at]!] = 1;
  }
  return { chosen, left, proved: false };
}

/** Ways to choose `k` of `n`, Infinity when they are more than any computer could try. */
export function choices(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways *= (n - i) / (i + 1);
  return ways;
}

/**
 * A best set, proved by trying: every k - 1 of the `candidates`, and for the last one whoever leaves least. One question to
 * `leftWithout` for each of the choices(candidates, k - 1) sets; starts from the set that the greedy search found.
 */
export function exactKeyPlayers(
  nodes: number,
  candidates: Uint32Array,
  start: KeyPlayers,
  leftWithout: LeftWithout,
  progress: (done: number) => void,
): KeyPlayers {
  const gone = new Uint8Array(nodes);
  const size = start.chosen.length;
  const total = choices(candidates.length, size - 1);
  let best = start;
  let asked = 0;
  const choose = (from: number, some: number[]): void => {
    if (some.length === size - 1) {
      const values = leftWithout(gone);
      const last = lowest(values);
      if (last !== -1 && values[last]! < best.left - LEAST_GAIN * Math.abs(best.left))
        best = { chosen: [...some, last], left: values[last]!, proved: true };
      progress(++asked / total);
      return;
    }
    for (let at = from; at < candidates.length; at++) {
      gone[candidates[at]!] = 1;
      choose(at + 1, [...some, candidates[at]!]);
      gone[candidates[at]!] = 0;
    }
  };
  choose(0, []);
  return { ...best, proved: true };
}
