import { COMMUNITIES, isIsolated, type Community } from './communities.ts';
import { MEASURE_CODES, MEASURE_PLANS, type MeasureCode } from './programme.ts';
import { apportion, shuffled, type Rng } from './random.ts';

/** A project to be: where, in which measure, and how many organisations have it as their first one. */
export interface Slot {
  key: string;
  measure: MeasureCode;
  community: Community;
  area: string;
  first: number;
}

/** The single project of measure 1 in its quadrant gathers more bodies than the others. */
const ALONE_IN_QUADRANT = 3;
const ISOLATED_SIZE: Record<string, number> = { ossola: 5, valsesia: 5, 'valle-belbo': 4 };
/** Spread of sizes: standard deviation of their logarithm. */
const SPREAD = 0.6;
/** How much less the other measures choose an area that measure 1 already serves. */
const SERVED = 0.6;

/** Normal deviate (Box and Muller 1958). */
const normal = (rng: Rng): number =>
  Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());

/** Measure 1 goes to each area in turn, as districts do; the others follow the areas' weights, less where measure 1 already is. */
const areasFor = (rng: Rng, community: Community, measure: MeasureCode): string[] => {
  const count = community.projects[measure];
  const keys = community.areas.map(([key]) => key);
  if (measure === '1')
    return Array.from({ length: count }, (_, at) => keys[at % keys.length] as string);
  const shares = apportion(
    count,
    community.areas.map(([, weight], at) =>
      at < community.projects['1'] && keys.length > 1 ? weight * SERVED : weight,
    ),
  );
  return shuffled(
    rng,
    keys.flatMap((key, at) => Array.from({ length: shares[at] ?? 0 }, () => key)),
  );
};

const sizes = (rng: Rng, measure: MeasureCode, slots: Slot[]): void => {
  const { organizations, least } = MEASURE_PLANS[measure];
  const open = slots.filter((slot) => !isIsolated(slot.community));
  const taken = slots
    .filter((slot) => isIsolated(slot.community))
    .reduce((sum, slot) => sum + (slot.first = ISOLATED_SIZE[slot.community.key] ?? least), 0);
  const weights = open.map((slot) => {
    const alone = measure === '1' && slot.community.projects['1'] === 1;
    return alone ? ALONE_IN_QUADRANT : Math.exp(SPREAD * normal(rng));
  });
  const shares = apportion(organizations - taken, weights, least);
  for (const [at, slot] of open.entries()) slot.first = shares[at] ?? least;
};

/** All the projects, measure by measure; their keys (`m1-01`) never change with their content. */
export const planSlots = (rng: Rng): Slot[] =>
  MEASURE_CODES.flatMap((measure) => {
    const slots: Slot[] = [];
    for (const community of COMMUNITIES) {
      for (const area of areasFor(rng, community, measure)) {
        const key = `m${measure}-${String(slots.length + 1).padStart(2, '0')}`;
        slots.push({ key, measure, community, area, first: 0 });
      }
    }
    sizes(rng, measure, slots);
    return slots;
  });
