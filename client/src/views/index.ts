import { NetworkView } from './network/network-view.tsx';
import { TableView } from './table/table-view.tsx';
import type { ViewId } from '../state/address.ts';
import type { View } from './view.ts';

/** The views, in the order of the bar. */
export const VIEWS: readonly View[] = [
  { id: 'network', component: NetworkView },
  { id: 'table', component: TableView },
];

export const viewOf = (id: ViewId): View => VIEWS.find((each) => each.id === id) ?? VIEWS[0]!;
