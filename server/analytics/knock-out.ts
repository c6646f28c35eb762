import { z } from 'zod';
import { PROJECTIONS } from '../contract/network.ts';
import type { Graph } from '../network/types.ts';
import { createBalls } from './chance/departures/ball.ts';
import { detours, type Detours } from './chance/departures/detours.ts';
import {
  OBJECTIVES,
  searchObjective,
  stepsOfDetours,
  stepsOfReach,
  stepsOfSearch,
  type Objective,
} from './chance/departures/objectives.ts';
import { separations, type Separations } from './chance/departures/separations.ts';
import { walkOf } from './chance/departures/walk.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { flag } from './parameters.ts';

const MOST_CHOSEN = 20;
const MOST_STEPS = 10;

type Cells = (number | null)[];

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
const column = (n: number, of: (node: number) => number): Cells =>
  Array.from({ length: n }, (_, node) => orNull(of(node)));
const pairs = (size: number): number => (size * (size - 1)) / 2;

/** What each organisation's departure alone does to the others' chains. */
const breaks = (n: number, { connectedWithout, lost, partsAdded }: Separations) => ({
  lostPairs: lost,
  componentsAdded: partsAdded,
  fragmentation: column(n, (node) => 1 - connectedWithout[node]! / pairs(n - 1)),
  lostShare: column(n, (node) => lost[node]! / (connectedWithout[node]! + lost[node]!)),
});

/** What it does to their distances; all null when nobody asked, for it takes longest. */
function lengthens(n: number, found: Detours | null) {
  const cells = (of: (detours: Detours, node: number) => number): Cells =>
    column(n, (node) => (found === null ? Number.NaN : of(found, node)));
  return {
    longerPairs: cells(({ longer }, node) => longer[node]!),
    extraSteps: cells(({ longer, extraSteps }, node) =>
      longer[node] === 0 ? 0 : extraSteps[node]! / longer[node]!,
    ),
    distanceFragmentation: cells(
      ({ closenessWithout }, node) => 1 - closenessWithout[node]! / pairs(n - 1),
    ),
    closenessLost: cells(
      ({ closenessWithout, lost }, node) => lost[node]! / (closenessWithout[node]! + lost[node]!),
    ),
  };
}

function reaches(graph: Graph, steps: number): Uint32Array {
  const ballOf = createBalls(graph, steps);
  return Uint32Array.from({ length: graph.n }, (_, node) => ballOf(node).length - 1);
}

const DISTANCES = 'Also how much longer chains grow: slow above some ten thousand nodes';

