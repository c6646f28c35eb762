import { recordId } from '../contract/fields.ts';
import { InvalidInput } from '../errors.ts';

export interface Page<R> {
  items: R[];
  /** Opaque: pass as `cursor` for the next page; null at the end. */
  next: string | null;
}

/** Where a page ended: its last id. Records that come or go meanwhile shift no page. */
const cursorAfter = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');

const idOf = (cursor: string): string => {
  const id = recordId.safeParse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (id.success && cursorAfter(id.data) === cursor) return id.data;
  throw new InvalidInput(
    'invalid-cursor',
    {
      it: 'Il cursore non è di questo elenco: usa il valore di «next» della pagina prima, o toglilo per ricominciare.',
      en: 'The cursor is not of this list: use the value of "next" of the page before, or leave it out to start again.',
    },
    {
      errors: [{ path: 'cursor', detail: { it: 'non è un cursore', en: 'is not a cursor' } }],
    },
  );
};

/** Position of the first record after `id`, in records sorted by id. O(log n). */
const positionAfter = (records: readonly { id: string }[], id: string): number => {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((records[middle]?.id ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The next `limit` records after the cursor that `accept` lets through; `records` are sorted by id.
 * @throws InvalidInput `invalid-cursor`
 */
export const pageOf = <R extends { id: string }>(
  records: readonly R[],
  o: { limit: number; cursor: string | null; accept: (record: R) => boolean },
): Page<R> => {
  const items: R[] = [];
  const start = o.cursor === null ? 0 : positionAfter(records, idOf(o.cursor));
  for (let at = start; at < records.length; at++) {
    const record = records[at];
    if (record === undefined || !o.accept(record)) continue;
    const last = items.at(-1);
    if (items.length === o.limit && last !== undefined)
      return { items, next: cursorAfter(last.id) };
    items.push(record);
  }
  return { items, next: null };
};
