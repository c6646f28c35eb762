import type { Grouped } from './grouped.ts';

/**
 * Measures by their definitions on dense matrices, as slowly and plainly as they can be written: what the quick ones must equal.
 * null where not defined.
 */
export interface Dense extends Grouped {
  /** Newman's weights, 0 for no tie. */
  w: number[][];
  /** 1 for a tie. */
  a: number[][];
  /** Steps, Infinity where there is no path. */
  d: number[][];
  nodes: number[];
}

const matrix = (n: number, cell: (i: number, j: number) => number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => cell(i, j)));

const total = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0);

export function denseOf(network: Grouped): Dense {
  const { n, events } = network;
  const together = (i: number, j: number): string[][] | number[][] =>
    events.filter((event) => event.includes(i) && event.includes(j));
  const w = matrix(n, (i, j) =>
    i === j ? 0 : total(together(i, j).map((event) => 1 / (event.length - 1))),
  );
  const a = matrix(n, (i, j) => (w[i]![j]! > 0 ? 1 : 0));
  const d = matrix(n, (i, j) => {
    if (i === j) return 0;
    return a[i]![j] === 1 ? 1 : Infinity;
  });
  const nodes = Array.from({ length: n }, (_, i) => i);
  for (const k of nodes)
    for (const i of nodes)
      for (const j of nodes) d[i]![j] = Math.min(d[i]![j]!, d[i]![k]! + d[k]![j]!);
  return { ...network, w, a, d, nodes };
}

const partners = ({ a, nodes }: Dense, i: number): number[] => nodes.filter((j) => a[i]![j] === 1);

const without = (network: Dense, gone: number): Dense =>
  denseOf({ ...network, events: network.events.map((list) => list.filter((i) => i !== gone)) });

export const closeness = ({ n, d, nodes }: Dense): number[] =>
  nodes.map((i) => {
    const reached = nodes.filter((j) => j !== i && d[i]![j]! < Infinity);
    const far = total(reached.map((j) => d[i]![j]!));
    return reached.length === 0 ? 0 : (reached.length / (n - 1)) * (reached.length / far);
  });

export const harmonic = ({ d, nodes }: Dense): number[] =>
  nodes.map((i) => total(nodes.filter((j) => j !== i).map((j) => 1 / d[i]![j]!)));

/** Takes away, for k = 1, 2, ..., whoever has fewer than k partners among those left. */
export function kCore(network: Dense): number[] {
  const core = network.nodes.map(() => 0);
  for (let k = 1; k < network.n; k++) {
    let left = network.nodes;
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const still = left;
      left = still.filter((i) => partners(network, i).filter((j) => still.includes(j)).length >= k);
    }
    for (const i of left) core[i] = k;
  }
  return core;
}

/** By ordered pairs of partners that are tied; `by` are the weights of the two ties from the node. */
const closed = (network: Dense, by: number[][]): (number | null)[] =>
  network.nodes.map((i) => {
    const own = partners(network, i);
    if (own.length < 2) return null;
    const pairs = own.flatMap((j) => own.filter((h) => h !== j).map((h) => [j, h] as const));
    const weight = (j: number, h: number): number => (by[i]![j]! + by[i]![h]!) / 2;
    const shut = pairs.filter(([j, h]) => network.a[j]![h] === 1);
    return total(shut.map(([j, h]) => weight(j, h))) / total(pairs.map(([j, h]) => weight(j, h)));
  });

export const clustering = (network: Dense, { weighted }: { weighted: boolean }) =>
  closed(network, weighted ? network.w : network.a);

export function burt(network: Dense, { weighted }: { weighted: boolean }) {
  const by = weighted ? network.w : network.a;
  const p = (i: number, j: number): number => by[i]![j]! / total(by[i]!);
  const m = (j: number, q: number): number => by[j]![q]! / Math.max(...by[j]!);
  const perNode = (of: (i: number, own: number[]) => number): (number | null)[] =>
    network.nodes.map((i) => {
      const own = partners(network, i);
      return own.length === 0 ? null : of(i, own);
    });
  return {
    constraint: perNode((i, own) =>
      total(own.map((j) => (p(i, j) + total(own.map((q) => p(i, q) * p(q, j)))) ** 2)),
    ),
    effectiveSize: perNode((i, own) =>
      total(own.map((j) => 1 - total(own.map((q) => p(i, q) * m(j, q))))),
    ),
  };
}

/** Sizes of the parts into which the nodes that `i` reaches fall without it, largest first. */
export function partsWithout(network: Dense, i: number): number[] {
  const rest = without(network, i);
  const own = network.nodes.filter((j) => j !== i && network.d[i]![j]! < Infinity);
  const parts = new Map<number, number>();
  for (const j of own) {
    const first = own.find((k) => rest.d[j]![k]! < Infinity)!;
    parts.set(first, (parts.get(first) ?? 0) + 1);
  }
  return [...parts.values()].toSorted((x, y) => y - x);
}

