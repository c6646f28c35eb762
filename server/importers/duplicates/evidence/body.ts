import { bodyWords, isNeeded } from '../vocabulary/bodies.ts';
import type { NameEvidence } from './finding.ts';

const DIFFERENT = -5;
const ONE_SIDED = -2.5;

/** A municipality is not its province, a university not a polytechnic, a local health authority not a hospital. */
export const body: NameEvidence = {
  id: 'body',
  weigh: ({ a, b, comparison: { onlyA, onlyB } }) => {
    // A body that an acronym of the other name stands for is no difference.
    const left = (of: typeof a, only: typeof onlyA): string | null =>
      of.body !== null && only.some(({ text }) => text === `(${of.body})`) ? of.body : null;
    const [ofA, ofB] = [left(a, onlyA), left(b, onlyB)];
    if (ofA !== null && ofB !== null && (isNeeded(ofA) || isNeeded(ofB))) {
      const [x, y] = [bodyWords(ofA), bodyWords(ofB)];
      return {
        points: DIFFERENT,
        text: () => ({
          it: `enti diversi: ${x.it} e ${y.it}`,
          en: `different bodies: ${x.en} and ${y.en}`,
        }),
      };
    }
    const one = ofA ?? ofB;
    if (one === null || !isNeeded(one)) return null;
    const words = bodyWords(one);
    return {
      points: ONE_SIDED,
      text: () => ({ it: `solo una si dice ${words.it}`, en: `only one calls itself ${words.en}` }),
    };
  },
};
