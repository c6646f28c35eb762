import { rowCount } from '../../network/csr.ts';
import type { Csr } from '../../network/types.ts';

export interface Curveball {
  /** The two-mode network as it stands: its items change in place, its offsets never do. */
  readonly rows: Csr;
  /** Makes `count` trades. */
  trade(count: number): void;
  /** Back to the network that it began with. */
  reset(): void;
}

/**
 * Degree-preserving randomisation of a two-mode network by curveball trades (Strona, Nappo, Boccacci, Fattorini, San-Miguel-Ayanz
 * 2014, Nature Communications 5:4114). A trade takes two rows, leaves what both have, and deals the rest anew between them, each
 * keeping its length: every project keeps its number of participants, every organisation its number of projects. Going and coming
 * back are equally likely, so in the long run all networks with these numbers are (Carstens 2015, Phys. Rev. E 91:042812).
 * `width` is the number of different items; a row holds an item once at most. O(length of the two rows) a trade.
 */
export function createCurveball(start: Csr, width: number, rng: () => number): Curveball {
  const { offsets } = start;
  const items = start.items.slice();
  const count = rowCount(start);
  /** 1: in the longer row; 2: in both. All 0 between trades. */
  const mark = new Uint8Array(width);
  const pool = new Uint32Array(2 * width);
  const places = new Uint32Array(2 * width);

  const tradeBetween = (short: number, long: number): void => {
    const shortEnd = offsets[short + 1]!;
    const longEnd = offsets[long + 1]!;
    for (let at = offsets[long]!; at < longEnd; at++) mark[items[at]!] = 1;
    let size = 0;
    for (let at = offsets[short]!; at < shortEnd; at++) {
      const item = items[at]!;
      if (mark[item] === 1) {
        mark[item] = 2;
        continue;
      }
      pool[size] = item;
      places[size++] = at;
    }
    const ofShort = size;
    for (let at = offsets[long]!; at < longEnd; at++) {
      const item = items[at]!;
      if (mark[item] === 1) {
        pool[size] = item;
        places[size++] = at;
      }
      mark[item] = 0;
    }
    // The shorter row draws its part of the pool; what is left is the other's.
    for (let i = 0; i < ofShort; i++) {
      const chosen = i + Math.floor(rng() * (size - i));
      const item = pool[chosen]!;
      pool[chosen] = pool[i]!;
      items[places[i]!] = item;
    }
    for (let i = ofShort; i < size; i++) items[places[i]!] = pool[i]!;
  };

  return {
    rows: { offsets, items },
    trade: (times) => {
      if (count < 2) return;
      for (let done = 0; done < times; done++) {
        const a = Math.floor(rng() * count);
        const other = Math.floor(rng() * (count - 1));
        const b = other >= a ? other + 1 : other;
        const longer = offsets[a + 1]! - offsets[a]! > offsets[b + 1]! - offsets[b]!;
        if (longer) tradeBetween(b, a);
        else tradeBetween(a, b);
      }
    },
    reset: () => items.set(start.items),
  };
}

/**
 * Share of the participations of `one` that are not in `other`, 0 to 1: how far a randomised network is from where it began
 * (the perturbation score of Strona et al. 2014, here over the filled cells). Rows must have the same lengths.
 */
export function perturbation(one: Csr, other: Csr): number {
  let moved = 0;
  for (let row = 0; row < rowCount(one); row++) {
    const kept = new Set(other.items.subarray(other.offsets[row], other.offsets[row + 1]));
    for (let at = one.offsets[row]!; at < one.offsets[row + 1]!; at++)
      if (!kept.has(one.items[at]!)) moved++;
  }
  return one.items.length === 0 ? 0 : moved / one.items.length;
}
