import type { PlannedField } from './plan.ts';
import type { Table } from './table.ts';

const PART = /^0*\d{1,3}$/u;
/** ISTAT writes the province and the comune with three digits each. */
const DIGITS = 3;
/** Provinces that are metropolitan cities carry a code of 200 and more beside the old one, with which their comuni begin. */
const METROPOLITAN = 200;

const OWNERS = ['organization.territory', 'project.territory', 'territory'];

/**
 * Whether codes of comuni must be put together from their province's and their own: all are of up to three digits, and some
 * stand under several provinces.
 */
export const codesAreInParts = (table: Table, fields: readonly PlannedField[]): boolean => {
  const own = fields.find(({ target }) => OWNERS.some((owner) => target === `${owner}.code`));
  const above = fields.find(({ target }) => target === `${own?.target.slice(0, -5)}.parent.code`);
  if (own === undefined || above === undefined) return false;
  const aboveOf = new Map<string, string>();
  let several = false;
  for (const { cells } of table.rows) {
    const [code, parent] = [own.take(cells).trim(), above.take(cells).trim()];
    if (code === '' || parent === '') continue;
    if (!PART.test(code) || !PART.test(parent)) return false;
    const before = aboveOf.get(code);
    if (before !== undefined && before !== parent) several = true;
    aboveOf.set(code, parent);
  }
  return several;
};

/** `1` and `272` -> `001272`; the old code of a metropolitan city: `201` and `272` too. */
export const joinedCode = (parent: string, own: string): string => {
  const above = Number(parent) > METROPOLITAN ? Number(parent) - METROPOLITAN : Number(parent);
  return `${above}`.padStart(DIGITS, '0') + `${Number(own)}`.padStart(DIGITS, '0');
};
