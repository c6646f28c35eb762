import { wordKey } from '../comparable.ts';
import { namesNobody } from './odd-names.ts';
import { understood, unreadable, type Reading } from './reading.ts';

/** The words people write for each code. */
export type Vocabulary<C extends string> = Readonly<Record<C, readonly string[]>>;

/**
 * A reader of one of the contract's codes: the code itself or a usual word for it (case, accents and punctuation do not matter),
 * else what `guess` makes of it. Null for words that say nothing: "n.d.".
 */
export const choiceReader = <C extends string>(
  vocabulary: Vocabulary<C>,
  guess: (cell: string) => C | null,
): ((cell: string) => Reading<C | null>) => {
  const codes = Object.keys(vocabulary) as C[];
  const byWord = new Map(
    codes.flatMap((code) =>
      [code, ...vocabulary[code]].map((word) => [wordKey(word), code] as const),
    ),
  );
  const known = codes.join(', ');
  return (cell) => {
    const code = byWord.get(wordKey(cell));
    if (code !== undefined) return understood(code);
    if (namesNobody(cell)) return understood(null);
    const guessed = guess(cell);
    return guessed === null
      ? unreadable('unknown-value', { known }, () => codes)
      : understood(guessed);
  };
};
