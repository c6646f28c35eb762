import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { rowLength } from '../network/csr.ts';
import type { Graph } from '../network/types.ts';
import { figure, ENDS } from './figures.ts';
import { forEachCompany, twoModeOf, type TwoMode } from './kernels/two-mode.ts';
import { defineMeasure } from './measure.ts';
import { nodeCalled } from './which-node.ts';

const SIMILARITIES = {
  jaccard: (a: number, b: number, common: number) => common / (a + b - common),
  cosine: (a: number, b: number, common: number) => common / Math.sqrt(a * b),
} as const;

interface StandIn {
  node: number;
  other: number;
  common: number;
  similarity: number;
  together: boolean;
}

interface Choice {
  by: 'partners' | 'projects';
  similarity: keyof typeof SIMILARITIES;
  top: number;
}

/** Partners as if they were events: two nodes share those that both are tied to. */
const partnersAsEvents = ({ offsets, targets }: Graph): TwoMode => {
  const rows = { offsets, items: targets };
  return { eventsOf: rows, nodesOf: rows };
};

const precedes = (a: StandIn, b: StandIn): boolean =>
  a.similarity > b.similarity ||
  (a.similarity === b.similarity &&
    (a.common > b.common || (a.common === b.common && a.other < b.other)));

/** Puts the candidate in its place among the first `top`, if it has one there. */
function keepFirst(best: StandIn[], candidate: StandIn, top: number): void {
  const last = best.at(-1);
  if (best.length === top && last !== undefined && !precedes(candidate, last)) return;
  const place = best.findIndex((other) => precedes(candidate, other));
  best.splice(place === -1 ? best.length : place, 0, candidate);
  if (best.length > top) best.pop();
}

/**
 * For each node, or only for `asked`, the `top` nodes most like it; of equally alike ones those with more in common, then the first. Of two
 * partners neither counts as a partner of the other, so that two organisations with the same partners are alike whether they are tied
 * or not.
 */
function standIns(graph: Graph, { by, similarity, top }: Choice, asked: number | null): StandIn[] {
  const twoMode = by === 'partners' ? partnersAsEvents(graph) : twoModeOf(graph);
  const compare = SIMILARITIES[similarity];
  const tiedTo = new Int32Array(graph.n).fill(-1);
  const found: StandIn[] = [];
  const compareWith = (node: number, others: Uint32Array, shared: Uint32Array): void => {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++)
      tiedTo[graph.targets[at]!] = node;
    const own = rowLength(twoMode.eventsOf, node);
    const best: StandIn[] = [];
    let least = 0;
    for (const other of others) {
      const together = tiedTo[other] === node;
      const eachOther = together && by === 'partners' ? 1 : 0;
      const common = shared[other]!;
      const alike = compare(
        own - eachOther,
        rowLength(twoMode.eventsOf, other) - eachOther,
        common,
      );
      if (alike < least) continue;
      keepFirst(best, { node, other, common, similarity: alike, together }, top);
      if (best.length === top) least = best[top - 1]!.similarity;
    }
    found.push(...best);
  };
  forEachCompany(twoMode, compareWith, asked);
  return found;
}

export const structuralEquivalence = defineMeasure({
  id: 'structural-equivalence',
  title: { it: 'Chi potrebbe subentrare', en: 'Possible stand-ins' },
  describes: {
    it: 'Per ogni organizzazione, quelle che collaborano con gli stessi partner: potrebbero prenderne il posto nella rete.',
    en: 'For each organisation those that work with the same partners: they could take its place in the network.',
  },
  caveat: {
    it: 'Dice chi ha gli stessi contatti, non chi sa fare lo stesso lavoro. Chi sta in un solo progetto somiglia a tutti gli altri partecipanti di quel progetto.',
    en: 'It says who has the same contacts, not who can do the same work. Who is in a single project is like all other participants of that project.',
  },
  category: 'position',
  definition: [
    'Similarity of the partners (`by=partners`) or of the projects (`by=projects`) of two nodes, weights left aside: with a and b of each and c in common, `jaccard` c / (a + b - c) or `cosine` c / √(ab). Two partners are not counted among each other’s partners.',
    'For each node, or only for `node`, the `top` most similar with something in common; of equally similar ones those with more in common, then the first in the order of the nodes.',
    'source: who would leave; target: who could stand in; common: c; together: 1 when they already work together. value 1 is structural equivalence.',
  ].join(' '),
  reference:
    'Lorrain & White 1971, J. Math. Sociology 1:49-80; similarities: Leicht, Holme, Newman 2006, Phys. Rev. E 73:026120',
  complexity: 'O(Σ degree²)',
  of: 'ties',
  range: 'above 0 to 1',
  columns: {
    ...ENDS,
    value: figure.share('Somiglianza', 'Similarity'),
    common: figure.count('In comune', 'In common'),
    together: figure.flag('Già partner', 'Already partners'),
  },
  summary: {
    nodes: figure.count('Con chi potrebbe subentrare', 'With a possible stand-in'),
    equivalent: figure.count('Con gli stessi identici contatti', 'With the very same contacts'),
  },
  projections: PROJECTIONS,
  parameters: z.object({
    node: z
      .string()
      .max(120)
      .default('')
      .meta({ description: 'Record id of the node; empty for every node' }),
    by: z
      .enum(['partners', 'projects'])
      .default('partners')
      .meta({ description: 'What two nodes may have in common' }),
    similarity: z
      .enum(['jaccard', 'cosine'])
      .default('jaccard')
      .meta({ description: 'How what is in common is weighed' }),
    top: z.coerce
      .number()
      .int()
      .min(1)
      .max(100)
      .default(5)
      .meta({ description: 'How many for each node' }),
  }),
  steps: (graph, { node }) => {
    let steps = graph.n;
    for (let u = 0; u < graph.n; u++) steps += 16 * rowLength(graph, u) ** 2;
    return node === '' ? steps : 4 * graph.n;
  },
  run: (graph, parameters) => {
    const asked = parameters.node === '' ? null : nodeCalled(graph, parameters.node);
    const found = standIns(graph, parameters, asked);
    const alike = found.filter(({ similarity }) => similarity > 1 - 1e-12);
    return {
      columns: {
        source: found.map(({ node }) => graph.ids[node]!),
        target: found.map(({ other }) => graph.ids[other]!),
        value: found.map(({ similarity }) => similarity),
        common: found.map(({ common }) => common),
        together: found.map(({ together }) => Number(together)),
      },
      summary: {
        nodes: new Set(found.map(({ node }) => node)).size,
        equivalent: new Set(alike.map(({ node }) => node)).size,
      },
    };
  },
});
