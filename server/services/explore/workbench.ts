import type { Asker } from '../../analytics/cache.ts';
import { computeMeasure, findTies } from '../../analytics/compute-measure.ts';
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
  /** What a query looks at, its ties not yet found: reading them may take long where there are many. */
  look(query: NetworkQuery, asker?: Asker): Promise<View>;
  /** The same with its ties. */
  view(query: NetworkQuery): Promise<View>;
  /** Output of a measure; `parameters` as the measure's schema gives them. Stops when all who asked have gone away. */
  measure(
    view: View,
    id: string,
    parameters?: Record<string, unknown>,
    asker?: Asker,
  ): Promise<MeasureOutput>;
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
  const look: Workbench['look'] = (query, asker) =>
    keep(`view ${viewKey(query)}`, () => lookAt(network, query), asker);

  const view: Workbench['view'] = async (query) => {
    const seen = await look(query);
    await keep(`ties ${seen.key}`, (shared) => findTies(pool, seen.graph, shared));
    return seen;
  };

  const measure: Workbench['measure'] = ({ key, graph }, id, parameters = {}, asker = {}) =>
    keep(
      `measure ${id} ${JSON.stringify(parameters)} ${key}`,
      (shared) => computeMeasure(pool, { id, graph, parameters, seed: SEED }, shared),
      asker,
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

  return { look, view, measure, clusters, facts };
};
