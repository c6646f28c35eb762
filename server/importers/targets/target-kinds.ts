import type { Text } from '../../contract/fields.ts';
import type { Facts } from '../row-facts.ts';
import { columnNotation, readAmount } from '../values/amount.ts';
import { choiceReader, type Vocabulary } from '../values/choice.ts';
import { readDate } from '../values/date.ts';
import { lineReader, listReader, proseReader } from '../values/text.ts';
import { remembering } from '../values/reading.ts';
import { readWebAddress } from '../values/web-address.ts';
import { target, type Target } from './target.ts';

/** Where a value goes. With `??=`, of two columns with the same target the first that is filled wins. */
type Put<V> = (facts: Facts, value: V) => void;

/** One line of text up to `limit` characters. */
export const line = (name: string, describes: Text, limit: number, put: Put<string>): Target =>
  target({ name, describes, read: () => lineReader(limit), put });

/** A text of several lines. */
export const prose = (name: string, describes: Text, put: Put<string>): Target =>
  target({ name, describes, read: () => proseReader(20_000), put });

/** Several lines of text in one cell, parted by `;`, `|` or line breaks. */
export const list = (name: string, describes: Text, limit: number, put: Put<string[]>): Target =>
  target({ name, describes, read: () => listReader(limit), put });

export const date = (name: string, describes: Text, put: Put<string>): Target =>
  target({
    name,
    describes,
    read: ({ dateFormat }) =>
      remembering((cell) => readDate(cell, dateFormat, name.endsWith('.end') ? 'end' : 'start')),
    put,
  });

export const euros = (name: string, describes: Text, put: Put<number>): Target =>
  target({
    name,
    describes,
    read: ({ cells }) => {
      const notation = columnNotation(cells());
      return remembering((cell) => readAmount(cell, notation));
    },
    put,
  });

export const address = (name: string, describes: Text, put: Put<string>): Target =>
  target({ name, describes, read: () => readWebAddress, put });

/** One of the contract's codes, by its usual words, or by what `guess` makes of others. */
export const choice = <C extends string>(
  name: string,
  describes: Text,
  vocabulary: Vocabulary<C>,
  put: Put<C>,
  guess: (cell: string) => C | null = () => null,
): Target =>
  target({
    name,
    describes,
    codes: Object.keys(vocabulary),
    read: () => remembering(choiceReader(vocabulary, guess)),
    put: (facts, value: C | null) => {
      if (value !== null) put(facts, value);
    },
  });
