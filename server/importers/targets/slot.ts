import { ROLES, type Role } from '../../contract/participation.ts';

/** One of several organisations that a row names side by side; they share the row's project. */
export interface Slot {
  /** `''` for the row's own organisation, else what stands behind the `@`: `lead`, `partner.2`. */
  id: string;
  /** The part of this organisation in the project, unless a cell says otherwise. */
  role: Role | null;
}

export const OWN_SLOT: Slot = { id: '', role: null };

const WITH_SLOT = new RegExp(
  String.raw`^((?:organization|participation)\..+)@((${ROLES.join('|')})(?:\.\d{1,3})?)$`,
);

/**
 * `organization.name@lead` -> the target `organization.name` of the organisation that leads. `@partner`, `@partner.2` and so on are
 * other organisations of the same row; a name without `@` belongs to the row's own.
 */
export const withoutSlot = (name: string): { base: string; slot: Slot } => {
  const [, base, id, role] = WITH_SLOT.exec(name) ?? [];
  return base === undefined || id === undefined
    ? { base: name, slot: OWN_SLOT }
    : { base, slot: { id, role: role as Role } };
};
