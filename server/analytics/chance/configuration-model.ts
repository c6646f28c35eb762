import type { Classes } from './degree-classes.ts';

/** Rows or columns of one degree: which class of the caller's, how many, and what of their degree is not yet settled. */
interface Side {
  id: number;
  count: number;
  degree: number;
}

const sides = ({ values, counts }: Classes): Side[] =>
  values.map((degree, id) => ({ id, count: counts[id]!, degree }));

/** What is left to settle when each has been given `given` cells. */
const less = (all: readonly Side[], given: number): Side[] =>
  all.map(({ id, count, degree }) => ({ id, count, degree: degree - given }));

const MOST_ROUNDS = 20_000;
/** Largest error of an expected degree, as a share of it. */
const TOLERANCE = 1e-13;
const LONGEST_STEP = 1;
const NEWTON_STEPS = 60;

const total = (all: readonly Side[]): number => all.reduce((sum, { count }) => sum + count, 0);

/**
 * Bipartite configuration model: the probability of each cell of a two-mode network that keeps every degree on average and is
 * otherwise as random as can be (maximum entropy; Saracco, Di Clemente, Gabrielli, Squartini 2015, Scientific Reports 5:10595).
 * p = 1 / (1 + exp(-(a + b))), one a for each row and one b for each column. Equal degrees have equal probabilities, so it is solved
 * for classes of degrees. Returns rows × columns of classes. O(row classes × column classes) a round, some hundred rounds.
 *
 * Where the degrees leave no choice (a project with everybody, or a block that the Gale-Ryser inequality fills) the probability is 0
 * or 1 and a, b would be infinite: such blocks are taken out first, which splits the rest into independent parts.
 */
export function cellProbabilities(rows: Classes, columns: Classes): Float64Array {
  const width = columns.values.length;
  const p = new Float64Array(rows.values.length * width);
  const fill = (above: readonly Side[], across: readonly Side[]): void => {
    for (const row of above) for (const column of across) p[row.id * width + column.id] = 1;
  };

  const settle = (above: Side[], across: Side[]): void => {
    const height = total(above);
    const full = across.filter(({ degree }) => degree === height);
    const open = across.filter(({ degree }) => degree !== height && degree !== 0);
    fill(above, full);
    const left = less(above, total(full));
    if (left.length === 0 || open.length === 0) return;
    const split = tightSplit(left, open);
    if (split === null) {
      solve(left, open, (row, column, probability) => (p[row * width + column] = probability));
      return;
    }
    const { top, bottom, size } = split;
    const taken = open.filter(({ degree }) => degree >= size);
    fill(top, taken);
    settle(
      less(top, total(taken)),
      open.filter(({ degree }) => degree < size),
    );
    settle(
      bottom,
      less(
        taken.filter(({ degree }) => degree > size),
        size,
      ),
    );
  };

  settle(sides(rows), sides(columns));
  return p;
}

/**
 * The rows of highest degree, if together they have as many cells as the columns could possibly give them (Gale 1957, Pacific J.
 * Math. 7:1073-1082; Ryser 1957): then every column gives them all it has, and only what is over goes to the others.
 */
function tightSplit(rows: readonly Side[], columns: readonly Side[]) {
  const descending = rows.toSorted((a, b) => b.degree - a.degree);
  let size = 0;
  let held = 0;
  for (let at = 0; at + 1 < descending.length; at++) {
    size += descending[at]!.count;
    held += descending[at]!.count * descending[at]!.degree;
    const possible = columns.reduce(
      (sum, { count, degree }) => sum + count * Math.min(degree, size),
      0,
    );
    if (held === possible)
      return { top: descending.slice(0, at + 1), bottom: descending.slice(at + 1), size };
  }
  return null;
}

/** Rows and columns in turn, each fitted to its degree while the other side stands still: climbs a concave likelihood. */
function solve(
  rows: readonly Side[],
  columns: readonly Side[],
  tell: (row: number, column: number, probability: number) => void,
): void {
  const cells = rows.reduce((sum, { count, degree }) => sum + count * degree, 0);
  const start = ({ degree }: Side): number => Math.log(degree / Math.sqrt(cells));
  const a = Float64Array.from(rows, start);
  const b = Float64Array.from(columns, start);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    fit(columns, b, rows, a);
    if (fit(rows, a, columns, b) < TOLERANCE) break;
  }
  rows.forEach((row, i) =>
    columns.forEach((column, j) => tell(row.id, column.id, 1 / (1 + Math.exp(-a[i]! - b[j]!)))),
  );
}

/** Newton's method for each own potential; returns the largest error before, as a share of the degree. */
function fit(
  own: readonly Side[],
  potentials: Float64Array,
  others: readonly Side[],
  their: Float64Array,
): number {
  let worst = 0;
  own.forEach(({ degree }, i) => {
    for (let step = 0; step < NEWTON_STEPS; step++) {
      let expected = 0;
      let slope = 0;
      others.forEach(({ count }, j) => {
        const p = 1 / (1 + Math.exp(-potentials[i]! - their[j]!));
        expected += count * p;
        slope += count * p * (1 - p);
      });
      const error = degree - expected;
      if (step === 0) worst = Math.max(worst, Math.abs(error) / degree);
      if (Math.abs(error) <= (TOLERANCE / 10) * degree) break;
      potentials[i]! += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, error / slope));
    }
  });
  return worst;
}
