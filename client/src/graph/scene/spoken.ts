import type { SpokenNode, SpokenPicture } from '../types.ts';
import type { Scene } from './scene.ts';

/** A node in the facts its card and the live region tell. */
export function spokenNode({ picture }: Scene, node: number, selected: number): SpokenNode {
  const { nodes, communities } = picture;
  return {
    label: nodes.label[node]!,
    type: nodes.type[node]!,
    kind: nodes.kind[node]!,
    place: nodes.place[node]!,
    partners: nodes.degree[node]!,
    projects: nodes.projects[node]!,
    community: communities[nodes.community[node]!]?.name ?? null,
    selected: node === selected,
  };
}

/** The whole picture in numbers and names. */
export function spokenPicture({ picture, count }: Scene): SpokenPicture {
  const names = (detached: boolean) =>
    picture.communities.filter((one) => one.detached === detached).map(({ name }) => name);
  return {
    projection: picture.projection,
    nodes: count,
    ties: picture.edges.source.length,
    communities: names(false),
    detached: names(true),
  };
}
