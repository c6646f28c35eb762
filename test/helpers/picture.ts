import type { Community, NetworkPicture } from '../../server/contract/network.ts';

/** A node of a test picture; what is left out gets a plain value. */
export interface PictureNode {
  id: string;
  x?: number;
  y?: number;
  community?: number;
  type?: NetworkPicture['nodes']['type'][number];
}

export type PictureTie = [source: string, target: string, weight?: number];

export const communityOf = (index: number, over: Partial<Community> = {}): Community => ({
  index,
  letter: 'ABCDEFG'[index] ?? null,
  name: `Community ${index}`,
  theme: null,
  size: 0,
  detached: false,
  ...over,
});

/** The picture of some nodes and ties; degrees and strengths are counted from the ties. */
export function pictureOf(
  nodes: readonly PictureNode[],
  ties: readonly PictureTie[] = [],
  communities: readonly Community[] = [],
): NetworkPicture {
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  const of = (id: string) => ties.filter(([a, b]) => a === id || b === id);
  return {
    revision: 1,
    projection: 'organizations',
    weight: 'newman',
    nodes: {
      id: nodes.map(({ id }) => id),
      label: nodes.map(({ id }) => `Organisation ${id}`),
      type: nodes.map(({ type }) => type ?? 'organization'),
      kind: nodes.map(() => 'third_sector'),
      x: nodes.map(({ x }) => x ?? 0),
      y: nodes.map(({ y }) => y ?? 0),
      degree: nodes.map(({ id }) => of(id).length),
      strength: nodes.map(({ id }) => of(id).reduce((sum, tie) => sum + (tie[2] ?? 1), 0)),
      projects: nodes.map(() => 1),
      community: nodes.map(({ community }) => community ?? -1),
      territory: nodes.map(() => null),
      place: nodes.map(() => null),
      province: nodes.map(() => null),
      fictional: nodes.map(() => true),
    },
    edges: {
      source: ties.map(([source]) => at.get(source)!),
      target: ties.map(([, target]) => at.get(target)!),
      weight: ties.map((tie) => tie[2] ?? 1),
      shared: ties.map(() => 1),
    },
    communities: communities.map((community) => ({ ...community })),
    summary: {
      organizations: nodes.length,
      projects: 1,
      participations: nodes.length,
      ties: ties.length,
      modularity: 0,
    },
  };
}
