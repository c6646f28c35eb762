import { rowLength } from '../../network/csr.ts';
import type { Graph } from '../../network/types.ts';

/** In the order of Gould and Fernandez. */
export const BROKER_ROLES = [
  'coordinator',
  'consultant',
  'gatekeeper',
  'representative',
  'liaison',
] as const;
export type BrokerRole = (typeof BROKER_ROLES)[number];
export type ByRole<T> = Record<BrokerRole, T>;

const forRoles = <T>(make: () => T): ByRole<T> => ({
  coordinator: make(),
  consultant: make(),
  gatekeeper: make(),
  representative: make(),
  liaison: make(),
});

/** Role of `b` in the triad a, b, c, given the group of each. */
function roleOf(a: number, b: number, c: number): BrokerRole {
  if (a === c) return a === b ? 'coordinator' : 'consultant';
  if (b === c) return 'gatekeeper';
  return a === b ? 'representative' : 'liaison';
}

/**
 * Ordered open triads a - b - c (a tied to b, b to c, a not to c) of each node b by its role (Gould & Fernandez 1989). Nodes without a
 * group (-1) are left out with their ties. The pairs of partners that are not tied are those of all pairs less the tied ones, counted by
 * group: O(Σ degree²).
 */
export function brokerageOf(
  { n, offsets, targets }: Pick<Graph, 'n' | 'offsets' | 'targets'>,
  of: Int32Array,
): ByRole<Float64Array> {
  const roles = forRoles(() => new Float64Array(n));
  const partnerOf = new Int32Array(n).fill(-1);
  for (let b = 0; b < n; b++) {
    if (of[b] === -1) continue;
    for (let at = offsets[b]!; at < offsets[b + 1]!; at++) partnerOf[targets[at]!] = b;
    const partners = new Map<number, number>();
    let all = 0;
    for (let at = offsets[b]!; at < offsets[b + 1]!; at++) {
      const a = targets[at]!;
      const group = of[a]!;
      if (group === -1) continue;
      partners.set(group, (partners.get(group) ?? 0) + 1);
      all++;
      for (let from = offsets[a]!; from < offsets[a + 1]!; from++) {
        const c = targets[from]!;
        if (partnerOf[c] === b && of[c] !== -1) roles[roleOf(group, of[b]!, of[c]!)][b]!--;
      }
    }
    const own = partners.get(of[b]!) ?? 0;
    for (const [group, count] of partners) {
      const same = group === of[b] ? 'coordinator' : 'consultant';
      roles[same][b]! += count * (count - 1);
      if (group !== of[b]) roles.liaison[b]! += count * (all - own - count);
    }
    roles.gatekeeper[b]! += own * (all - own);
    roles.representative[b]! += own * (all - own);
  }
  return roles;
}

/** Steps of `brokerageOf`: every tie of every partner is walked. */
export function brokerageSteps(graph: Pick<Graph, 'n' | 'offsets'>): number {
  let steps = graph.n;
  for (let node = 0; node < graph.n; node++) steps += 4 * rowLength(graph, node) ** 2;
  return steps;
}
