import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagerank } from '../../../../server/analytics/kernels/pagerank.ts';
import type { Graph } from '../../../../server/network/types.ts';
import { events, graphOfEvents, withoutEvents } from './networks.ts';

const silent = (): void => undefined;

/** Repeated multiplication, as the walk is defined. */
function walked({ n, offsets, targets, weights }: Graph, damping: number): Float64Array {
  const strength = Float64Array.from({ length: n }, (_, u) =>
    weights.subarray(offsets[u], offsets[u + 1]).reduce((a, b) => a + b, 0),
  );
  let rank = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < 400; round++) {
    const next = new Float64Array(n);
    let anew = 0;
    for (let u = 0; u < n; u++) {
      const goesOn = strength[u]! > 0 ? damping * rank[u]! : 0;
      anew += rank[u]! - goesOn;
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++)
        next[targets[at]!]! += (goesOn * weights[at]!) / strength[u]!;
    }
    rank = next.map((value) => value + anew / n);
  }
  return rank;
}

const damping = fc.constantFrom(0, 0.5, 0.85, 0.95);

describe('PageRank', () => {
  it('is what the walk comes to, on events', () => {
    fc.assert(
      fc.property(events(), damping, ({ n, events: lists }, share) => {
        const graph = graphOfEvents(n, lists);
        const found = pagerank(graph, { damping: share }, silent);
        walked(graph, share).forEach((value, u) => expect(found[u]).toBeCloseTo(value, 8));
      }),
    );
  });

  it('is the same on events and along ties, by either weight', () => {
    const weight = fc.constantFrom('newman' as const, 'shared' as const);
    fc.assert(
      fc.property(events(30, 30), damping, weight, ({ n, events: lists }, share, by) => {
        const graph = graphOfEvents(n, lists, by);
        const onEvents = pagerank(graph, { damping: share }, silent);
        const onTies = pagerank(withoutEvents(graph), { damping: share }, silent);
        onTies.forEach((value, u) => expect(onEvents[u]).toBeCloseTo(value, 11));
      }),
    );
  });
});
