const MILLISECONDS_A_DAY = 86_400_000;

/** Days from 1970-01-01 of a calendar date (YYYY-MM-DD), or `missing` when there is none. */
export const dayOf = (date: string | null, missing: number): number =>
  date === null ? missing : Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY);
