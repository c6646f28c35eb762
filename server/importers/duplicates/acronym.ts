import type { Comparable, Word } from './comparable.ts';

const LONGEST = 8;
/** A word that is not written as an acronym must be longer to be taken for one. */
const SHORTEST = { written: 3, other: 4 };
/** So many letters before one of the words may be left out. */
const SHORTEST_WITH_GAP = 5;

/** Whether a word may be an acronym: short, of letters alone. */
export const mayBeAcronym = ({ text, role, acronym }: Word): boolean =>
  role === 'proper' &&
  text.length >= (acronym ? SHORTEST.written : SHORTEST.other) &&
  text.length <= LONGEST &&
  /^\p{L}+$/u.test(text);

const gapsOf = (short: string): number => (short.length >= SHORTEST_WITH_GAP ? 1 : 0);

/**
 * Where the letters of `short` are the initials of words that follow each other in `name`, one of which may be left out of a long
 * one ("CISAS" for "Consorzio Intercomunale per la Gestione dei Servizi di Assistenza Sociale"): positions in `name.words`.
 */
export const spelledOut = (short: string, { initials }: Comparable): number[] | null => {
  const gaps = gapsOf(short);
  for (let start = 0; start + short.length <= initials.length; start++) {
    if (initials[start]?.letter !== short[0]) continue;
    const taken: number[] = [];
    let left = 0;
    for (let at = start; at < initials.length && left < short.length; at++) {
      const { letter = '', word = -1 } = initials[at] ?? {};
      if (letter === short[left]) left++;
      taken.push(word);
      if (taken.length - left > gaps) break;
    }
    if (left === short.length && taken.length - left <= gaps)
      return [...new Set(taken.filter((word) => word !== -1))];
  }
  return null;
};

/** What the initials of a name can spell. O(words³), for up to a dozen words. */
export const spellings = ({ initials }: Comparable): Set<string> => {
  const letters = initials.slice(0, 12).map(({ letter }) => letter);
  const found = new Set<string>();
  for (let from = 0; from < letters.length; from++)
    for (let to = from + SHORTEST.written; to <= letters.length; to++) {
      const run = letters.slice(from, to);
      if (run.length > LONGEST + 1) break;
      if (run.length <= LONGEST) found.add(run.join(''));
      if (run.length <= SHORTEST_WITH_GAP) continue;
      for (let out = 1; out < run.length - 1; out++) found.add(run.toSpliced(out, 1).join(''));
    }
  return found;
};
