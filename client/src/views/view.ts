import type { ComponentType } from 'react';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import type { Evidence } from '../graph/types.ts';
import type { ViewId } from '../state/address.ts';
import type { PageScope } from '../state/scope.ts';

export interface ViewProps {
  picture: NetworkPicture;
  scope: PageScope;
  evidence: Evidence | null;
  /** Organisation that is chosen. */
  selected: string | null;
  /** Organisation pointed at, on the picture or in a list. */
  hovered: string | null;
  onSelect: (id: string | null) => void;
  onHover: (id: string | null) => void;
}

/** One way of looking at the same organisations; its name is `title.<id>` in the words of the page. */
export interface View {
  id: ViewId;
  component: ComponentType<ViewProps>;
}
