import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { componentsOf } from '../network/components.ts';
import type { Graph } from '../network/types.ts';
import { figure, ENDS } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { node, nodeCalled } from './which-node.ts';

const FAR = -1;

/** Distance in steps from `start` of every node within `depth`, else `FAR`. */
function distancesWithin({ n, offsets, targets }: Graph, start: number, depth: number): Int32Array {
  const distance = new Int32Array(n).fill(FAR);
  if (start === -1) return distance;
  distance[start] = 0;
  let ring = [start];
  for (let steps = 1; steps <= depth; steps++) {
    const next: number[] = [];
    for (const u of ring) {
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        if (distance[v] !== FAR) continue;
        distance[v] = steps;
        next.push(v);
      }
    }
    ring = next;
  }
  return distance;
}

/** Positions of the ties whose two ends are near, each once, with the end from which it is seen. */
function tiesWithin({ n, offsets, targets }: Graph, distance: Int32Array) {
  const ties: { from: number; at: number }[] = [];
  for (let from = 0; from < n; from++) {
    if (distance[from] === FAR) continue;
    for (let at = offsets[from]!; at < offsets[from + 1]!; at++) {
      const to = targets[at]!;
      if (from < to && distance[to] !== FAR) ties.push({ from, at });
    }
  }
  return ties;
}

/** Into how many parts the others fall when the node in the middle is taken out. */
function partsWithout(graph: Graph, distance: Int32Array, start: number): number {
  const offsets = new Uint32Array(graph.n + 1);
  const targets: number[] = [];
  for (let u = 0; u < graph.n; u++) {
    if (distance[u]! > 0) {
      for (let at = graph.offsets[u]!; at < graph.offsets[u + 1]!; at++) {
        const v = graph.targets[at]!;
        if (v !== start && distance[v] !== FAR) targets.push(v);
      }
    }
    offsets[u + 1] = targets.length;
  }
  const { of } = componentsOf({ n: graph.n, offsets, targets: Uint32Array.from(targets) });
  return new Set(of.filter((_, u) => distance[u]! > 0)).size;
}

export const ego = defineMeasure({
  id: 'ego',
  title: { it: 'Intorno di un’organizzazione', en: 'Ego network' },
  describes: {
    it: 'L’organizzazione, chi le sta intorno, e i legami tra tutti loro.',
    en: 'The organisation, those around it, and the ties among all of them.',
  },
  caveat: {
    it: 'L’intorno di chi sta in un progetto numeroso è fitto perché il progetto lega tutti con tutti.',
    en: 'Around a participant of a large project it is dense because the project ties everybody to everybody.',
  },
  category: 'position',
  definition:
    'Ties between nodes at most `depth` steps from the node, itself included, each tie once; value: its weight in the projection; sourceDistance and targetDistance: steps from the node. summary: nodes and ties; density among all of them; parts: components of the others when the node is taken out.',
  reference:
    'Everett & Borgatti 2005, Ego network betweenness, Social Networks 27:31-38; Wasserman & Faust 1994, 2.3',
  complexity: 'O(n + m)',
  of: 'ties',
  range: 'value as the weight of the projection; distances 0 to depth',
  columns: {
    ...ENDS,
    value: figure.number('Peso del legame', 'Weight of the tie'),
    shared: figure.count('Progetti in comune', 'Shared projects'),
    sourceDistance: figure.count('Passi fino a «da»', 'Steps to "from"'),
    targetDistance: figure.count('Passi fino ad «a»', 'Steps to "to"'),
  },
  summary: {
    node: figure.id('Al centro', 'In the middle'),
    nodes: figure.count('Nell’intorno, con lei', 'Around it, with itself'),
    ties: figure.count('Legami', 'Ties'),
    density: figure.share('Densità', 'Density'),
    parts: figure.count('Parti senza di lei', 'Parts without it'),
  },
  projections: PROJECTIONS,
  parameters: z.object({
    node,
    depth: z.coerce
      .number()
      .int()
      .min(1)
      .max(6)
      .default(1)
      .meta({ description: 'How many steps from the node' }),
  }),
  steps: ({ n, targets }) => 10 * (n + targets.length),
  run: (graph, parameters) => {
    const start = nodeCalled(graph, parameters.node);
    const distance = distancesWithin(graph, start, parameters.depth);
    const ties = tiesWithin(graph, distance);
    const to = ties.map(({ at }) => graph.targets[at]!);
    const nodes = distance.filter((steps) => steps !== FAR).length;
    return {
      columns: {
        source: ties.map(({ from }) => graph.ids[from]!),
        target: to.map((end) => graph.ids[end]!),
        value: ties.map(({ at }) => graph.weights[at]!),
        shared: ties.map(({ at }) => graph.shared[at]!),
        sourceDistance: ties.map(({ from }) => distance[from]!),
        targetDistance: to.map((end) => distance[end]!),
      },
      summary: {
        node: graph.ids[start] ?? null,
        nodes,
        ties: ties.length,
        density: nodes < 2 ? null : ties.length / ((nodes * (nodes - 1)) / 2),
        parts: partsWithout(graph, distance, start),
      },
    };
  },
});
