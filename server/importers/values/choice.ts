import { wordKey } from '../comparable.ts';
import { understood, unreadable, type Reading } from './reading.ts';

/** The words people write for each code. */
export type Vocabulary<C extends string> = Readonly<Record<C, readonly string[]>>;

/** A reader of one of the contract's codes: the code itself or a usual word for it; case, accents and punctuation do not matter. */
export const choiceReader = <C extends string>(
  vocabulary: Vocabulary<C>,
): ((cell: string) => Reading<C>) => {
  const codes = Object.keys(vocabulary) as C[];
  const byWord = new Map(
    codes.flatMap((code) =>
      [code, ...vocabulary[code]].map((word) => [wordKey(word), code] as const),
    ),
  );
  const known = codes.join(', ');
  return (cell) => {
    const code = byWord.get(wordKey(cell));
    return code === undefined ? unreadable('unknown-value', { known }) : understood(code);
  };
};
