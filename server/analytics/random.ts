const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * Uniform numbers in [0, 1) from a seed, the same on every machine: xoshiro128** (Blackman & Vigna 2021, ACM TOMS 47:36), its
 * state filled by splitmix32. For simulations and ties broken by lot, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let mix = Math.trunc(seed) | 0;
  const next = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (result >>> 0) / 0x1_0000_0000;
  };
}
