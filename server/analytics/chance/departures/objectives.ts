import { exactCoverage, greedyCoverage } from './coverage.ts';
import { detours } from './detours.ts';
import { worthRemoving } from './dominance.ts';
import { surelyClose, surelyConnected } from './guarantees.ts';
import {
  choices,
  exactKeyPlayers,
  greedyKeyPlayers,
  type KeyPlayers,
  type LeftWithout,
} from './key-players.ts';
import { separations, type Ties } from './separations.ts';
import { walkOf } from './walk.ts';
import type { Graph } from '../../../network/types.ts';

/** What a set of organisations is chosen for: to break the network, to lengthen its chains, to reach most of it. */
export const OBJECTIVES = ['fragmentation', 'distance', 'reach'] as const;
export type Objective = (typeof OBJECTIVES)[number];

export interface Question {
  objective: Objective;
  k: number;
  /** Steps within which a node reaches another. */
  steps: number;
}

/** Values are shares, 0 to 1. */
export interface Answer {
  chosen: number[];
  /** With nobody chosen, with these, and a value that no set of so many exceeds. */
  before: number;
  after: number;
  bound: number;
  /** Whether no set of so many does better. */
  proved: boolean;
}

type Progress = (done: number) => void;

const pairs = (size: number): number => (size * (size - 1)) / 2;

/** Elementary steps that a proof may take; beyond, the greedy answer stands with its bound. */
const MOST_STEPS_OF_PROOF = 250_000_000;
const SEPARATIONS_STEPS = 3;
const DETOURS_STEPS = 4;
/** Questions asked by the greedy search and by its changes, for each node chosen. */
const QUESTIONS = 4;

/** Of `detours` on the shortest walk. */
export const stepsOfDetours = ({ n, events, targets }: Graph): number =>
  DETOURS_STEPS * n * (n + Math.min(targets.length, 2 * events.items.length));

const stepsOfQuestion = (objective: Objective, graph: Graph): number =>
  objective === 'distance'
    ? stepsOfDetours(graph)
    : SEPARATIONS_STEPS * (graph.n + graph.targets.length);

/** Nodes met when every node looks `steps` steps round itself, as a tree with the mean degree would have it. */
export const stepsOfReach = ({ n, targets }: Ties, steps: number): number =>
  n === 0 ? 0 : n * Math.min(n + targets.length, (1 + targets.length / n) ** (steps + 1));

/** Roughly how many elementary steps the search takes. */
export function stepsOfSearch(graph: Graph, { objective, k, steps }: Question): number {
  if (objective === 'reach') return 4 * stepsOfReach(graph, steps) + MOST_STEPS_OF_PROOF / 10;
  const question = stepsOfQuestion(objective, graph);
  const proof = Math.min(MOST_STEPS_OF_PROOF, question * choices(graph.n, k - 1));
  return QUESTIONS * k * question + (k > 1 ? proof : 0);
}

/** Borgatti's fragmentation, plain and weighted: 1 - what is left / all pairs. */
const fragmentation = (left: number, nodes: number): number => 1 - left / pairs(nodes);

/** What is left with nobody gone, and when each one goes: what the columns of single departures are made of too. */
export interface Left {
  now: number;
  without: Float64Array;
}

function breaking(
  graph: Graph,
  { objective, k: asked }: Question,
  first: Left,
  progress: Progress,
): Answer {
  const k = Math.min(asked, graph.n);
  const walk = walkOf(graph);
  const ask: LeftWithout =
    objective === 'distance'
      ? (gone) => detours(walk, gone, () => undefined).closenessWithout
      : (gone) => separations(graph, gone).connectedWithout;
  const leftWithout: LeftWithout = (gone) => (gone.includes(1) ? ask(gone) : first.without);
  const greedy = greedyKeyPlayers(graph.n, k, leftWithout, progress);
  const found = greedy.proved ? greedy : prove(graph, objective, greedy, leftWithout, progress);
  const sure = objective === 'distance' ? surelyClose(graph, k) : surelyConnected(graph, k);
  const after = fragmentation(found.left, graph.n - k);
  return {
    chosen: found.chosen,
    before: fragmentation(first.now, graph.n),
    after,
    bound: found.proved ? after : fragmentation(sure, graph.n - k),
    proved: found.proved,
  };
}

function prove(
  graph: Graph,
  objective: Objective,
  greedy: KeyPlayers,
  leftWithout: LeftWithout,
  progress: Progress,
): KeyPlayers {
  const candidates = worthRemoving(graph, greedy.chosen.length);
  const questions = choices(candidates.length, greedy.chosen.length - 1);
  if (questions * stepsOfQuestion(objective, graph) > MOST_STEPS_OF_PROOF) return greedy;
  return exactKeyPlayers(graph.n, candidates, greedy, leftWithout, (done) =>
    progress((1 + done) / 2),
  );
}

function reaching(graph: Ties, question: Question, progress: Progress): Answer {
  const reached = new Uint32Array(graph.n);
  const greedy = greedyCoverage(graph, question, reached, progress);
  const exact = exactCoverage(graph, question, { greedy, reached });
  const { chosen, covered, bound } = exact ?? greedy;
  return {
    chosen,
    before: graph.n === 0 ? Number.NaN : 0,
    after: covered / graph.n,
    bound: bound / graph.n,
    proved: bound === covered,
  };
}

/**
 * The best set that is found for the objective, and how far from the best possible it can be. NaN where there is nothing to share out.
 * `first` is what is left with nobody gone, of what the objective breaks.
 */
export const searchObjective = (
  graph: Graph,
  question: Question,
  first: Left,
  progress: Progress,
): Answer =>
  question.objective === 'reach'
    ? reaching(graph, question, progress)
    : breaking(graph, question, first, progress);
