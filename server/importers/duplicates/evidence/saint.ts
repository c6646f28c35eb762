import { wordLikeness } from '../likeness.ts';
import type { NameEvidence } from './finding.ts';

const DIFFERENT = -4;
const FULLER = -1;
const SAME_NAME = 0.85;

/** "San Giovanni Battista" and "San Giovanni Bosco" are two parishes, "San Giovanni" may be either. */
export const saint: NameEvidence = {
  id: 'saint',
  weigh: ({ a: { saint: a }, b: { saint: b } }) => {
    if (a === null || b === null || a === b) return null;
    const [x, y] = [a.split(' '), b.split(' ')];
    const shared = Math.min(x.length, y.length);
    const alike = x
      .slice(0, shared)
      .every((word, at) => wordLikeness(word, y[at] ?? '') >= SAME_NAME);
    if (alike && x.length === y.length) return null;
    return {
      points: alike ? FULLER : DIFFERENT,
      text: () => ({ it: `santo diverso: ${a} e ${b}`, en: `different saint: ${a} and ${b}` }),
    };
  },
};
