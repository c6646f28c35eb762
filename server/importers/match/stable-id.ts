import { hash } from 'node:crypto';

/** No i, l, o, u: an id may be read aloud. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 12;

const digest = (text: string): string =>
  Array.from(
    hash('sha256', text, 'buffer').subarray(0, LENGTH),
    (byte) => LETTERS[byte % LETTERS.length],
  ).join('');

/**
 * Ids made of what identifies a record, so that the same file gives the same ids in every store: `org-7f3k2m9q4tza`, 60 bits.
 * An id that is taken by another record (it was made there from what that record used to be) is made again with a count.
 */
export const createIdMaker = (
  prefix: string,
  taken: Iterable<string>,
): ((key: string) => string) => {
  const used = new Set(taken);
  return (key) => {
    let id = `${prefix}-${digest(key)}`;
    for (let copy = 2; used.has(id); copy += 1) id = `${prefix}-${digest(`${key}\u0000${copy}`)}`;
    used.add(id);
    return id;
  };
};
