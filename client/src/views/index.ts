import { lazy } from 'react';
import { NetworkView } from './network/network-view.tsx';
import { TableView } from './table/table-view.tsx';
import type { ViewId } from '../state/address.ts';
import type { View } from './view.ts';

const DuplicatesPage = lazy(() => import('./duplicates/duplicates-page.tsx'));
const ImportPage = lazy(async () => ({
  default: (await import('./import/import-page.tsx')).ImportPage,
}));
const MeasuresPage = lazy(() => import('./measures/measures-page.tsx'));

/** The views, in the order of the bar. */
export const VIEWS: readonly View[] = [
  { id: 'network', component: NetworkView },
  { id: 'table', component: TableView },
  { id: 'measures', page: MeasuresPage, scoped: true },
  { id: 'duplicates', page: DuplicatesPage, scoped: false, hidden: true },
  { id: 'import', page: ImportPage, scoped: false, command: true, icon: 'upload' },
];

export const viewOf = (id: ViewId): View => VIEWS.find((each) => each.id === id) ?? VIEWS[0]!;
