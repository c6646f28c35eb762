import type { Guess } from './guess.ts';

const NAME = /^organization\.name(?:@|$)/u;

/** Kinds that were taken from names are said where the names are. */
export const sayKinds = (guesses: readonly Guess[], count: number): Guess[] => {
  const at = guesses.findIndex(({ target }) =>
    [target].flat().some((name) => name !== null && NAME.test(name)),
  );
  if (count === 0 || at === -1) return [...guesses];
  const reason = {
    it:
      count === 1
        ? 'il nome dice anche il tipo di 1 organizzazione nuova'
        : `il nome dice anche il tipo di ${count} organizzazioni nuove`,
    en:
      count === 1
        ? 'the name also tells the kind of 1 new organisation'
        : `the name also tells the kind of ${count} new organisations`,
  };
  return guesses.map((guess, index) =>
    index === at ? Object.assign({}, guess, { reasons: [...guess.reasons, reason] }) : guess,
  );
};
