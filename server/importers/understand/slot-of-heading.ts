import type { Role } from '../../contract/participation.ts';
import { headingKey } from './heading-key.ts';

/** Which organisation of a row a heading speaks of, and what is left of the heading. */
export interface SlotHeading {
  role: Role;
  /** Of "Partner 2"; null without a number. */
  number: number | null;
  rest: string;
}

const ROLE_WORDS: readonly { role: Role; is: RegExp }[] = [
  {
    role: 'lead',
    is: /\b(?:(?:soggetto|ente|partner) )?(?:capofila|mandatari[ao]|coordinatore|coordinator|koordinator|lead (?:partner|beneficiary|applicant|organisation|organization)|leader|lead|chef de file|penvoerder)\b/u,
  },
  { role: 'associate', is: /\b(?:partner|soggetto|ente) associat[oi]\b|\bassociated partners?\b/u },
  { role: 'funder', is: /\b(?:(?:soggetto|ente) )?(?:co)?finanziatore\b|\bfunders?\b/u },
  { role: 'supporter', is: /\b(?:(?:soggetto|ente) )?sostenitor[ei]\b|\bsupporters?\b/u },
  {
    role: 'partner',
    is: /\b(?:co ?promotor(?:en)?|altri partner|other partners|partner(?:s)?|mandant[ei]|partenaires?|projektpartner|socios?)\b/u,
  },
];
const NUMBER = /\b(\d{1,2})\b/u;
/** Words that say nothing beside the role. */
const FILLERS =
  /\b(?:di|del|della|dei|progetto|project|nome|name|of|the|denominazione|ente|enti|soggetto|organizzazione|organisation|organization|n|nr|no|altri|other|ragione sociale)\b/gu;

/** "Comune capofila" -> the lead's "comune"; "Partner 2" -> a partner's nothing, that is, its name; null when no role is named. */
export const slotOfHeading = (heading: string): SlotHeading | null => {
  const key = headingKey(heading);
  const found = ROLE_WORDS.find(({ is }) => is.test(key));
  if (found === undefined) return null;
  const [, number] = NUMBER.exec(key) ?? [];
  const rest = key
    .replace(found.is, ' ')
    .replace(NUMBER, ' ')
    .replace(FILLERS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return { role: found.role, number: number === undefined ? null : Number(number), rest };
};
