import { isScheme } from './identifier-target.ts';
import { ORGANIZATION_TARGETS } from './organization.ts';
import { PARTICIPATION_TARGETS } from './participation.ts';
import { PROGRAMME_TARGETS } from './programme.ts';
import { PROJECT_TARGETS } from './project.ts';
import { SEAT_TARGETS } from './seat.ts';
import type { Target } from './target.ts';

/** Everything a column can mean. A new field of a record is a new line in its file. */
export const TARGETS: readonly Target[] = [
  ...ORGANIZATION_TARGETS,
  ...SEAT_TARGETS,
  ...PROJECT_TARGETS,
  ...PARTICIPATION_TARGETS,
  ...PROGRAMME_TARGETS,
];

const FAMILY = '<scheme>';

/** The target of a name, and what stands at the place of `<scheme>` in it; null when there is no such target. */
export const findTarget = (name: string): { target: Target; variant: string } | null => {
  const exact = TARGETS.find((each) => each.name === name && !name.endsWith(FAMILY));
  if (exact !== undefined) return { target: exact, variant: '' };
  const family = TARGETS.find(
    (each) => each.name.endsWith(FAMILY) && name.startsWith(each.name.slice(0, -FAMILY.length)),
  );
  const variant = name.slice((family?.name.length ?? 0) - FAMILY.length);
  return family !== undefined && isScheme(variant) ? { target: family, variant } : null;
};
