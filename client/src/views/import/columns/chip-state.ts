import type { ColumnGuess } from '../../../../../server/contract/imports.ts';

/** Understood, asking to be looked at, or left out. */
export type ChipState = 'understood' | 'asks' | 'left';

/** A guess below this is shown as a question. */
const SURE = 0.7;
const CODES = /^organization\.id\./;

/** Whether a column, as it was guessed, should be looked at by the person: a doubtful guess, cells that may have to be parted. */
export const isQuestion = (guess: ColumnGuess): boolean => {
  if (guess.split !== null && !guess.split.confirmed) return true;
  if (guess.origin === 'given' || guess.origin === 'kept') return false;
  // Of many columns most are of no use; but codes of organisations are what knows them again.
  if (guess.target === null) return guess.alternatives.some((each) => CODES.test(each));
  return guess.confidence < SURE;
};

/**
 * `open`: columns that asked and have not been answered. A mapping that is sent answers for every column at once, so the
 * questions that it left aside are remembered by the page.
 */
export const chipState = (guess: ColumnGuess, open: ReadonlySet<string>): ChipState => {
  if (open.has(guess.column)) return 'asks';
  return guess.target === null ? 'left' : 'understood';
};
