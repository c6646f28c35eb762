import type { MeasureDescription, MeasureResult } from '../../../../server/contract/measures.ts';
import type { Query } from '../../api/client.ts';
import type { Choice } from './choice.ts';
import { parameterFields } from './parameters.ts';

/** The place in the ranking, and between which places it could have been. */
export interface Span {
  rank: number;
  low: number;
  high: number;
}

const numbers = (column: readonly unknown[] | undefined): number[] => (column ?? []).map(Number);

/** Spans by id, from what `rank-uncertainty` gives. */
export const spansOf = ({ columns }: MeasureResult): Map<string, Span> => {
  const [ranks, lows, highs] = [
    numbers(columns['rank']),
    numbers(columns['low']),
    numbers(columns['high']),
  ];
  return new Map(
    (columns['id'] ?? []).map((id, at) => [
      String(id),
      { rank: ranks[at] ?? 0, low: lows[at] ?? 0, high: highs[at] ?? 0 },
    ]),
  );
};

/** Whether two places could as well be the other way round. */
export const couldSwap = (a: Span, b: Span): boolean => a.low <= b.high && b.low <= a.high;

/** Which measure tells how sure a ranking is, and how to ask it; null for a ranking that it cannot be asked about. */
export const uncertaintyOf = (
  choice: Choice,
  all: readonly MeasureDescription[],
): { measure: string; query: Query } | null => {
  const teller = all.find(({ id }) => id === 'rank-uncertainty');
  if (teller === undefined || !teller.projections.includes(choice.projection)) return null;
  const known = parameterFields(teller).find(({ name }) => name === 'ranking');
  return known?.choices.includes(choice.measure.id) === true
    ? { measure: teller.id, query: [['ranking', choice.measure.id]] }
    : null;
};
