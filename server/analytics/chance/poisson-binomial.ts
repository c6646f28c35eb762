/** `count` independent trials that each succeed with probability `p`. */
export interface Trials {
  count: number;
  p: number;
}

/**
 * P(X >= s) for s = 0 .. most, X the number of successes of independent trials (Poisson-binomial). Exact: the distribution is built
 * trial by trial with all that reaches `most` kept in one last place, so that only positive numbers are added and the smallest tails
 * keep their digits. Trials alike are added by doubling where that is shorter. O(most · trials), or O(most² · log trials) a class.
 */
export function upperTails(trials: readonly Trials[], most: number): Float64Array {
  let distribution = certain(most);
  for (const { count, p } of trials) {
    if (p === 0 || count === 0) continue;
    const doubling = 2 * Math.log2(count + 1) * most;
    if (count <= doubling) for (let i = 0; i < count; i++) addTrial(distribution, p);
    else distribution = sumOf(distribution, repeated(count, p, most));
  }
  return accumulated(distribution);
}

const certain = (most: number): Float64Array => {
  const distribution = new Float64Array(most + 1);
  distribution[0] = 1;
  return distribution;
};

/** In place; the last place keeps what it has. */
function addTrial(distribution: Float64Array, p: number): void {
  const most = distribution.length - 1;
  if (most === 0) return;
  distribution[most]! += distribution[most - 1]! * p;
  for (let k = most - 1; k > 0; k--)
    distribution[k] = distribution[k]! * (1 - p) + distribution[k - 1]! * p;
  distribution[0]! *= 1 - p;
}

/** The sum of two independent numbers. */
function sumOf(one: Float64Array, other: Float64Array): Float64Array {
  const most = one.length - 1;
  const tail = accumulated(other);
  const sum = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) {
    for (let j = 0; i + j < most; j++) sum[i + j]! += one[i]! * other[j]!;
    sum[most]! += one[i]! * tail[most - i]!;
  }
  sum[most]! += one[most]!;
  return sum;
}

/** `count` trials of the same p, by squaring. */
function repeated(count: number, p: number, most: number): Float64Array {
  let power = certain(most);
  addTrial(power, p);
  let result = certain(most);
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = sumOf(result, power);
    if (left > 1) power = sumOf(power, power);
  }
  return result;
}

const accumulated = (distribution: Float64Array): Float64Array => {
  const tails = distribution.slice();
  for (let k = tails.length - 2; k >= 0; k--) tails[k]! += tails[k + 1]!;
  return tails;
};

/** P(X >= s) is at most this, for s above the mean (Chernoff 1952, Ann. Math. Stat. 23:493-507). */
export const tailBound = (mean: number, s: number): number =>
  s <= mean ? 1 : mean === 0 ? 0 : Math.exp(s - mean - s * Math.log(s / mean));
