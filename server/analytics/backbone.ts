import { z } from 'zod';
import type { Graph } from '../network/types.ts';
import { draws as drawsParameter } from './chance/draws.ts';
import { forEachDraw, stepsOfDraws } from './chance/null-draws.ts';
import { falseDiscoveryRates } from './chance/p-values.ts';
import { sharedByDegrees, type SharedByDegrees } from './chance/shared-by-degrees.ts';
import { countShared, meetings, sharedTies, type SharedTies } from './chance/shared-ties.ts';
import { ENDS, figure } from './figures.ts';
import { defineMeasure, type RunContext } from './measure.ts';
import { seed } from './parameters.ts';

const DEFAULT_DRAWS = 1_000;

interface Compared {
  expected: Float64Array;
  p: Float64Array;
}

/** Every tie's two nodes, in the order of the ties. */
function forEachTie(ties: SharedTies, visit: (tie: number, u: number, v: number) => void): void {
  for (let u = 0; u + 1 < ties.offsets.length; u++) {
    for (let tie = ties.offsets[u]!; tie < ties.offsets[u + 1]!; tie++)
      visit(tie, u, ties.targets[tie]!);
  }
}

function byModel(ties: SharedTies, model: SharedByDegrees): Compared {
  const expected = new Float64Array(ties.targets.length);
  const p = new Float64Array(ties.targets.length);
  forEachTie(ties, (tie, u, v) => {
    expected[tie] = model.expected(u, v);
    p[tie] = model.tail(u, v, ties.shared[tie]!);
  });
  return { expected, p };
}

function byDraws(
  graph: Graph,
  ties: SharedTies,
  draws: number,
  { rng, progress }: RunContext,
): Compared {
  const expected = new Float64Array(ties.targets.length);
  const asMany = new Float64Array(ties.targets.length);
  forEachDraw(graph.events, graph.n, { draws, rng }, (draw, number) => {
    countShared(ties, draw, (tie, shared) => {
      expected[tie]! += shared;
      if (shared >= ties.shared[tie]!) asMany[tie]!++;
    });
    progress((number + 1) / draws);
  });
  return {
    expected: expected.map((sum) => sum / draws),
    p: asMany.map((count) => (count + 1) / (draws + 1)),
  };
}

/** False discovery rate of each tie that could be told from chance; the others are not tested and have none. */
function ratesOf(ties: SharedTies, p: Float64Array, model: SharedByDegrees): (number | null)[] {
  const tested: number[] = [];
  forEachTie(ties, (tie, u, v) => {
    if (model.testable(u, v)) tested.push(tie);
  });
  const rates = falseDiscoveryRates(
    Float64Array.from(tested, (tie) => p[tie]!),
    model.testablePairs,
  );
  const all: (number | null)[] = Array.from(p, () => null);
  tested.forEach((tie, at) => (all[tie] = rates[at]!));
  return all;
}

