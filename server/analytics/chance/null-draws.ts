import { rowCount, transpose } from '../../network/csr.ts';
import type { Csr } from '../../network/types.ts';
import { createCurveball } from './curveball.ts';

/** A two-mode network seen from its events and from its nodes. */
export interface TwoMode {
  nodesOf: Csr;
  eventsOf: Csr;
}

export interface NullDraws {
  draws: number;
  /** Trades between two draws; `tradesFor` unless given. */
  apart?: number;
  rng: () => number;
}

/** Trades that each row takes part in between two draws: measured in docs/chance.md. */
const TRADES_A_ROW = 5;
const FEWEST_TRADES = 20;

/** Trades after which two draws are as good as independent. */
export const tradesFor = (rows: number): number => Math.max(FEWEST_TRADES, TRADES_A_ROW * rows);

/** Trades are made between the rows of the side that has fewer of them: they are longer, so that each trade moves more. */
const fromEvents = (events: Csr, nodes: number): boolean => rowCount(events) <= nodes;

/** Roughly how many elementary steps the draws alone take. */
export const stepsOfDraws = (events: Csr, nodes: number, draws: number): number => {
  const rows = Math.min(rowCount(events), nodes);
  return rows === 0 ? 0 : draws * (tradesFor(rows) * ((6 * events.items.length) / rows + 10));
};

/**
 * Networks with the same number of participants for each event and of events for each node, otherwise drawn by lot, and given to
 * `visit` one after the other (which must not keep them: they change in place).
 *
 * The observed network is one of the chain, at a place drawn by lot: some draws lie before it and some after it (Besag & Clifford
 * 1989, Biometrika 76:633-642). Under the null all its places are equally likely whatever the number of trades, so that a p value
 * counted over these draws is valid even if the chain mixes slowly.
 */
export function forEachDraw(
  events: Csr,
  nodes: number,
  { draws, rng, apart }: NullDraws,
  visit: (draw: TwoMode, number: number) => void,
): void {
  const byEvent = fromEvents(events, nodes);
  const rows = byEvent ? events : transpose(events, nodes);
  const width = byEvent ? nodes : rowCount(events);
  const chain = createCurveball(rows, width, rng);
  const trades = apart ?? tradesFor(rowCount(rows));
  const before = Math.floor(rng() * (draws + 1));
  for (let draw = 0; draw < draws; draw++) {
    if (draw === before) chain.reset();
    chain.trade(trades);
    const other = transpose(chain.rows, width);
    visit(
      byEvent ? { nodesOf: chain.rows, eventsOf: other } : { nodesOf: other, eventsOf: chain.rows },
      draw,
    );
  }
}
