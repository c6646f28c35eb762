import { InvalidInput } from '../errors.ts';
import type { Page } from './records-page.ts';

export interface PageWish {
  limit: number;
  cursor: string | null;
}

const cursorAt = (position: number): string =>
  Buffer.from(`at ${position}`, 'latin1').toString('base64url');

const positionOf = (cursor: string | null, count: number): number => {
  if (cursor === null) return 0;
  const position = Number(/^at (\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]);
  if (position <= count && cursorAt(position) === cursor) return position;
  throw new InvalidInput(
    'invalid-cursor',
    {
      it: 'Il cursore non è di questo elenco: usa il valore di «next» della pagina prima, o toglilo per ricominciare.',
      en: 'The cursor is not of this list: use the value of "next" of the page before, or leave it out to start again.',
    },
    { errors: [{ path: 'cursor', detail: { it: 'non è un cursore', en: 'is not a cursor' } }] },
  );
};

/**
 * A page of a list that does not change, of `count` items that `read` gives from one position up to another.
 * @throws InvalidInput `invalid-cursor`
 */
export const pageByPosition = <T>(
  count: number,
  { limit, cursor }: PageWish,
  read: (start: number, end: number) => T[],
  /** Where to begin, in the place of the cursor. */
  at?: number,
): Page<T> => {
  const start = at ?? positionOf(cursor, count);
  const end = Math.min(count, start + limit);
  return { items: read(start, end), next: end < count ? cursorAt(end) : null };
};
