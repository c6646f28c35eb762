import type { Role } from '../../contract/participation.ts';
import type { Column } from './column.ts';
import type { Meaning } from './heading-words.ts';
import { readHeading } from './read-heading.ts';

/** What a column says of one of several organisations in a row. */
export interface SlotMeaning {
  /** What stands behind the `@` of its target. */
  slot: string;
  role: Role;
  meaning: Meaning;
}

/** What may be said of an organisation beside others. */
const OF_SLOTS =
  /^(?:organization\.|place\.(?:name|code)$|participation\.amount$|amount$|name$|identifier$|website$)/u;

const meaningOf = (column: Column): Meaning | null => {
  const { slot, profile } = column;
  if (slot === null) return null;
  const isName =
    profile.dates < 0.3 && profile.numbers < 0.3 && profile.yesNo < 0.7 && profile.roles < 0.7;
  if (slot.rest === '') return isName && profile.looked > 0 ? 'organization.name' : null;
  const said = readHeading(slot.rest).find(
    ({ meaning, score }) => score >= 0.6 && OF_SLOTS.test(meaning),
  );
  return said?.meaning ?? null;
};

/**
 * Organisations that a row names side by side: "Capofila", "CF capofila", "Partner 1", "Partner 2". Without a lead or a number a
 * "Partner" is the row's own organisation, and nothing is returned.
 */
export const assignSlots = (columns: readonly Column[]): Map<Column, SlotMeaning> => {
  const found = columns.flatMap((column) => {
    const meaning = meaningOf(column);
    return meaning === null || column.slot === null ? [] : [{ column, meaning, of: column.slot }];
  });
  const named = new Set<string>();
  const slots = new Map<Column, SlotMeaning>();
  for (const { column, meaning, of } of found) {
    const slot = of.number === null ? of.role : `${of.role}.${of.number}`;
    slots.set(column, { slot, role: of.role, meaning });
    if (meaning === 'organization.name' || meaning === 'name') named.add(slot);
  }
  for (const [column, { slot }] of slots) if (!named.has(slot)) slots.delete(column);
  const isOwn = named.size === 1 && named.has('partner');
  return isOwn ? new Map() : slots;
};
