import type { Network } from '../network/types.ts';

/** A theme must carry the weight of this many whole projects of a community before it can stand for it, unless none does. */
const ENOUGH = 1.5;

/** The projects of a community (indexes in the network), each with the share of its participants that belong to the community. */
export type ProjectShares = Map<number, number>;

const themesOf = (network: Network, project: number): Uint32Array => {
  const { offsets, items } = network.projects.themes;
  return items.subarray(offsets[project], offsets[project + 1]);
};

/** Weight of each theme; adds to `weights` when given. */
const tally = (
  network: Network,
  projects: ProjectShares,
  weights = new Map<number, number>(),
): Map<number, number> => {
  for (const [project, share] of projects)
    for (const theme of themesOf(network, project))
      weights.set(theme, (weights.get(theme) ?? 0) + share);
  return weights;
};

const total = (weights: Map<number, number>): number =>
  [...weights.values()].reduce((sum, weight) => sum + weight, 0);

/**
 * The theme that each community's projects have most above the average of all: largest (observed - expected) / √expected, the
 * residual of a contingency table (Haberman 1973), where a project counts for a community as much as its participants belong to it.
 * Null where no project names a theme. O(projects · themes).
 */
export const themesOfCommunities = (
  network: Network,
  communities: ProjectShares[],
): (string | null)[] => {
  const everywhere = new Map<number, number>();
  for (const projects of communities) tally(network, projects, everywhere);
  const all = total(everywhere);
  return communities.map((projects) => {
    const here = tally(network, projects);
    const size = total(here);
    const enough = Math.min(ENOUGH, Math.max(0, ...here.values()));
    const residual = (theme: number, weight: number): number => {
      const expected = (size * (everywhere.get(theme) ?? 0)) / all;
      return (weight - expected) / Math.sqrt(expected);
    };
    const [best] = [...here]
      .filter(([, weight]) => weight >= enough)
      .map(([theme, weight]) => ({ theme, weight, residual: residual(theme, weight) }))
      .toSorted((a, b) => b.residual - a.residual || b.weight - a.weight || a.theme - b.theme);
    return best === undefined ? null : (network.themes[best.theme] ?? null);
  });
};
