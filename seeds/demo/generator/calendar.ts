import type { ProjectStatus } from '../../../server/contract/project.ts';
import { MEASURE_PLANS } from './programme.ts';
import { integer, type Rng } from './random.ts';
import type { Slot } from './slots.ts';

export interface Period {
  start: string;
  end: string | null;
  status: ProjectStatus;
}

/** Projects that should have gone on longer are recorded as running, without an end. */
const LAST_END = '2023-12-31';
const SUSPENDED = 'm2-14';
const CANCELLED = 'm2-23';

const month = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
/** First day of a month counted from the year 0. */
const firstDay = (months: number): string => {
  const year = Math.floor(months / 12);
  return `${String(year)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
};
const lastDayBefore = (months: number): string => {
  const day = new Date(`${firstDay(months)}T00:00:00Z`);
  day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
};

/** Whole months, as notices ask. */
export const periodOf = (rng: Rng, slot: Slot): Period => {
  const { starts, months } = MEASURE_PLANS[slot.measure];
  const first = integer(rng, month(starts[0]), month(starts[1]));
  const length = integer(rng, ...months);
  const start = firstDay(first);
  if (slot.key === SUSPENDED) return { start, end: null, status: 'suspended' };
  if (slot.key === CANCELLED) return { start, end: lastDayBefore(first + 7), status: 'cancelled' };
  const end = lastDayBefore(first + length);
  return end > LAST_END
    ? { start, end: null, status: 'running' }
    : { start, end, status: 'completed' };
};
