import { InvalidInput } from '../errors.ts';
import type { Graph, Grouping } from '../network/types.ts';
import { findCommunities } from './communities.ts';
import type { RunContext } from './measure.ts';
import type { Group } from './parameters.ts';

/** How communities are found when a measure only needs them as groups: as the measure `communities` does by default. */
const DEFAULTS = { resolution: 1, runs: 20 };

/** The partition that a measure was asked for; `InvalidInput` `no-such-group` when the projection's nodes have none of that name. */
export function groupingOf(graph: Graph, group: Group, { rng, progress }: RunContext): Grouping {
  if (group === 'community') {
    const { of } = findCommunities(graph, DEFAULTS, rng, progress);
    const count = of.reduce((a, b) => Math.max(a, b), -1) + 1;
    const ids = Array.from({ length: count }, (_, community) => String(community));
    return { ids, labels: ids, of };
  }
  const grouping = graph.groups[group];
  if (grouping !== undefined) return grouping;
  const possible = [...Object.keys(graph.groups), 'community'].join(', ');
  throw new InvalidInput('no-such-group', {
    it: `I nodi della proiezione «${graph.projection}» non hanno il gruppo «${group}»: si può usare ${possible}.`,
    en: `The nodes of the projection "${graph.projection}" have no group "${group}": use ${possible}.`,
  });
}
