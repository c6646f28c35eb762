import type { ReactNode } from 'react';
import type { Community } from '../../../server/contract/network.ts';
import { useAddress } from '../state/use-address.ts';
import { CommunityBadge } from '../ui/community-badge.tsx';

interface Props {
  id: string;
  label: string;
  community: Community | undefined;
  onHover: (id: string | null) => void;
  /** What stands at the right of the name. */
  children?: ReactNode;
}

/** A row that opens an organisation, and points it out on the picture while one is at it. */
export const OrganizationButton = ({ id, label, community, onHover, children }: Props) => {
  const { go } = useAddress();
  return (
    <button
      type="button"
      className="ts-organization-row"
      data-organization={id}
      onClick={() => go({ organization: id, project: null })}
      onPointerEnter={() => onHover(id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(id)}
      onBlur={() => onHover(null)}
    >
      <CommunityBadge community={community} />
      <span className="ts-row-name" title={label}>
        {label}
      </span>
      {children}
    </button>
  );
};
