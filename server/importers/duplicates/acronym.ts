import type { Comparable } from './comparable.ts';

const SHORTEST = 3;
const LONGEST = 8;

/** Words of a name that may be an acronym: short, of letters alone. */
export const mayBeAcronym = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= LONGEST && /^\p{L}+$/u.test(text);

/**
 * Where the letters of `short` are the initials of words that follow each other in `name`, one of which may be left out
 * ("CISAS" for "Consorzio Intercomunale per la Gestione dei Servizi di Assistenza Sociale"): positions in `name.words`; else null.
 */
export const spelledOut = (short: string, { initials }: Comparable): number[] | null => {
  for (let start = 0; start + short.length <= initials.length; start++) {
    const taken: number[] = [];
    let left = 0;
    let skipped = 0;
    for (let at = start; at < initials.length && left < short.length && skipped <= 1; at++) {
      const { letter = '', word = -1 } = initials[at] ?? {};
      if (letter === short[left]) {
        left++;
        taken.push(word);
      } else if (left > 0) {
        skipped++;
        taken.push(word);
      } else break;
    }
    if (left === short.length && skipped <= 1)
      return [...new Set(taken.filter((word) => word !== -1))];
  }
  return null;
};

/** What the initials of a name can spell: runs of words, one of which may be left out. O(words³), for up to a dozen words. */
export const spellings = ({ initials }: Comparable): Set<string> => {
  const letters = initials.slice(0, 12).map(({ letter }) => letter);
  const found = new Set<string>();
  for (let from = 0; from < letters.length; from++)
    for (let to = from + SHORTEST; to <= Math.min(letters.length, from + LONGEST + 1); to++) {
      const run = letters.slice(from, to);
      if (run.length <= LONGEST) found.add(run.join(''));
      for (let out = 1; out < run.length - 1; out++)
        if (run.length > SHORTEST) found.add(run.toSpliced(out, 1).join(''));
    }
  return found;
};
