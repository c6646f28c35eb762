import { listed } from './listed.ts';
import type { NameEvidence } from './finding.ts';

const DIFFERENT = -5;
const ONE_SIDED = -2;
const YEAR = -0.7;

/** "Istituto comprensivo 1" and "2", "ASL TO3" and "TO4" are two. */
export const number: NameEvidence = {
  id: 'number',
  weigh: ({ a: { numbers: a }, b: { numbers: b } }) => {
    if (a.join(' ') === b.join(' ')) return null;
    if (a.length > 0 && b.length > 0) {
      const [x, y] = [listed(a), listed(b)];
      return {
        points: DIFFERENT,
        text: () => ({ it: `numero diverso: ${x} e ${y}`, en: `different number: ${x} and ${y}` }),
      };
    }
    const said = a.length > 0 ? a : b;
    const years = said.every((each) => /^(?:1[89]|20)\d\d$/u.test(each));
    return {
      points: years ? YEAR : ONE_SIDED,
      text: () => ({
        it: `solo una ha il numero ${listed(said)}`,
        en: `only one has the number ${listed(said)}`,
      }),
    };
  },
};
