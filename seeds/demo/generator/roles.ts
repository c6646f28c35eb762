import type { Kind } from '../../../server/contract/organization.ts';
import type { Role } from '../../../server/contract/participation.ts';
import type { Member } from './organizations.ts';
import { weighted, type Rng } from './random.ts';

type Roles = Partial<Record<Role, number>>;

/** What those who do not lead are, by kind, in per cent. */
const ROLES_BY_KIND: Record<Kind, Roles> = {
  third_sector: { partner: 86, associate: 9, supporter: 5 },
  public_body: { partner: 88, associate: 8, supporter: 4 },
  foundation: { partner: 52, funder: 38, supporter: 10 },
  company: { partner: 58, supporter: 32, funder: 10 },
  health: { partner: 68, associate: 26, supporter: 6 },
  education_research: { partner: 82, associate: 18 },
  other: { partner: 48, associate: 16, supporter: 36 },
};

/** The first member leads; a hub does a partner's work wherever it goes. */
export const rolesOf = (rng: Rng, members: Member[]): Role[] =>
  members.map((member, position) => {
    if (position === 0) return 'lead';
    if (member.hub !== null) return 'partner';
    const roles = Object.entries(ROLES_BY_KIND[member.kind]) as [Role, number][];
    return weighted(rng, roles, ([, weight]) => weight)[0];
  });
