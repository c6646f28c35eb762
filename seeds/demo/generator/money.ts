import type { Role } from '../../../server/contract/participation.ts';
import { MEASURE_PLANS, type MeasureCode } from './programme.ts';
import { apportion, integer, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

const HUNDREDS = 100;

const sum = (grants: number[]): number => grants.reduce((a, b) => a + b, 0);

/** Part of the curve that is a straight line, so that small grants differ too; and how far a grant strays from the curve. */
const STRAIGHT = 0.14;
const STRAY = 0.03;

/**
 * The grants of a measure in EUR: the larger the partnership the higher its rank, give or take; from the published least to the
 * published most, along a curve (straight line + power) as steep as the planned total asks.
 */
export const grantsOf = (
  rng: Rng,
  measure: MeasureCode,
  slots: Slot[],
  sizeOf: (slot: Slot) => number,
): Map<string, number> => {
  const { min, max, total } = MEASURE_PLANS[measure].grants;
  const ranked = slots
    .map((slot) => ({ slot, size: sizeOf(slot) * (0.8 + 0.4 * rng()) }))
    .toSorted((a, b) => a.size - b.size || (a.slot.key < b.slot.key ? -1 : 1));
  const last = ranked.length - 1;
  const curve = (steepness: number) =>
    ranked.map((_, rank) => {
      const along = rank / last;
      return min + (max - min) * (STRAIGHT * along + (1 - STRAIGHT) * along ** steepness);
    });

  let [low, high] = [0.2, 20];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(curve(middle)) > total) low = middle;
    else high = middle;
  }
  const grants = curve(high).map((grant, rank) => {
    const stray = rank === 0 || rank === last ? 1 : 1 + STRAY * (2 * rng() - 1);
    return Math.floor(Math.min(max, Math.max(min, grant * stray)) / HUNDREDS) * HUNDREDS;
  });
  return new Map(ranked.map(({ slot }, rank) => [slot.key, grants[rank] ?? min]));
};

/** Total cost: what the partners add is between a tenth and a third. */
export const costOf = (rng: Rng, grant: number): number =>
  Math.round((grant * (1.1 + 0.25 * rng())) / HUNDREDS) * HUNDREDS;

const PAID: Record<Role, [number, number]> = {
  lead: [24, 40],
  partner: [5, 18],
  associate: [2, 6],
  funder: [0, 0],
  supporter: [0, 0],
};

/** The grant shared out in hundreds of EUR; funders and supporters take nothing (null). */
export const shareOut = (rng: Rng, grant: number, roles: Role[]): (number | null)[] => {
  const weights = roles.map((role) => {
    const [low, high] = PAID[role];
    return high === 0 ? 0 : integer(rng, low * 10, high * 10);
  });
  const shares = apportion(grant / HUNDREDS, weights);
  return shares.map((share, at) => (weights[at] === 0 ? null : share * HUNDREDS));
};