export const backbone = defineMeasure({
  id: 'backbone',
  title: { it: 'Legami oltre il caso', en: 'Ties beyond chance' },
  describes: {
    it: 'Quali organizzazioni collaborano più spesso di quanto farebbero per caso, visto in quanti progetti è ciascuna e quanto sono grandi i progetti.',
    en: 'Which organisations work together more often than chance would have it, given how many projects each has and how large projects are.',
  },
  caveat: {
    it: 'Chi sta in pochi progetti non si può distinguere dal caso: non è testato, non è «debole». Un legame che non supera la prova esiste comunque. Tra quelli detti oltre il caso, una quota fino ad alfa può esserci per caso.',
    en: 'Who is in few projects cannot be told from chance: it is not tested, not "weak". A tie that does not pass exists all the same. Of those called significant, up to a share of alpha may be there by chance.',
  },
  category: 'chance',
  definition: [
    'Of every pair that shares projects, P(as many shared projects or more) under a null that keeps the number of participants of each project and of projects of each organisation.',
    'model=sdsm: kept on average (stochastic degree sequence model), cells independent with the probabilities of the bipartite configuration model, tails of the Poisson-binomial distribution exact. model=fdsm: kept exactly (fixed degree sequence model), p = (r+1) / (draws+1) over `draws` curveball draws, of which r have as many or more; its smallest p is 1 / (draws+1) (`smallestP`).',
    'q: false discovery rate after Benjamini and Hochberg over the pairs worth testing, tied or not (`testedPairs`): the fewest such that each, if it shared every project of the lesser of the two, would have p <= alpha over their number under sdsm, which depends on the degrees alone (Tarone, Gilbert). Other ties have no q.',
    'significant: q <= alpha; nothing where there is no q. The weight of the ties is left aside; a least weight hides ties but not their part in the test.',
  ].join(' '),
  reference:
    'Neal 2014, Social Networks 39:84-97; Neal, Domagalski, Sagan 2021, Scientific Reports 11:23929; Saracco et al. 2015, Scientific Reports 5:10595; Strona et al. 2014, Nature Communications 5:4114; Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289-300; Tarone 1990, Biometrics 46:515-522; Gilbert 2005, J. R. Stat. Soc. C 54:143-158',
  complexity:
    'sdsm: O(m + pairs of different degrees × projects × most shared); fdsm: O(draws · sum over projects of size²)',
  of: 'ties',
  range: 'p and q 0 to 1; significant 0 or 1, nothing where it was not tested',
  columns: {
    ...ENDS,
    shared: figure.count('Progetti in comune', 'Shared projects'),
    expected: figure.number('Attesi per caso', 'Expected by chance'),
    p: figure.number('Probabilità per caso (p)', 'Probability by chance (p)'),
    q: figure.number('Tasso di falsi (q)', 'False discovery rate (q)'),
    significant: figure.flag('Oltre il caso', 'Beyond chance'),
  },
  summary: {
    ties: figure.count('Legami', 'Ties'),
    significant: figure.count('Legami oltre il caso', 'Ties beyond chance'),
    tested: figure.count('Legami che si possono testare', 'Ties that can be tested'),
    testedPairs: figure.count('Coppie nella prova', 'Pairs in the test'),
    smallestP: figure.number('Il più piccolo p possibile', 'Smallest p possible'),
  },
  projections: ['organizations', 'projects', 'territories'],
  parameters: z.object({
    model: z.enum(['sdsm', 'fdsm']).default('sdsm').meta({
      description:
        'sdsm keeps degrees on average and is exact and fast; fdsm keeps them exactly, by draws',
    }),
    alpha: z.coerce
      .number()
      .gt(0)
      .lt(1)
      .default(0.05)
      .meta({ description: 'Share of false ones that is borne among those called significant' }),
    draws: drawsParameter(DEFAULT_DRAWS),
    seed,
  }),
  onEvents: true,
  steps: ({ n, events }, { model, draws }) =>
    100 * meetings(events) +
    200 * (n + events.items.length) +
    (model === 'sdsm'
      ? 0
      : stepsOfDraws(events, n, draws) + draws * (3 * meetings(events) + 8 * events.items.length)),
  run: (graph, { model, alpha, draws }, context) => {
    const ties = sharedTies(graph);
    const degrees = sharedByDegrees(graph.events, graph.n, alpha);
    const { expected, p } =
      model === 'sdsm' ? byModel(ties, degrees) : byDraws(graph, ties, draws, context);
    const q = ratesOf(ties, p, degrees);
    const seen: number[] = [];
    const source: string[] = [];
    const target: string[] = [];
    forEachTie(ties, (tie, u, v) => {
      if (ties.seen[tie] === 0) return;
      seen.push(tie);
      source.push(graph.ids[u]!);
      target.push(graph.ids[v]!);
    });
    const rates = seen.map((tie) => q[tie]!);
    const significant = rates.map((rate) => (rate === null ? null : Number(rate <= alpha)));
    return {
      columns: {
        source,
        target,
        shared: Uint32Array.from(seen, (tie) => ties.shared[tie]!),
        expected: Float64Array.from(seen, (tie) => expected[tie]!),
        p: Float64Array.from(seen, (tie) => p[tie]!),
        q: rates,
        significant,
      },
      summary: {
        ties: seen.length,
        significant: significant.filter((each) => each === 1).length,
        tested: rates.filter((rate) => rate !== null).length,
        testedPairs: degrees.testablePairs,
        smallestP: model === 'sdsm' ? null : 1 / (draws + 1),
      },
    };
  },
});
