/** A stretch of a name, and whether the other name has it not. */
export interface Stretch {
  text: string;
  differs: boolean;
}

const keyOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const wordsOf = (name: string): string[] => name.split(/\s+/u).filter((word) => word !== '');

/** Positions in `a` of a longest common subsequence of two lists. O(a × b). */
const commonPositions = (a: readonly string[], b: readonly string[]): Set<number> => {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const common = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common.add(i);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
};

/**
 * The name in stretches: words that stand in the other name too, in the same order, and words that do not. Case, accents and
 * punctuation are no difference.
 */
export const differences = (name: string, other: string): Stretch[] => {
  const words = wordsOf(name);
  const keys = words.map(keyOf);
  const common = commonPositions(keys, wordsOf(other).map(keyOf));
  const stretches: Stretch[] = [];
  for (const [at, text] of words.entries()) {
    const differs = !common.has(at) && keys[at] !== '';
    const last = stretches.at(-1);
    if (last?.differs === differs) last.text += ` ${text}`;
    else stretches.push({ text, differs });
  }
  return stretches;
};
