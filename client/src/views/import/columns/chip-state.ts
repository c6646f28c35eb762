import type { ColumnGuess } from '../../../../../server/contract/imports.ts';

/** Understood, asking to be looked at, or left out. */
export type ChipState = 'understood' | 'asks' | 'left';

/** A guess below this is shown as a question. */
const SURE = 0.7;

/** Whether a column, as it was guessed, should be looked at by the person: a doubtful guess, cells that may have to be parted. */
export const isQuestion = (guess: ColumnGuess): boolean => {
  if (guess.split !== null && !guess.split.confirmed) return true;
  if (guess.origin === 'given' || guess.origin === 'kept') return false;
  return guess.target !== null && guess.confidence < SURE;
};

/**
 * `open`: columns that asked and have not been answered. A mapping that is sent answers for every column at once, so the
 * questions that it left aside are remembered by the page.
 */
export const chipState = (guess: ColumnGuess, open: ReadonlySet<string>): ChipState => {
  if (open.has(guess.column)) return 'asks';
  return guess.target === null ? 'left' : 'understood';
};
