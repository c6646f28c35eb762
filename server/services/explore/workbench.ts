import type { MeasureOutput } from '../../analytics/measure.ts';
import type { ComputePool } from '../../analytics/pool.ts';
import type { NetworkQuery } from '../../contract/network.ts';
import { scopeKey, type Scope } from '../../contract/scope.ts';
import { describeClusters } from '../../insights/clusters.ts';
import { anywhere, type Clusters, type Facts } from '../../insights/facts.ts';
import type { Network } from '../../network/types.ts';
import type { Keep } from './results.ts';
import { lookAt, viewKey, type View } from './view.ts';

/** Randomness of measures and layouts: always the same, so that a first opening always shows the same. */
export const SEED = 1;

/** Computations on one network, each done once. */
export interface Workbench {
  view(query: NetworkQuery): Promise<View>;
  /** Output of a measure; `parameters` as the measure's schema gives them. */
  measure(view: View, id: string, parameters?: Record<string, unknown>): Promise<MeasureOutput>;
  clusters(view: View): Promise<Clusters>;
  facts(scope: Scope): Promise<Facts>;
}

const valueOf = (output: MeasureOutput): ArrayLike<number> =>
  output.columns.value as ArrayLike<number>;

/** Organisations tied by Newman's weights: what sentences speak of. */
const asOrganizations = (scope: Scope): NetworkQuery => ({
  ...scope,
  projection: 'organizations',
  weight: 'newman',
  level: 'province',
});

export const createWorkbench = (network: Network, keep: Keep, pool: ComputePool): Workbench => {
  const view: Workbench['view'] = (query) =>
    keep(`view ${viewKey(query)}`, () => lookAt(network, query));

  const measure: Workbench['measure'] = ({ key, graph }, id, parameters = {}) =>
    keep(`measure ${id} ${JSON.stringify(parameters)} ${key}`, () =>
      pool.run('measure', { id, graph, parameters, seed: SEED }),
    );

  const clusters: Workbench['clusters'] = (seen) =>
    keep(`clusters ${seen.key}`, async () => {
      const found = await measure(seen, 'communities');
      return describeClusters(network, seen.graph, seen.members, {
        value: valueOf(found),
        modularity: Number(found.summary['modularity'] ?? 0),
      });
    });

  const facts: Workbench['facts'] = (scope) =>
    keep(`facts ${scopeKey(scope)}`, async () => {
      const seen = await view(asOrganizations(scope));
      const around = await view(asOrganizations(anywhere(scope)));
      const [degree, betweenness, component, found] = await Promise.all([
        measure(seen, 'degree'),
        measure(seen, 'betweenness'),
        measure(seen, 'components'),
        clusters(seen),
      ]);
      return {
        network,
        scope,
        masks: seen.masks,
        graph: seen.graph,
        members: seen.members,
        degree: valueOf(degree),
        betweenness: valueOf(betweenness),
        component: valueOf(component),
        clusters: found,
        surroundings: around.graph,
      };
    });

  return { view, measure, clusters, facts };
};
