import type { Kind } from '../../../server/contract/organization.ts';
import type { Territory } from '../../../server/contract/territory.ts';
import type { Area } from './areas.ts';
import type { Hub } from './communities.ts';
import { found } from './lookup.ts';
import type { Named, NameSource } from './names/organizations.ts';
import { MEASURE_CODES, SOCIAL_CARE_BODIES_COUNT, type MeasureCode } from './programme.ts';
import { apportion, shuffled, weighted, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

/** An organisation of the demonstration, before it becomes a record. */
export interface Member {
  name: string;
  legalForm: string;
  kind: Kind;
  socialCare: boolean;
  slot: Slot;
  area: string;
  seat: Territory;
  hub: Hub | null;
  /** How readily it joins other projects: most hardly, a few often. */
  activity: number;
}

type KindWeights = readonly (readonly [Kind, number])[];

/** Kinds of those that are not public social-care bodies. */
const KINDS_BY_MEASURE: Record<MeasureCode, KindWeights> = {
  '1': [
    ['third_sector', 64],
    ['education_research', 12],
    ['health', 9],
    ['foundation', 7],
    ['company', 5],
    ['other', 4],
  ],
  '2': [
    ['third_sector', 74],
    ['education_research', 8],
    ['foundation', 6],
    ['company', 5],
    ['public_body', 4],
    ['health', 2],
    ['other', 1],
  ],
  '3': [
    ['company', 78],
    ['other', 16],
    ['foundation', 6],
  ],
  '4': [
    ['third_sector', 60],
    ['company', 40],
  ],
};

/** Share of the organisations of a project that sit in its own area, and of those that sit in an area's town. */
const IN_OWN_AREA = 0.72;
const IN_TOWN = 0.55;

const seatIn = (rng: Rng, area: Area, inTown: number): Territory =>
  rng() < inTown
    ? area.town
    : weighted(rng, area.municipalities, (place) => Math.sqrt(place.population ?? 1));

/** Heavy-tailed (Pareto, exponent 1.6), so that local hubs appear. */
const activity = (rng: Rng): number => Math.min(12, (1 - rng()) ** (-1 / 1.6));

/** Which position of a project is given by its measure: social-care bodies first in 1, a Third-sector leader in 2, a company in 3. */
const givenKind = (slot: Slot, position: number, socialCare: number): NameSource | null => {
  if (slot.measure === '1' && position < socialCare) return 'social_care';
  if (slot.measure === '2' && position === 0) return 'third_sector';
  if (slot.measure === '3' && position === 0) return 'company';
  return null;
};

/** The kinds of a measure in their exact proportions, in random order. */
const bagOfKinds = (rng: Rng, measure: MeasureCode, count: number): Kind[] => {
  const kinds = KINDS_BY_MEASURE[measure];
  const shares = apportion(
    count,
    kinds.map(([, weight]) => weight),
  );
  return shuffled(
    rng,
    kinds.flatMap(([kind], at) => Array.from({ length: shares[at] ?? 0 }, () => kind)),
  );
};

/** What every organisation of every project is, in the order of the slots. */
const planKinds = (rng: Rng, slots: Slot[], socialCare: Map<string, number>): NameSource[] => {
  const given = slots.flatMap((slot) =>
    Array.from({ length: slot.first }, (_, position) => ({
      measure: slot.measure,
      kind: givenKind(slot, position, socialCare.get(slot.key) ?? 0),
    })),
  );
  const bags = new Map(
    MEASURE_CODES.map((measure) => {
      const open = given.filter((one) => one.measure === measure && one.kind === null);
      return [measure, bagOfKinds(rng, measure, open.length)];
    }),
  );
  return given.map(({ measure, kind }) => kind ?? bags.get(measure)?.pop() ?? 'third_sector');
};

/** The organisations of every project, the hubs among them; whoever leads a project comes first in it. */
export const peopleSlots = (
  rng: Rng,
  nameFor: (source: NameSource) => Named,
  slots: Slot[],
  areas: Map<string, Area>,
): Member[] => {
  const ofMeasure1 = slots.filter((slot) => slot.measure === '1');
  const shares = apportion(
    SOCIAL_CARE_BODIES_COUNT,
    ofMeasure1.map((slot) => slot.first),
    1,
  );
  const socialCare = new Map(ofMeasure1.map((slot, at) => [slot.key, shares[at] ?? 1]));
  const areaOf = (key: string): Area => found(areas, key);
  const kinds = planKinds(rng, slots, socialCare);
  const members = slots.flatMap((slot) =>
    Array.from({ length: slot.first }, (_, position): Member => {
      const source = kinds.shift() ?? 'third_sector';
      const own = position === 0 || rng() < IN_OWN_AREA;
      const area = own ? slot.area : weighted(rng, slot.community.areas, ([, weight]) => weight)[0];
      return {
        ...nameFor(source),
        kind: source === 'social_care' ? 'public_body' : source,
        socialCare: source === 'social_care',
        slot,
        area,
        seat: seatIn(rng, areaOf(area), source === 'social_care' ? 0.85 : IN_TOWN),
        hub: null,
        activity: activity(rng),
      };
    }),
  );
  for (const slot of ofMeasure1) settleHubs(slot, members, areaOf);
  return members;
};

/** A hub takes the place of an ordinary member of the first project of its community. */
const settleHubs = (slot: Slot, members: Member[], areaOf: (key: string) => Area): void => {
  for (const hub of slot.community.hubs) {
    if (members.some((member) => member.hub === hub)) continue;
    const replaced = members.find(
      (member) => member.slot === slot && !member.socialCare && member.hub === null,
    );
    if (replaced === undefined) continue;
    const { name, kind, legalForm, area } = hub;
    Object.assign(replaced, { hub, name, kind, legalForm, area, seat: areaOf(area).town });
  }
};
