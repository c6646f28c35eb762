import type { Word } from '../comparable.ts';
import { LANDS } from '../vocabulary/words.ts';
import { listed } from './listed.ts';
import type { NameEvidence, NamePair } from './finding.ts';

const POINTS = { placesDiffer: -3.5, onePlace: -0.8, wordsDiffer: -0.8, nothingRare: -2.5 };
/** Worth of shared proper words below which names have only common words in common. */
const LITTLE_SHARED = 0.3;

const textsOf = (words: readonly Word[]): string[] => words.map(({ spelled }) => spelled);

const isPlace = ({ text, role }: Word, { places }: NamePair): boolean =>
  role === 'proper' && (LANDS.has(text) || places.has(text));

/** Places in the names that differ: "CISS Cusio" and "CISS Ossola". */
export const placeWords: NameEvidence = {
  id: 'place words',
  weigh: (pair) => {
    const { onlyA, onlyB } = pair.comparison;
    const [a, b] = [onlyA, onlyB].map((only) =>
      textsOf(only.filter((word) => !word.tail && isPlace(word, pair))),
    ) as [string[], string[]];
    if (a.length > 0 && b.length > 0) {
      const [x, y] = [listed(a), listed(b)];
      return {
        points: POINTS.placesDiffer,
        text: () => ({
          it: `luoghi diversi nel nome: ${x} e ${y}`,
          en: `different places in the name: ${x} and ${y}`,
        }),
      };
    }
    const one = [...a, ...b];
    if (one.length === 0) return null;
    return {
      points: POINTS.onePlace,
      text: () => ({ it: `solo una dice «${listed(one)}»`, en: `only one says "${listed(one)}"` }),
    };
  },
};

/** Words that neither name shares with the other. */
export const otherWords: NameEvidence = {
  id: 'other words',
  weigh: (pair) => {
    const { onlyA, onlyB, shared, similarity } = pair.comparison;
    const [a, b] = [onlyA, onlyB].map((only) =>
      textsOf(only.filter((word) => word.role === 'proper' && !word.tail && !isPlace(word, pair))),
    ) as [string[], string[]];
    if (a.length > 0 && b.length > 0) {
      const [x, y] = [listed(a), listed(b)];
      return {
        points: POINTS.wordsDiffer,
        text: () => ({
          it: `parole diverse: «${x}» e «${y}»`,
          en: `different words: "${x}" and "${y}"`,
        }),
      };
    }
    const one = [...a, ...b];
    if (one.length > 0)
      return {
        points: 0,
        text: () => ({
          it: `solo una dice «${listed(one)}»`,
          en: `only one says "${listed(one)}"`,
        }),
      };
    if (shared >= LITTLE_SHARED || similarity === 1) return null;
    return {
      points: POINTS.nothingRare,
      text: () => ({
        it: 'in comune solo parole di tanti enti',
        en: 'only words of many bodies in common',
      }),
    };
  },
};
