import type { Projection } from '../../contract/network.ts';
import { incidenceOf } from '../incidence.ts';
import type { Graph, Masks, Network } from '../types.ts';
import { bipartite } from './bipartite.ts';
import { organizations } from './organizations.ts';
import type { BuildProjection, ProjectionOptions } from './projection.ts';
import { projects } from './projects.ts';
import { territories } from './territories.ts';
import { withLargestComponent, withTiesFrom } from './thin.ts';

/** Every way of seeing the network as a graph. */
export const PROJECTION_BUILDERS: Record<Projection, BuildProjection> = {
  organizations,
  projects,
  bipartite,
  territories,
};

/**
 * What a scope takes in, as a graph. `minWeight` then leaves out lighter ties (their ends stay), and `largestComponent` all nodes
 * but those of the largest component of what is left.
 */
export function project(
  network: Network,
  masks: Masks,
  options: ProjectionOptions & {
    projection: Projection;
    minWeight?: number;
    largestComponent?: boolean;
  },
): Graph {
  const build = PROJECTION_BUILDERS[options.projection];
  const whole = build(network, incidenceOf(network, masks), options);
  const strong = withTiesFrom(whole, options.minWeight ?? 0);
  return options.largestComponent === true ? withLargestComponent(strong) : strong;
}
