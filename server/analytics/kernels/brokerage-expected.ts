import type { Graph } from '../../network/types.ts';
import type { ByRole } from './brokerage.ts';

/** A role's triads round a broker: nodes, and how many of the role's ordered triads each unordered pair of them holds. */
interface Pairs {
  /** Σ over pairs of (ordered triads)², and Σ over nodes of Σ over two different pairs at the node of the product. */
  alone: number;
  meeting: number;
  triads: number;
}

export interface ExpectedBrokerage {
  mean: number;
  deviation: number;
}

/** Pairs between two sets of nodes, or within one. */
const within = (k: number): Pairs => ({
  triads: k * (k - 1),
  alone: 2 * k * (k - 1),
  meeting: 4 * k * (k - 1) * (k - 2),
});

const across = (own: number, others: number): Pairs => ({
  triads: own * others,
  alone: own * others,
  meeting: own * others * (own + others - 2),
});

const plus = (one: Pairs, other: Pairs): Pairs => ({
  triads: one.triads + other.triads,
  alone: one.alone + other.alone,
  meeting: one.meeting + other.meeting,
});

/** Pairs of nodes of two different groups among those with these sizes. */
function between(sizes: readonly number[]): Pairs {
  const all = sizes.reduce((a, b) => a + b, 0);
  let triads = 0;
  let meeting = 0;
  for (const size of sizes) {
    const others = all - size;
    triads += size * others;
    meeting += 4 * size * others * (others - 1);
  }
  return { triads, alone: 2 * triads, meeting };
}

/**
 * What each role would amount to for a member of `group` if every two nodes were tied with probability `density` whatever their groups
 * (Gould & Fernandez 1989, their formulas): mean and standard deviation, conditional on the sizes of the groups. With p the density and
 * q = 1-p a triad is open with probability p²q. Undirected, the two orders of a pair are one event: the variance is
 * p²q(1-p²q) · alone + p³q³ · meeting. For independent directed ties (R's sna) each is half of that where both orders have the role.
 */
export function expectedBrokerage(
  sizes: readonly number[],
  group: number,
  density: number,
  { directed }: { directed: boolean },
): ByRole<ExpectedBrokerage> & { total: ExpectedBrokerage } {
  const open = density ** 2 * (1 - density);
  const others = sizes.filter((_, other) => other !== group);
  const own = sizes[group]! - 1;
  const outside = others.reduce((a, b) => a + b, 0);
  const border = across(own, outside);
  const expect = ({ triads, alone, meeting }: Pairs, bothOrders: boolean): ExpectedBrokerage => {
    const variance = open * (1 - open) * alone + (density * (1 - density)) ** 3 * meeting;
    return {
      mean: open * triads,
      deviation: Math.sqrt(directed && bothOrders ? variance / 2 : variance),
    };
  };
  return {
    coordinator: expect(within(own), true),
    consultant: expect(others.map(within).reduce(plus, within(0)), true),
    gatekeeper: expect(border, false),
    representative: expect(border, false),
    liaison: expect(between(others), true),
    total: expect(within(own + outside), true),
  };
}

/** Ties between nodes that have a group, over the pairs of such nodes; null below two. */
export function densityAmong(
  { n, offsets, targets }: Pick<Graph, 'n' | 'offsets' | 'targets'>,
  of: Int32Array,
): number | null {
  let nodes = 0;
  let ends = 0;
  for (let u = 0; u < n; u++) {
    if (of[u] === -1) continue;
    nodes++;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) if (of[targets[at]!] !== -1) ends++;
  }
  return nodes < 2 ? null : ends / (nodes * (nodes - 1));
}
