import type { NetworkPicture } from '../../contract/network.ts';
import { KINDS } from '../../contract/organization.ts';
import type { Dataset } from '../../contract/dataset.ts';
import { nodeLabel } from '../../insights/clusters.ts';
import type { Clusters } from '../../insights/facts.ts';
import { NODE_TYPES } from '../../network/types.ts';
import type { Positions } from './layout-memory.ts';
import type { View } from './view.ts';

/** Hundredths of a pixel are finer than any screen. */
const rounded = (values: Float64Array): number[] =>
  Array.from(values, (value) => Math.round(value * 100) / 100);

/** Each tie once, from the node that comes first. */
const tellTies = ({ graph }: View): NetworkPicture['edges'] => {
  const edges: NetworkPicture['edges'] = { source: [], target: [], weight: [], shared: [] };
  for (let i = 0; i < graph.n; i++)
    for (let p = graph.offsets[i] as number; p < (graph.offsets[i + 1] as number); p++) {
      const target = graph.targets[p] as number;
      if (target < i) continue;
      edges.source.push(i);
      edges.target.push(target);
      edges.weight.push(graph.weights[p] as number);
      edges.shared.push(graph.shared[p] as number);
    }
  return edges;
};

const strengths = ({ graph }: View): number[] =>
  graph.ids.map((_, node) =>
    graph.weights
      .subarray(graph.offsets[node], graph.offsets[node + 1])
      .reduce((sum, weight) => sum + weight, 0),
  );

/** Records behind the picture; a projection that shows organisations counts those it shows. */
const tellSummary = (view: View, modularity: number): NetworkPicture['summary'] => {
  const { network, masks, graph } = view;
  const rowsOf = (type: (typeof NODE_TYPES)[number]): Set<number> | null => {
    const code = NODE_TYPES.indexOf(type);
    const rows = [...graph.row].filter((_, node) => graph.type[node] === code);
    return rows.length === 0 && graph.n > 0 ? null : new Set(rows);
  };
  const shown = { organizations: rowsOf('organization'), projects: rowsOf('project') };
  const { organization, project } = network.participations;
  const inScope = [...masks.participations.keys()].filter(
    (p) =>
      masks.participations[p] === 1 &&
      (shown.organizations?.has(organization[p] as number) ?? true) &&
      (shown.projects?.has(project[p] as number) ?? true),
  );
  const distinct = (column: Uint32Array): number => new Set(inScope.map((p) => column[p])).size;
  return {
    organizations: shown.organizations?.size ?? distinct(organization),
    projects: shown.projects?.size ?? distinct(project),
    participations: inScope.length,
    ties: graph.targets.length / 2,
    modularity,
  };
};

const fictionalOf = ({ network, graph }: View, dataset: Dataset): boolean[] => {
  const projects = new Set(dataset.projects.filter((each) => each.fictional).map(({ id }) => id));
  const territories = new Set(
    dataset.territories.filter((each) => each.fictional).map(({ id }) => id),
  );
  return graph.ids.map((id, node) => {
    const type = NODE_TYPES[graph.type[node] as number];
    if (type === 'project') return projects.has(id);
    if (type === 'territory') return territories.has(id);
    return network.organizations.fictional[graph.row[node] as number] === 1;
  });
};

/** Everything the client draws, as columns. */
export const drawPicture = (
  view: View,
  dataset: Dataset,
  clusters: Clusters,
  positions: Positions,
): NetworkPicture => {
  const { network, graph } = view;
  const { organizations, territories } = network;
  const types = Array.from(graph.type, (type) => NODE_TYPES[type] ?? 'organization');
  const seats = types.map((type, node) => {
    const row = graph.row[node] as number;
    return type === 'organization'
      ? (organizations.territory[row] ?? -1)
      : type === 'territory'
        ? row
        : -1;
  });
  const provinces = seats.map((seat) => territories.within.province[seat] ?? -1);
  return {
    revision: network.revision,
    projection: graph.projection,
    weight: graph.weight,
    nodes: {
      id: graph.ids,
      label: graph.ids.map((_, node) => nodeLabel(network, graph, node)),
      type: types,
      kind: types.map((type, node) =>
        type === 'organization'
          ? (KINDS[organizations.kind[graph.row[node] as number] as number] ?? null)
          : null,
      ),
      x: rounded(positions.x),
      y: rounded(positions.y),
      degree: graph.ids.map(
        (_, node) => (graph.offsets[node + 1] as number) - (graph.offsets[node] as number),
      ),
      strength: strengths(view),
      projects: [...graph.projects],
      community: [...clusters.of],
      territory: seats.map((seat) => territories.id[seat] ?? null),
      place: seats.map((seat) => territories.label[seat] ?? null),
      province: provinces.map((province) => territories.id[province] ?? null),
      fictional: fictionalOf(view, dataset),
    },
    edges: tellTies(view),
    communities: clusters.list,
    summary: tellSummary(view, clusters.modularity),
  };
};
