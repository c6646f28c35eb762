import { roleFromProse } from '../values/role-from-prose.ts';
import { choice, date, euros } from './target-kinds.ts';
import type { Target } from './target.ts';
import { ROLE_WORDS } from './vocabularies.ts';

export const PARTICIPATION_TARGETS: readonly Target[] = [
  choice(
    'participation.role',
    { it: 'Ruolo nel progetto', en: 'Role in the project' },
    ROLE_WORDS,
    (facts, value) => {
      facts.participation.role ??= value;
    },
    roleFromProse,
  ),
  euros(
    'participation.amount',
    {
      it: 'Quota di contributo dell’organizzazione, EUR',
      en: 'The organisation’s share of the grant, EUR',
    },
    (facts, value) => {
      facts.participation.amount ??= value;
    },
  ),
  date(
    'participation.start',
    { it: 'Inizio della partecipazione', en: 'Start of the participation' },
    (facts, value) => {
      facts.participation.start ??= value;
    },
  ),
  date(
    'participation.end',
    { it: 'Fine della partecipazione', en: 'End of the participation' },
    (facts, value) => {
      facts.participation.end ??= value;
    },
  ),
];
