import { componentsOf } from '../../network/components.ts';
import { positionsByRow, rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';
import { leadingPair } from './lanczos.ts';

type Weighted = Pick<Graph, 'n' | 'offsets' | 'targets' | 'weights'>;

/** Eigenvalues closer than this, relative to the largest, are taken for equal. */
const EQUAL = 1e-10;

/** The nodes of each component that has a tie, with a bound that its largest eigenvalue does not exceed: the largest strength. */
function tiedComponents({ n, offsets, targets, weights }: Weighted, strength: Float64Array) {
  const { of, sizes } = componentsOf({ n, offsets, targets });
  // Rows of equal length that follow each other are multiplied faster.
  const byDegree = positionsByRow(
    n,
    Uint32Array.from({ length: n }, (_, u) => rowLength({ offsets }, u)),
  );
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  const bound = new Float64Array(sizes.length);
  for (const u of byDegree.items) {
    const own = of[u]!;
    members[own]![filled[own]!++] = u;
    for (let at = offsets[u]!; at < offsets[u + 1]!; at++) strength[u]! += weights[at]!;
    bound[own] = Math.max(bound[own]!, strength[u]!);
  }
  return members
    .map((nodes, own) => ({ nodes, bound: bound[own]! }))
    .filter((component) => component.bound > 0)
    .toSorted((a, b) => b.bound - a.bound);
}

/** The ties of a component, whose nodes are numbered by their `place`. */
function tiesWithin(
  { offsets, targets, weights }: Weighted,
  nodes: Uint32Array,
  place: Uint32Array,
): Pick<Weighted, 'offsets' | 'targets' | 'weights'> {
  const starts = new Uint32Array(nodes.length + 1);
  for (let i = 0; i < nodes.length; i++)
    starts[i + 1] = starts[i]! + rowLength({ offsets }, nodes[i]!);
  const own = new Uint32Array(starts[nodes.length]!);
  const shares = new Float64Array(own.length);
  let filled = 0;
  for (const node of nodes) {
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      shares[filled] = weights[at]!;
      own[filled++] = place[targets[at]!]!;
    }
  }
  return { offsets: starts, targets: own, weights: shares };
}

/**
 * Eigenvector of the largest eigenvalue of the weighted adjacency matrix, largest entry 1, all 0 without ties
 * (Bonacich 1972, J. Math. Sociology 2:113-120). Found component by component: where several share the largest eigenvalue each has its
 * own largest entry 1, and all others are 0. Lanczos' method, O(m) a product.
 */
export function eigenvector(graph: Weighted): Float64Array {
  const { n } = graph;
  const strength = new Float64Array(n);
  const components = tiedComponents(graph, strength);
  const found: { nodes: Uint32Array; value: number; vector: Float64Array }[] = [];
  const place = new Uint32Array(n);
  let largest = 0;
  for (const { nodes, bound } of components) {
    if (bound < largest * (1 - EQUAL)) break;
    nodes.forEach((node, i) => (place[node] = i));
    const own = tiesWithin(graph, nodes, place);
    const multiply = (x: Float64Array, into: Float64Array): void => {
      for (let i = 0; i < into.length; i++) {
        let sum = 0;
        for (let at = own.offsets[i]!, end = own.offsets[i + 1]!; at < end; at++)
          sum += own.weights[at]! * x[own.targets[at]!]!;
        into[i] = sum;
      }
    };
    const start = Float64Array.from(nodes, (node) => strength[node]!);
    const { value, vector } = leadingPair(multiply, start);
    largest = Math.max(largest, value);
    found.push({ nodes, value, vector });
  }
  const result = new Float64Array(n);
  for (const { nodes, value, vector } of found) {
    if (value < largest * (1 - EQUAL)) continue;
    const top = vector.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    nodes.forEach((node, i) => (result[node] = Math.abs(vector[i]!) / top));
  }
  return result;
}
