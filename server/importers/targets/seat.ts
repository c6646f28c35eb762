import { placeTargets } from './place.ts';
import { line } from './target-kinds.ts';
import type { Target } from './target.ts';

export const SEAT_TARGETS: readonly Target[] = [
  line(
    'organization.territory',
    { it: 'Sede: nome o codice di un luogo noto', en: 'Seat: name or code of a known place' },
    400,
    (facts, value) => {
      facts.organization.territory ??= value;
    },
  ),
  ...placeTargets('organization.territory', { it: 'Sede', en: 'Seat' }, ({ seat }) => seat),
];