export const knockOut = defineMeasure({
  id: 'knock-out',
  title: { it: 'Se una se ne va', en: 'If one leaves' },
  describes: {
    it: 'Che cosa succede ai collegamenti tra le altre se un’organizzazione, o alcune insieme, lasciano la rete; e quali poche raggiungono più altre.',
    en: 'What happens to the links between the others if one organisation, or some together, leave the network; and which few reach most others.',
  },
  caveat: {
    it: 'Chi resta è immaginato fermo: nella realtà nascerebbero altri legami, e un progetto può finire con chi lo guida. È una prova di tenuta della rete, non un giudizio su chi ne fa parte.',
    en: 'Those who stay are imagined not to move: in reality other ties would form, and a project may end with who leads it. It tests how the network holds, and judges nobody in it.',
  },
  category: 'cohesion',
  definition: [
    'Each node alone leaves with its ties; ties between its partners stay.',
    'lostPairs: pairs of others that only it connects. componentsAdded: parts more that the others are in. fragmentation: share of the pairs of others without a chain afterwards (Borgatti’s F). longerPairs, extraSteps: pairs of others whose shortest chain grows, and by how many steps on average. distanceFragmentation: 1 - mean of 1/distance over pairs of others afterwards (Borgatti’s DF). closenessLost: share of the others’ sum of 1/distance that is lost. reach: others within `steps` steps. The four of distances are null unless `distances` or objective=distance.',
    'value: of objective=fragmentation the share of the others’ connected pairs that is lost, of distance closenessLost, of reach the share of the others within reach.',
    'chosen: the place in a set of `k`: those whose departure together gives the highest fragmentation (or distance fragmentation), found one after the other and then changed one by one while it helps; or those who together reach most nodes (themselves included), found one after the other, at least 1 - 1/e of the best possible.',
    'summary: before, after: the objective with nobody and with these chosen; bound: no set of k exceeds it; proved = 1 when these are a best set (k = 1, all sets tried but those that a partner’s departure makes superfluous, or branch and bound).',
    'Weights are left aside. null where there are no pairs.',
  ].join(' '),
  reference:
    'Borgatti 2006, Identifying sets of key players in a social network, Comput. Math. Organ. Theory 12:21-34; Tarjan 1972, SIAM J. Comput. 1:146-160; Nemhauser, Wolsey, Fisher 1978, Mathematical Programming 14:265-294; Leskovec et al. 2007, KDD 420-429 (bound)',
  complexity:
    'O(n + m) for fragmentation of each, a small multiple of O(n · m) for distances; 2k to 4k times that for a set, and more for its proof',
  of: 'nodes',
  range: 'shares 0 to 1; pairs 0 to (n-1)(n-2)/2; chosen 1 to k',
  columns: {
    value: figure.share('Effetto, o raggio', 'Effect, or reach'),
    lostPairs: figure.count('Coppie che si perdono', 'Pairs lost'),
    componentsAdded: figure.count('Parti in più', 'Parts more'),
    fragmentation: figure.share('Coppie senza catena, dopo', 'Pairs without a chain, afterwards'),
    longerPairs: figure.count('Coppie più lontane', 'Pairs farther apart'),
    extraSteps: figure.number('Passaggi in più', 'Steps more'),
    distanceFragmentation: figure.share('Lontananza media, dopo', 'Mean remoteness, afterwards'),
    closenessLost: figure.share('Vicinanza che si perde', 'Closeness lost'),
    reach: figure.count('Raggiunge', 'Reaches'),
    chosen: figure.group('Scelta', 'Chosen'),
  },
  summary: {
    nodes: figure.count('Nodi', 'Nodes'),
    connectedPairs: figure.count('Coppie con una catena', 'Pairs with a chain'),
    set: figure.text('Insieme scelto', 'Set chosen'),
    before: figure.share('Prima', 'Before'),
    after: figure.share('Con questo insieme', 'With this set'),
    bound: figure.share('Nessun insieme supera', 'No set exceeds'),
    proved: figure.flag('È il migliore possibile', 'Is the best possible'),
  },
  projections: PROJECTIONS,
  parameters: z.object({
    objective: z
      .enum(OBJECTIVES)
      .default('fragmentation')
      .meta({ description: 'What the set of k is chosen for' }),
    k: z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_CHOSEN)
      .default(3)
      .meta({ description: 'How many are chosen' }),
    steps: z.coerce
      .number()
      .int()
      .min(1)
      .max(MOST_STEPS)
      .default(2)
      .meta({ description: 'Steps within which one reaches another' }),
    distances: flag(DISTANCES).default(true).meta({ description: DISTANCES }),
  }),
  steps: (graph, parameters) =>
    10 * (graph.n + graph.targets.length) +
    stepsOfReach(graph, parameters.steps) +
    (parameters.distances || parameters.objective === 'distance' ? stepsOfDetours(graph) : 0) +
    stepsOfSearch(graph, parameters),
  run: (graph, parameters, { progress }) => {
    const { n } = graph;
    const { objective, steps, distances } = parameters;
    const none = new Uint8Array(n);
    const separated = separations(graph, none);
    const detoured =
      distances || objective === 'distance'
        ? detours(walkOf(graph), none, (done) => progress(done / 2))
        : null;
    const { lostShare, ...broken } = breaks(n, separated);
    const longer = lengthens(n, detoured);
    const reach = reaches(graph, steps);
    const first =
      objective === 'distance' && detoured !== null
        ? { now: detoured.closeness, without: detoured.closenessWithout }
        : { now: separated.connected, without: separated.connectedWithout };
    const answer = searchObjective(graph, parameters, first, (done) => progress((1 + done) / 2));
    const chosen: Cells = Array.from({ length: n }, () => null);
    answer.chosen.forEach((node, at) => (chosen[node] = at + 1));
    const values: Record<Objective, Cells> = {
      fragmentation: lostShare,
      distance: longer.closenessLost,
      reach: column(n, (node) => reach[node]! / (n - 1)),
    };
    return {
      columns: {
        value: values[objective],
        ...broken,
        ...longer,
        reach,
        chosen,
      },
      summary: {
        nodes: n,
        connectedPairs: separated.connected,
        set: answer.chosen.map((node) => graph.ids[node]).join(', '),
        before: orNull(answer.before),
        after: orNull(answer.after),
        bound: orNull(answer.bound),
        proved: Number(answer.proved),
      },
    };
  },
});
