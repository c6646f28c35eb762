/** Ranks from 1; equal values share the mean of their ranks. */
export const midRanks = (values: readonly number[]): number[] => {
  const order = [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = Array.from<number>({ length: values.length }).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
};

/** Spearman's rank correlation (1904), -1 to 1: Pearson's of the mid-ranks. Null when one side does not vary. */
export const rankCorrelation = (a: readonly number[], b: readonly number[]): number | null => {
  const [x, y] = [midRanks(a), midRanks(b)];
  const mean = (x.length + 1) / 2;
  let [covariance, varianceX, varianceY] = [0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const [dx, dy] = [x[at]! - mean, y[at]! - mean];
    covariance += dx * dy;
    varianceX += dx * dx;
    varianceY += dy * dy;
  }
  return varianceX > 0 && varianceY > 0 ? covariance / Math.sqrt(varianceX * varianceY) : null;
};
