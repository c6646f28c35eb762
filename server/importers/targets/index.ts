import { isScheme } from './identifier-target.ts';
import { ORGANIZATION_TARGETS } from './organization.ts';
import { PARTICIPATION_TARGETS } from './participation.ts';
import { PROGRAMME_TARGETS } from './programme.ts';
import { PROJECT_TARGETS } from './project.ts';
import { SEAT_TARGETS } from './seat.ts';
import { withoutSlot, type Slot } from './slot.ts';
import { TERRITORY_TARGETS } from './territory.ts';
import type { Target } from './target.ts';

/** Everything a column can mean. A new field of a record is a new line in its file. */
export const TARGETS: readonly Target[] = [
  ...ORGANIZATION_TARGETS,
  ...SEAT_TARGETS,
  ...PROJECT_TARGETS,
  ...PARTICIPATION_TARGETS,
  ...PROGRAMME_TARGETS,
  ...TERRITORY_TARGETS,
];

const FAMILY = '<scheme>';

export interface FoundTarget {
  target: Target;
  /** What stands at the place of `<scheme>` in its name. */
  variant: string;
  /** Which organisation of the row it is about. */
  slot: Slot;
}

/** The target of a name; null when there is no such target. */
export const findTarget = (name: string): FoundTarget | null => {
  const { base, slot } = withoutSlot(name);
  const exact = TARGETS.find((each) => each.name === base && !base.endsWith(FAMILY));
  if (exact !== undefined) return { target: exact, variant: '', slot };
  const family = TARGETS.find(
    (each) => each.name.endsWith(FAMILY) && base.startsWith(each.name.slice(0, -FAMILY.length)),
  );
  const variant = base.slice((family?.name.length ?? 0) - FAMILY.length);
  return family !== undefined && isScheme(variant) ? { target: family, variant, slot } : null;
};
