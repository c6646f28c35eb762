import { scopeKey } from '../../contract/scope.ts';
import type { NetworkQuery } from '../../contract/network.ts';
import { membersOf, type Members } from '../../insights/members.ts';
import { project } from '../../network/projections/index.ts';
import { maskScope } from '../../network/scope.ts';
import type { Graph, Masks, Network } from '../../network/types.ts';

/** What a query looks at: a scope of one revision, in one projection. */
export interface View {
  /** Same key, same query, whatever the order of its values. */
  key: string;
  network: Network;
  masks: Masks;
  graph: Graph;
  members: Members;
}

const scopeOf = ({ projection: _p, weight: _w, level: _l, ...scope }: NetworkQuery) => scope;

/** The level of territories matters to their projection alone. */
export const viewKey = (query: NetworkQuery): string =>
  [
    query.projection,
    query.weight,
    query.projection === 'territories' ? query.level : '',
    scopeKey(scopeOf(query)),
  ].join(' ');

export const lookAt = (network: Network, query: NetworkQuery): View => {
  const masks = maskScope(network, query);
  const graph = project(network, masks, query);
  return { key: viewKey(query), network, masks, graph, members: membersOf(network, masks, graph) };
};
