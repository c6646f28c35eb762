import { hash } from 'node:crypto';

/** Hexadecimal digits of an id: 64 bits, so that a million records do not collide. */
const LENGTH = 16;

/**
 * Ids made of what identifies a record, so that the same file gives the same ids in every store: `org-9f86d081884c7d65`.
 * An id that is taken by another record (it was made there from what that record used to be) is made again with a count.
 */
export const createIdMaker = (
  prefix: string,
  taken: Iterable<string>,
): ((key: string) => string) => {
  const used = new Set(taken);
  const make = (text: string): string => `${prefix}-${hash('sha256', text).slice(0, LENGTH)}`;
  return (key) => {
    let id = make(key);
    for (let copy = 2; used.has(id); copy += 1) id = make(`${key}\u0000${copy}`);
    used.add(id);
    return id;
  };
};