/** Whether there is another way round each tie, by walking without it. */
export const bridges = ({ a, nodes }: Dense): [number, number][] =>
  nodes.flatMap((i) =>
    nodes
      .filter((j) => i < j && a[i]![j] === 1)
      .filter((j) => {
        const reached = new Set([i]);
        for (const u of reached)
          for (const v of nodes)
            if (a[u]![v] === 1 && !(u === i && v === j) && !(u === j && v === i)) reached.add(v);
        return !reached.has(j);
      })
      .map((j): [number, number] => [i, j]),
  );

/** All ordered triads, one by one. */
export function brokerage({ a, nodes, kind }: Dense): Record<string, (number | null)[]> {
  const roles = ['coordinator', 'consultant', 'gatekeeper', 'representative', 'liaison'];
  const counts = Object.fromEntries(
    roles.map((role) => [role, nodes.map((b): number | null => (kind[b] === -1 ? null : 0))]),
  );
  for (const x of nodes)
    for (const b of nodes)
      for (const y of nodes) {
        if (x === y || a[x]![b] === 0 || a[b]![y] === 0 || a[x]![y] === 1) continue;
        const [gx, gb, gy] = [kind[x]!, kind[b]!, kind[y]!];
        if (Math.min(gx, gb, gy) === -1) continue;
        let role = 'liaison';
        if (gx === gb && gb === gy) role = 'coordinator';
        else if (gx === gy) role = 'consultant';
        else if (gb === gy) role = 'gatekeeper';
        else if (gx === gb) role = 'representative';
        counts[role]![b] = (counts[role]![b] ?? 0) + 1;
      }
  return counts;
}

export const participation = (
  { a, w, nodes, kind }: Dense,
  { weighted }: { weighted: boolean },
): (number | null)[] =>
  nodes.map((i) => {
    const by = (weighted ? w : a)[i]!;
    const known = nodes.filter((j) => kind[j] !== -1);
    const all = total(known.map((j) => by[j]!));
    if (all === 0) return null;
    const groups = [...new Set(kind)];
    const shares = groups.map((g) => total(known.filter((j) => kind[j] === g).map((j) => by[j]!)));
    return 1 - total(shares.map((share) => (share / all) ** 2));
  });

/** The mixing matrix written out. */
export function assortativity({ a, nodes, kind }: Dense): number | null {
  const known = nodes.filter((i) => kind[i] !== -1);
  const all = total(known.flatMap((i) => known.map((j) => a[i]![j]!)));
  const e = matrix(3, (g, h) =>
    total(
      known.flatMap((i) =>
        known.map((j) => (kind[i] === g && kind[j] === h ? a[i]![j]! / all : 0)),
      ),
    ),
  );
  const ends = e.map(total);
  if (all === 0 || ends.filter((share) => share > 0).length < 2) return null;
  const expected = total(ends.map((share) => share ** 2));
  return (e[0]![0]! + e[1]![1]! + e[2]![2]! - expected) / (1 - expected);
}

const eventsWith = ({ events }: Dense, i: number): number[] =>
  [...events.keys()].filter((event) => events[event]!.includes(i));

export const redundancy = (network: Dense): (number | null)[] =>
  network.nodes.map((i) => {
    const own = eventsWith(network, i);
    const pairs = own.flatMap((e) => own.filter((f) => e < f).map((f) => [e, f] as const));
    const kept = pairs.filter(([e, f]) =>
      network.events[e]!.some((j) => j !== i && network.events[f]!.includes(j)),
    );
    return pairs.length === 0 ? null : kept.length / pairs.length;
  });

export const latapy = (network: Dense): (number | null)[] =>
  network.nodes.map((i) => {
    const own = eventsWith(network, i);
    const shares = partners(network, i).map((j) => {
      const other = eventsWith(network, j);
      const both = own.filter((event) => other.includes(event)).length;
      return both / new Set([...own, ...other]).size;
    });
    return shares.length === 0 ? null : total(shares) / shares.length;
  });

/** The walk's balance solved by elimination. */
export function pagerank({ n, w, nodes }: Dense, damping: number): number[] {
  const step = (from: number, to: number): number => {
    const all = total(w[from]!);
    return all === 0 ? 1 / n : w[from]![to]! / all;
  };
  const rows = nodes.map((i) => [
    ...nodes.map((j) => (i === j ? 1 : 0) - damping * step(j, i)),
    (1 - damping) / n,
  ]);
  for (const k of nodes) {
    const pivot = rows[k]!;
    for (const i of nodes) {
      if (i === k) continue;
      const factor = rows[i]![k]! / pivot[k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * pivot[j]!;
    }
  }
  return nodes.map((i) => rows[i]![n]! / rows[i]![i]!);
}
