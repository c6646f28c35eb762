/**
 * Kendall's tau-b of two rankings, -1 to 1: pairs in the same order minus pairs in the opposite order, over the pairs that neither
 * (geometric mean) has as equal; NaN when one of them has all as equal (Kendall 1945, Biometrika 33:239-251). Disorder is counted by
 * merging (Knight 1966, J. Am. Stat. Assoc. 61:436-439). O(n log n).
 */
export function kendallTau(x: Uint32Array, y: Uint32Array): number {
  const n = x.length;
  const order = Uint32Array.from(x.keys()).toSorted((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const inOrder = Uint32Array.from(order, (node) => y[node]!);
  const pairs = (n * (n - 1)) / 2;
  const equalX = equalPairs(order, (a, b) => x[a] === x[b]);
  const equalBoth = equalPairs(order, (a, b) => x[a] === x[b] && y[a] === y[b]);
  const equalY = equalPairs(y.toSorted(), (a, b) => a === b);
  const decided = pairs - equalX - equalY + equalBoth;
  return (decided - 2 * inversions(inOrder)) / Math.sqrt((pairs - equalX) * (pairs - equalY));
}

/** Pairs within runs of neighbours that are the same. */
function equalPairs(sorted: Uint32Array, same: (a: number, b: number) => boolean): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < sorted.length; i++) {
    run = same(sorted[i - 1]!, sorted[i]!) ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Pairs out of order. */
function inversions(values: Uint32Array): number {
  let count = 0;
  let from = values.slice();
  let to = new Uint32Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (right === end || (left < middle && from[left]! <= from[right]!)) to[at] = from[left++]!;
        else {
          count += middle - left;
          to[at] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return count;
}
