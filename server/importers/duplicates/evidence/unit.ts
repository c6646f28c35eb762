import { listed } from './listed.ts';
import type { NameEvidence } from './finding.ts';

const ONE_SIDED = -3.5;

/** A department is not its university, a holding not the company that it holds. */
export const unit: NameEvidence = {
  id: 'unit',
  weigh: ({ a, b }) => {
    const more = a.units.filter((word) => !b.units.includes(word));
    const less = b.units.filter((word) => !a.units.includes(word));
    if (more.length + less.length === 0 || (a.units.length > 0 && b.units.length > 0)) return null;
    const words = listed([...more, ...less]);
    return {
      points: ONE_SIDED,
      text: () => ({
        it: `una sembra una parte dell’altra: «${words}»`,
        en: `one seems a part of the other: "${words}"`,
      }),
    };
  },
};
