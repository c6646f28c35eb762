/** One line of the report. A `ratio` above 1 means ours is faster than the peer. */
export interface Row {
  what: string;
  ours: string;
  peer?: string;
  ratio?: number;
  /** What was promised, and whether it is kept. */
  goal?: string;
  met?: boolean;
  /** How the two results were found equal, or the largest relative difference. */
  agrees?: string;
}

/** One file, one line in the registry (`index.ts`). A benchmark that cannot run here says why instead of rows. */
export interface Benchmark {
  id: string;
  title: string;
  /** Runs only when it is named: it takes very long. */
  onDemand?: true;
  run: () => Promise<Row[] | string>;
}

export const milliseconds = (value: number): string =>
  value < 10
    ? `${value.toFixed(2)} ms`
    : value < 10_000
      ? `${value.toFixed(0)} ms`
      : `${(value / 1_000).toFixed(1)} s`;

/** Runs the two alternately, `rounds` times each, and keeps the best of each: what the machine can do, not what it was doing meanwhile. */
export const pair = async <A, B>(
  rounds: number,
  ours: () => A | Promise<A>,
  peer: () => B | Promise<B>,
): Promise<{ ours: number; peer: number; oursResult: A; peerResult: B }> => {
  const time = async <T>(work: () => T | Promise<T>): Promise<[number, T]> => {
    const start = performance.now();
    const result = await work();
    return [performance.now() - start, result];
  };
  let [bestOurs, oursResult] = await time(ours);
  let [bestPeer, peerResult] = await time(peer);
  for (let round = 1; round < rounds; round++) {
    const [a, resultA] = await time(ours);
    const [b, resultB] = await time(peer);
    bestOurs = Math.min(bestOurs, a);
    bestPeer = Math.min(bestPeer, b);
    oursResult = resultA;
    peerResult = resultB;
  }
  return { ours: bestOurs, peer: bestPeer, oursResult, peerResult };
};

/** Largest |a - b| / max(1, |b|). */
export const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  if (a.length !== b.length) return Infinity;
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] ?? NaN;
    const y = b[i] ?? NaN;
    const difference = Math.abs(x - y) / Math.max(1, Math.abs(y));
    // Written so that NaN counts as different.
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
};
