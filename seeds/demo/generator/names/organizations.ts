import type { Kind } from '../../../../server/contract/organization.ts';
import { shuffled, weighted, type Rng } from '../random.ts';
import {
  COMPANIES,
  EDUCATION_BODIES,
  FOUNDATIONS,
  HEALTH_BODIES,
  OTHER_BODIES,
} from './other-kinds.ts';
import { OTHER_PUBLIC_BODIES, SOCIAL_CARE_BODIES } from './public-bodies.ts';
import { LONG_NAMES, THIRD_SECTOR_NAMES } from './third-sector.ts';

export interface Named {
  name: string;
  legalForm: string;
}

/** How a Third-sector body writes its legal form, and how often. */
const FORMS: readonly { weight: number; legalForm: string; write: (name: string) => string }[] = [
  { weight: 46, legalForm: 'cooperativa sociale', write: (name) => `Cooperativa sociale ${name}` },
  {
    weight: 14,
    legalForm: 'organizzazione di volontariato',
    write: (name) => `Associazione ${name} ODV`,
  },
  { weight: 18, legalForm: 'associazione di promozione sociale', write: (name) => `${name} APS` },
  { weight: 9, legalForm: 'impresa sociale', write: (name) => `Impresa sociale ${name}` },
  {
    weight: 6,
    legalForm: 'consorzio di cooperative sociali',
    write: (name) => `Consorzio di cooperative ${name}`,
  },
  { weight: 7, legalForm: 'ente del Terzo settore', write: (name) => `${name} ETS` },
];

export type NameSource = Kind | 'social_care';

const WHOLE: Record<Exclude<NameSource, 'third_sector'>, readonly (readonly [string, string])[]> = {
  social_care: SOCIAL_CARE_BODIES,
  public_body: OTHER_PUBLIC_BODIES,
  foundation: FOUNDATIONS,
  company: COMPANIES,
  health: HEALTH_BODIES,
  education_research: EDUCATION_BODIES,
  other: OTHER_BODIES,
};

/** Gives names of a kind, never the same twice; throws when the list of that kind has run out. */
export const createNamer = (rng: Rng): ((source: NameSource) => Named) => {
  const thirdSector = shuffled(rng, [
    ...LONG_NAMES.map(([name, legalForm]) => ({ name, legalForm })),
    ...THIRD_SECTOR_NAMES.map((name) => {
      const form = weighted(rng, FORMS, ({ weight }) => weight);
      return { name: form.write(name), legalForm: form.legalForm };
    }),
  ]);
  const lists = new Map<NameSource, Named[]>([['third_sector', thirdSector]]);
  for (const [source, names] of Object.entries(WHOLE)) {
    const named = shuffled(rng, names).map(([name, legalForm]) => ({ name, legalForm }));
    lists.set(source as NameSource, named);
  }
  return (source) => {
    const named = lists.get(source)?.shift();
    if (named === undefined)
      throw new Error(`No name is left for ${source}: add some to its list.`);
    return named;
  };
};
