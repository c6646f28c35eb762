import { z } from 'zod';
import type { Graph } from '../network/types.ts';
import { draws as drawsParameter } from './chance/draws.ts';
import { forEachDraw, stepsOfDraws } from './chance/null-draws.ts';
import { standingAmong } from './chance/p-values.ts';
import { projectorOf } from './chance/projector.ts';
import { STATISTICS, statisticsOf } from './chance/statistics.ts';
import { figure } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { leiden } from './kernels/leiden.ts';
import { defineMeasure, type RunContext } from './measure.ts';
import { group, seed, type Group } from './parameters.ts';

const DEFAULT_DRAWS = 999;

/** Groups that no draw changes, or null when they are the communities, which are found anew in each network. */
const fixedGroups = (graph: Graph, name: Group, context: RunContext): Int32Array | null =>
  name === 'community' ? null : groupingOf(graph, name, context).of;

export const chance = defineMeasure({
  id: 'chance',
  title: { it: 'Confronto con il caso', en: 'Compared with chance' },
  describes: {
    it: 'Quali tratti della rete non si spiegano solo con quanti partecipanti ha ogni progetto e quanti progetti ha ogni organizzazione.',
    en: 'Which features of the network are not explained by how many participants each project and how many projects each organisation has.',
  },
  caveat: {
    it: 'Il caso qui ridistribuisce le partecipazioni e tiene fermi i numeri di ognuno: non sa di bandi, distanze o competenze. «Improbabile per caso» non vuol dire né buono né voluto, e tra molte righe qualcuna lo sarà sempre.',
    en: 'Chance here deals participations anew and keeps everybody’s numbers: it knows nothing of calls, distances or skills. "Unlikely by chance" means neither good nor intended, and among many rows some will always be.',
  },
  category: 'chance',
  definition: [
    'Each statistic of the observed network beside its distribution over `draws` networks with the same participants per project and projects per organisation, drawn uniformly by curveball trades and projected with the same weight (and the same least weight, when the scope has one).',
    'expected, sd: mean and standard deviation (n-1) of the draws; low, high: 2.5th and 97.5th percentile; z = (value - expected) / sd; p two-sided, 2 (r+1) / (draws+1), r draws on the side of the observed at least as far out.',
    'The observed network has a random place in the chain, which makes p valid however slowly it mixes (Besag & Clifford).',
    'ties: tied pairs. meanWeight: of a tie. repeatedTies: share of ties with two shared projects or more. largestComponent: its share of the nodes. transitivity: 3 × triangles over connected triads. averageClustering: Watts & Strogatz, 0 below two partners. robinsAlexander: 4 × four-cycles over three-paths of the two-mode network. degreeAssortativity, groupAssortativity, eiIndex: unweighted, of tied nodes that have a group. groupModularity: weighted, nodes without a group alone. communityModularity: of communities found once by Leiden in each network, the observed one too; with group=community the groups are these.',
    'null where a statistic is not defined, z where the draws do not vary.',
  ].join(' '),
  reference:
    'Strona et al. 2014, Nature Communications 5:4114 (curveball); Carstens 2015, Phys. Rev. E 91:042812 (uniform); Besag & Clifford 1989, Biometrika 76:633-642; Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39; Robins & Alexander 2004, Comput. Math. Organ. Theory 10:69-94; Newman 2003, Phys. Rev. E 67:026126; Krackhardt & Stern 1988, Social Psychology Quarterly 51:123-140',
  complexity: 'O(draws · (participations + sum over projects of size² + m · sqrt(m)))',
  of: 'network',
  range: 'p 2/(draws+1) to 1; z any number; the others as the statistic',
  columns: {
    id: figure.text('Codice', 'Code'),
    it: figure.text('Tratto della rete', 'Feature (Italian)'),
    en: figure.text('Tratto (inglese)', 'Feature of the network'),
    value: figure.number('Osservato', 'Observed'),
    expected: figure.number('Atteso per caso', 'Expected by chance'),
    sd: figure.number('Scarto tipo', 'Standard deviation'),
    low: figure.number('Da', 'From'),
    high: figure.number('A', 'To'),
    z: figure.number('Distanza dal caso (z)', 'Distance from chance (z)'),
    p: figure.number('Probabilità per caso (p)', 'Probability by chance (p)'),
  },
  summary: {
    draws: figure.count('Reti estratte', 'Networks drawn'),
    seed: figure.text('Seme', 'Seed'),
    participations: figure.count('Partecipazioni', 'Participations'),
  },
  projections: ['organizations', 'projects', 'territories'],
  parameters: z.object({ group, draws: drawsParameter(DEFAULT_DRAWS), seed }),
  steps: ({ n, events, targets }, { draws }) =>
    stepsOfDraws(events, n, draws) + draws * (events.items.length * 10 + targets.length * 100 + n),
  run: (graph, parameters, context) => {
    const { rng, progress } = context;
    const { draws } = parameters;
    const groups = fixedGroups(graph, parameters.group, context);
    const describe = (one: Graph): Float64Array =>
      statisticsOf(one, groups, leiden(one, { resolution: 1 }, rng));
    const observed = describe(graph);
    const columns = STATISTICS.map(() => new Float64Array(draws));
    const projected = projectorOf(graph);
    forEachDraw(graph.events, graph.n, { draws, rng }, (draw, number) => {
      describe(projected(draw)).forEach((value, at) => (columns[at]![number] = value));
      progress((number + 1) / draws);
    });
    const standings = columns.map((values, at) => standingAmong(observed[at]!, values));
    return {
      columns: {
        id: STATISTICS.map(({ id }) => id),
        it: STATISTICS.map(({ title }) => title.it),
        en: STATISTICS.map(({ title }) => title.en),
        value: observed,
        expected: standings.map(({ expected }) => expected),
        sd: standings.map(({ sd }) => sd),
        low: standings.map(({ low }) => low),
        high: standings.map(({ high }) => high),
        z: standings.map((standing) => standing.z),
        p: standings.map(({ p }) => p),
      },
      summary: { draws, seed: parameters.seed, participations: graph.events.items.length },
    };
  },
});
