import { isIsolated, WEAK_TIES } from './communities.ts';
import type { Member } from './organizations.ts';
import type { MeasureCode } from './programme.ts';
import { integer, pick, shuffled, weighted, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

/** The members of each project, by its key; the leader first. */
export type Partnerships = Map<string, Member[]>;

/** How many organisations of the community join each project beside those that have it as their first. */
const LOCAL_GUESTS: Record<MeasureCode, [number, number]> = {
  '1': [0, 2],
  '2': [1, 3],
  '3': [1, 3],
  '4': [2, 3],
};
/** Projects of one organisation that is no hub. */
const MOST_PROJECTS = 4;
const SAME_AREA = 3;

/** An organisation's first project is in the lowest of its measures: so the number of each measure stays as planned. */
const mayJoin = (partnerships: Partnerships, member: Member, slot: Slot): boolean =>
  member.slot.measure <= slot.measure &&
  !(slot.measure === '2' && member.slot.measure > '2') &&
  !(partnerships.get(slot.key) ?? []).includes(member);

const join = (partnerships: Partnerships, member: Member, slot: Slot): void => {
  partnerships.get(slot.key)?.push(member);
};

const count = (partnerships: Partnerships, member: Member): number =>
  [...partnerships.values()].filter((members) => members.includes(member)).length;

const joinHubs = (rng: Rng, partnerships: Partnerships, slots: Slot[], members: Member[]): void => {
  for (const member of members) {
    if (member.hub === null) continue;
    const wanted = [
      ...Array.from({ length: member.hub.atHome }, () => member.slot.community.key),
      ...member.hub.away,
    ];
    for (const community of wanted) {
      const open = slots.filter(
        (slot) =>
          slot.community.key === community &&
          slot.measure <= '2' &&
          mayJoin(partnerships, member, slot),
      );
      if (open.length > 0) join(partnerships, member, pick(rng, open));
    }
  }
};

const joinLocally = (rng: Rng, partnerships: Partnerships, slots: Slot[], members: Member[]) => {
  for (const slot of shuffled(rng, slots)) {
    if (isIsolated(slot.community)) continue;
    const guests = integer(rng, ...LOCAL_GUESTS[slot.measure]);
    for (let guest = 0; guest < guests; guest++) {
      const able = members.filter(
        (member) =>
          member.hub === null &&
          member.slot.community === slot.community &&
          mayJoin(partnerships, member, slot) &&
          count(partnerships, member) < MOST_PROJECTS,
      );
      if (able.length === 0) break;
      const nearness = (member: Member) => (member.area === slot.area ? SAME_AREA : 1);
      join(
        partnerships,
        weighted(rng, able, (member) => member.activity * nearness(member)),
        slot,
      );
    }
  }
};

const joinFarAway = (rng: Rng, partnerships: Partnerships, slots: Slot[], members: Member[]) => {
  for (let tie = 0; tie < WEAK_TIES; tie++) {
    const able = members.filter(
      (member) =>
        member.hub === null &&
        !isIsolated(member.slot.community) &&
        count(partnerships, member) < MOST_PROJECTS - 1,
    );
    const member = weighted(rng, able, ({ activity }) => Math.sqrt(activity));
    const neighbour = pick(rng, member.slot.community.neighbours);
    const open = slots.filter(
      (slot) => slot.community.key === neighbour && mayJoin(partnerships, member, slot),
    );
    if (open.length > 0) join(partnerships, member, pick(rng, open));
  }
};

/** Who takes part in what: the first members, then hubs, then neighbours of the same community, then a few from afar. */
export const joinProjects = (rng: Rng, slots: Slot[], members: Member[]): Partnerships => {
  const partnerships: Partnerships = new Map(
    slots.map((slot) => [slot.key, members.filter((member) => member.slot === slot)]),
  );
  joinHubs(rng, partnerships, slots, members);
  joinLocally(rng, partnerships, slots, members);
  joinFarAway(rng, partnerships, slots, members);
  return partnerships;
};
