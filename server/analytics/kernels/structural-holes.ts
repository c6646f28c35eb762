import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

export interface StructuralHoles {
  /** NaN without ties, both. */
  constraint: Float64Array;
  effectiveSize: Float64Array;
}

/** Nodes between two reports of progress. */
const REPORT_EVERY = 256;

/** Sum and largest of the weights of each node's ties. */
function tieTotals({ n, offsets }: Graph, weights: Float64Array) {
  const strength = new Float64Array(n);
  const strongest = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
      strength[u]! += weights[at]!;
      strongest[u] = Math.max(strongest[u]!, weights[at]!);
    }
  }
  return { strength, strongest };
}

/**
 * Burt's constraint and effective size (1992, Structural Holes, ch. 2) of every node. With p the share of a node's tie weight that goes to
 * a partner: constraint of i is Σj (p_ij + Σq p_iq p_qj)², its effective size Σj (1 - Σq p_iq w_jq / max w_j), j and q partners of i.
 * Walks each partner's ties: O(Σ degree²) time.
 */
export function structuralHoles(
  graph: Graph,
  { weighted }: { weighted: boolean },
  progress: (done: number) => void,
): StructuralHoles {
  const { n, offsets, targets } = graph;
  const weights = weighted ? graph.weights : new Float64Array(targets.length).fill(1);
  const { strength, strongest } = tieTotals(graph, weights);
  const constraint = new Float64Array(n).fill(Number.NaN);
  const effectiveSize = new Float64Array(n).fill(Number.NaN);
  /** Weight of the tie from the node in hand; 0 where there is none. */
  const own = new Float64Array(n);
  const indirect = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (rowLength(graph, i) === 0) continue;
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    for (let at = begin; at < end; at++) own[targets[at]!] = weights[at]!;
    let redundant = 0;
    for (let at = begin; at < end; at++) {
      const q = targets[at]!;
      const passedOn = own[q]! / strength[q]!;
      let shared = 0;
      for (let from = offsets[q]!; from < offsets[q + 1]!; from++) {
        const j = targets[from]!;
        if (own[j] === 0) continue;
        indirect[j]! += passedOn * weights[from]!;
        shared += own[j]! * weights[from]!;
      }
      redundant += shared / strongest[q]!;
    }
    let sum = 0;
    for (let at = begin; at < end; at++) {
      const j = targets[at]!;
      sum += ((own[j]! + indirect[j]!) / strength[i]!) ** 2;
      own[j] = 0;
      indirect[j] = 0;
    }
    constraint[i] = sum;
    effectiveSize[i] = end - begin - redundant / strength[i]!;
    if (i % REPORT_EVERY === 0) progress(i / n);
  }
  return { constraint, effectiveSize };
}

/** Steps of `structuralHoles`: every tie of every partner is walked. */
export function structuralHolesSteps(graph: Pick<Graph, 'n' | 'offsets'>): number {
  let steps = graph.n;
  for (let node = 0; node < graph.n; node++) steps += rowLength(graph, node) ** 2;
  return 2 * steps;
}
