import { rowCount, rowLength, transpose } from '../../network/csr.ts';
import type { Csr } from '../../network/types.ts';
import { cellProbabilities } from './configuration-model.ts';
import { classesOf } from './degree-classes.ts';
import { tailBound, upperTails, type Trials } from './poisson-binomial.ts';

const byDegree = (csr: Csr) =>
  classesOf(Uint32Array.from({ length: rowCount(csr) }, (_, row) => rowLength(csr, row)));

/** A bound on a tail this small needs no exact value: no level is lower. */
const SURELY_ENOUGH = 1e-12;

/** Pairs of nodes with the same two degrees, and the smallest p that they could have. */
interface Test {
  pairs: number;
  least: number;
}

/**
 * The fewest tests such that every one of them could be significant at `alpha` over their number (Tarone 1990, Biometrics 46:515-522);
 * what is left out could not have been found whatever the data, and would only make it harder for the others to be. The choice looks at
 * degrees alone, which the null keeps, so that Benjamini and Hochberg's procedure may follow (Gilbert 2005, J. R. Stat. Soc. C 54:143-158).
 */
function testableAt(alpha: number, tests: readonly Test[]): { level: number; pairs: number } {
  const possible = tests.filter(({ pairs }) => pairs > 0).toSorted((a, b) => a.least - b.least);
  let pairs = possible.reduce((sum, test) => sum + test.pairs, 0);
  for (let taken = possible.length; taken > 0; taken--) {
    // With the first `taken` kinds of pairs in and the next one out, so many tests would do.
    const next = possible[taken]?.least ?? Infinity;
    const number = Math.max(1, pairs, Math.floor(alpha / next) + 1);
    if (number * possible[taken - 1]!.least <= alpha) return { level: alpha / number, pairs };
    pairs -= possible[taken - 1]!.pairs;
  }
  return { level: 0, pairs: 0 };
}

/** What two nodes would share if only their numbers of events and the events' sizes counted. */
export interface SharedByDegrees {
  expected: (u: number, v: number) => number;
  /** P(they share `shared` events or more). */
  tail: (u: number, v: number, shared: number) => number;
  /** Whether the pair is worth testing: sharing all that the lesser of the two has, it would stand out among all that are tested. */
  testable: (u: number, v: number) => boolean;
  /** Pairs of nodes that are, tied or not. */
  testablePairs: number;
}

/**
 * The stochastic degree sequence model (Neal 2014, Social Networks 39:84-97) with the cells' probabilities of the bipartite
 * configuration model (Neal, Domagalski, Sagan 2021, Scientific Reports 11:23929): cells are independent, so the events that two nodes
 * share are a Poisson-binomial number, whose tails are exact. They depend on the two degrees alone and are computed once for each pair
 * of degrees.
 */
export function sharedByDegrees(nodesOf: Csr, nodes: number, alpha: number): SharedByDegrees {
  const byNode = byDegree(transpose(nodesOf, nodes));
  const byEvent = byDegree(nodesOf);
  const p = cellProbabilities(byNode, byEvent);
  const classes = byNode.values.length;
  const width = byEvent.values.length;
  const both = (a: number, b: number): number => Math.min(a, b) * classes + Math.max(a, b);

  const trials = (a: number, b: number): Trials[] =>
    byEvent.counts.map((count, event) => ({
      count,
      p: p[a * width + event]! * p[b * width + event]!,
    }));

  const kept = new Map<number, Float64Array>();
  /** The longest tails asked for so far; when more is asked they are computed anew, at least twice as long. */
  const tailOf = (a: number, b: number, shared: number): number => {
    const known = kept.get(both(a, b));
    if (known !== undefined && known.length > shared) return known[shared]!;
    const tails = upperTails(trials(a, b), Math.max(shared, 2 * (known?.length ?? 0)));
    kept.set(both(a, b), tails);
    return tails[shared]!;
  };

  const means = new Float64Array(classes * classes);
  const least = new Float64Array(classes * classes).fill(1);
  const tests: Test[] = [];
  for (let a = 0; a < classes; a++) {
    for (let b = a; b < classes; b++) {
      const at = both(a, b);
      const most = byNode.values[a]!;
      means[at] = trials(a, b).reduce((sum, trial) => sum + trial.count * trial.p, 0);
      const bound = tailBound(means[at], most);
      least[at] = bound < SURELY_ENOUGH && most > 0 ? bound : tailOf(a, b, most);
      const [own, other] = [byNode.counts[a]!, byNode.counts[b]!];
      const pairs = a === b ? (own * (own - 1)) / 2 : own * other;
      tests.push({ pairs, least: least[at] });
    }
  }
  const { level, pairs: testablePairs } = testableAt(alpha, tests);

  const pair = (u: number, v: number): number => both(byNode.of[u]!, byNode.of[v]!);
  return {
    expected: (u, v) => means[pair(u, v)]!,
    tail: (u, v, shared) => tailOf(byNode.of[u]!, byNode.of[v]!, shared),
    testable: (u, v) => least[pair(u, v)]! <= level,
    testablePairs,
  };
}
