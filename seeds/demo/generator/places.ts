import type { Area } from './areas.ts';
import { found } from './lookup.ts';
import type { Member } from './organizations.ts';
import { integer, shuffled, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

/** Share of the projects of measure 2 that name municipalities instead of an area. */
const NAMES_MUNICIPALITIES = 0.55;
const MOST_MUNICIPALITIES = 4;

/** Areas where at least two of the members sit, that of the project first. */
const areasOf = (slot: Slot, members: Member[]): string[] => {
  const counts = Map.groupBy(members, (member) => member.area);
  const shared = [...counts].filter(([, own]) => own.length > 1).map(([key]) => key);
  return [...new Set([slot.area, ...shared])];
};

const seatsOf = (rng: Rng, slot: Slot, members: Member[]): string[] => {
  const near = members.filter((member) => member.slot === slot);
  const seats = [...new Set(near.map((member) => member.seat.id))];
  return shuffled(rng, seats).slice(0, integer(rng, 1, MOST_MUNICIPALITIES));
};

/** Ids of the territories that a project acts in: areas in measures 1 and 3, areas or municipalities in 2, the leader's in 4. */
export const territoriesOf = (
  rng: Rng,
  slot: Slot,
  members: Member[],
  areas: Map<string, Area>,
): string[] => {
  const areaIds = (keys: string[]) => keys.map((key) => found(areas, key).id).toSorted();
  if (slot.measure === '1') return areaIds(areasOf(slot, members));
  if (slot.measure === '2' && rng() < NAMES_MUNICIPALITIES)
    return seatsOf(rng, slot, members).toSorted();
  if (slot.measure === '4') return members.slice(0, 1).map((member) => member.seat.id);
  return areaIds([slot.area]);
};
