import type { Community, NetworkPicture } from '../../../server/contract/network.ts';
import type { Participation, Role } from '../../../server/contract/participation.ts';

export interface Participant {
  /** Of the organisation. */
  id: string;
  label: string;
  community: Community | undefined;
  role: Role;
}

const ROLE_ORDER: Record<Role, number> = {
  lead: 0,
  partner: 1,
  associate: 2,
  funder: 3,
  supporter: 4,
};

/** Who of a project is in the picture, the lead first, then by name; an organisation with several parts once, with the first. */
export function participantsIn(
  picture: NetworkPicture,
  participations: readonly Pick<Participation, 'organization' | 'role'>[],
): Participant[] {
  const at = new Map(picture.nodes.id.map((id, index) => [id, index]));
  const rows = participations
    .toSorted((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role])
    .flatMap(({ organization, role }): Participant[] => {
      const index = at.get(organization);
      if (index === undefined) return [];
      const community = picture.communities[picture.nodes.community[index] ?? -1];
      return [{ id: organization, label: picture.nodes.label[index] ?? '', community, role }];
    });
  const once = rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
  return once.toSorted(
    (a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.label.localeCompare(b.label, 'it'),
  );
}
