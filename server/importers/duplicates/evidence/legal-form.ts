import { classOf, classWords } from '../vocabulary/legal-forms.ts';
import type { NameEvidence } from './finding.ts';

const POINTS = { otherClass: -1.8, otherForm: -0.3 };

/** A cooperative and an association of one name are two, often related; two kinds of company may be one that changed. */
export const legalForm: NameEvidence = {
  id: 'legal form',
  weigh: ({ a: { forms: a }, b: { forms: b } }) => {
    const [x, y] = [classOf(a), classOf(b)];
    if (x === null || y === null) return null;
    if (x !== y) {
      const [p, q] = [classWords(x), classWords(y)];
      return {
        points: POINTS.otherClass,
        text: () => ({
          it: `forma giuridica diversa: ${p.it} e ${q.it}`,
          en: `different legal form: ${p.en} and ${q.en}`,
        }),
      };
    }
    const shared = a.some((form) => b.includes(form));
    if (shared || x === 'cooperative') return null;
    const [p, q] = [a.join(' '), b.join(' ')];
    return {
      points: POINTS.otherForm,
      text: () => ({
        it: `forma giuridica diversa: ${p} e ${q}`,
        en: `different legal form: ${p} and ${q}`,
      }),
    };
  },
};
