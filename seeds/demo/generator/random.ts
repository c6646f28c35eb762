/** Uniform in [0, 1). */
export type Rng = () => number;

/** The one seed of the demonstration programme: another number gives another programme of the same shape. */
export const DEMO_SEED = 359;

/** FNV-1a, 32 bits. */
const hash = (label: string): number => {
  let value = 0x811c9dc5;
  for (const unit of label) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
};

/** Mulberry32. Each step of the generator has a stream of its own, so that a change in one does not shift the others. */
export const stream = (seed: number, label: string): Rng => {
  let state = (seed ^ hash(label)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Whole number from `low` to `high`, both included. */
export const integer = (rng: Rng, low: number, high: number): number =>
  low + Math.floor(rng() * (high - low + 1));

export const shuffled = <T>(rng: Rng, items: readonly T[]): T[] => {
  const out = [...items];
  for (let last = out.length - 1; last > 0; last--) {
    const other = integer(rng, 0, last);
    [out[last], out[other]] = [out[other] as T, out[last] as T];
  }
  return out;
};

/** One item, drawn with probability proportional to its weight. */
export const weighted = <T>(rng: Rng, items: readonly T[], weight: (item: T) => number): T => {
  const total = items.reduce((sum, item) => sum + weight(item), 0);
  let rest = rng() * total;
  for (const item of items) {
    rest -= weight(item);
    if (rest < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('Nothing to draw from: the list is empty.');
  return last;
};

export const pick = <T>(rng: Rng, items: readonly T[]): T => weighted(rng, items, () => 1);

/** Whole numbers that sum to `total`, proportional to the weights, each at least `least` (largest remainders). */
export const apportion = (total: number, weights: readonly number[], least = 0): number[] => {
  const free = total - least * weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => (free * weight) / sum);
  const out = shares.map((share) => Math.floor(share));
  const rest = free - out.reduce((a, b) => a + b, 0);
  const order = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of order.slice(0, rest)) out[at] = (out[at] ?? 0) + 1;
  return out.map((share) => share + least);
};
