import type { ComponentType, LazyExoticComponent } from 'react';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import type { Facets } from '../../../server/contract/scope.ts';
import type { Evidence } from '../graph/types.ts';
import type { ViewId } from '../state/address.ts';
import type { PageScope } from '../state/scope.ts';
import type { IconName } from '../ui/icon.tsx';

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

/** What a page of its own is given; it reads the rest itself. */
export interface PageProps {
  scope: PageScope;
  facets: Facets;
}

/** A way of looking at the organisations in scope, with the reading beside it; its name is `title.<id>` in the words of the page. */
export interface FigureView {
  id: ViewId;
  component: ComponentType<ViewProps>;
}

/** A page of its own between bar and foot, loaded when first opened. */
export interface PageView {
  id: ViewId;
  page: LazyExoticComponent<ComponentType<PageProps>>;
  /** Whether the sentence of the scope stands above it. */
  scoped: boolean;
  /** Something to do rather than to look at: a button at the end of the bar instead of a tab. */
  command?: true;
  /** Reached from where it is needed: neither a tab nor a button of the bar. */
  hidden?: true;
  /** In front of the words of a command. */
  icon?: IconName;
}

export type View = FigureView | PageView;
