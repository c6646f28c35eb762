import { UndirectedGraph } from 'graphology';
import * as louvainModule from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../seeds/demo/generator/random.ts';
import { loadSeed } from '../../../seeds/index.ts';

/** The demonstration is what people see first: its network must be readable at a glance. */
const dataset = await loadSeed('demo');
const louvain = louvainModule.default;

/** Organisations tied by shared projects, Newman's weights; graphology is the reference, not our own code. */
const networkOf = (measures: string[]): UndirectedGraph => {
  const graph = new UndirectedGraph();
  const projects = new Set(
    dataset.projects.filter((one) => measures.includes(one.measure ?? '')).map((one) => one.id),
  );
  const parts = Map.groupBy(dataset.participations, (one) => one.project);
  for (const [project, members] of parts) {
    if (!projects.has(project)) continue;
    const ids = members.map((one) => one.organization);
    for (const id of ids) graph.mergeNode(id);
    for (const [at, one] of ids.entries()) {
      for (const other of ids.slice(at + 1)) {
        const [edge] = graph.mergeUndirectedEdge(one, other);
        graph.updateEdgeAttribute(
          edge,
          'weight',
          (weight: number | undefined) => (weight ?? 0) + 1 / (ids.length - 1),
        );
      }
    }
  }
  return graph;
};

const degrees = (graph: UndirectedGraph): number[] =>
  graph.mapNodes((node) => graph.degree(node)).toSorted((a, b) => a - b);

const partitions = (graph: UndirectedGraph) =>
  [1, 2, 3, 4, 5].map((seed) =>
    louvain.detailed(graph, {
      getEdgeWeight: 'weight',
      rng: stream(seed, 'louvain'),
    }),
  );

describe.each([
  ['all four measures', ['1', '2', '3', '4']],
  ['measures 1 and 2', ['1', '2']],
])('the network of %s', (_, codes) => {
  const graph = networkOf(codes.map((code) => `demo-misura-${code}`));

  it('has about 7 partners at the median and a few hubs with 35 to 55', () => {
    const sorted = degrees(graph);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    expect(median).toBeGreaterThanOrEqual(6);
    expect(median).toBeLessThanOrEqual(8);
    const hubs = sorted.filter((degree) => degree >= 35).length;
    expect(hubs).toBeGreaterThanOrEqual(5);
    expect(hubs).toBeLessThanOrEqual(6);
    expect(sorted.at(-1)).toBeLessThanOrEqual(55);
  });

  it('falls into 7 or 8 clear communities and three islands, whatever the random order', () => {
    for (const { communities, modularity } of partitions(graph)) {
      const sizes = [...Map.groupBy(Object.values(communities), (one) => one).values()].map(
        (nodes) => nodes.length,
      );
      const large = sizes.filter((size) => size >= 10);
      expect(large.length).toBeGreaterThanOrEqual(7);
      expect(large.length).toBeLessThanOrEqual(8);
      expect(sizes.length - large.length).toBe(3);
      expect(modularity).toBeGreaterThan(0.7);
    }
  });

  it('has a tenth to a fifth of its ties between communities', () => {
    for (const { communities } of partitions(graph)) {
      const across = graph.filterEdges(
        (_edge, _attributes, one, other) => communities[one] !== communities[other],
      ).length;
      expect(across / graph.size).toBeGreaterThan(0.1);
      expect(across / graph.size).toBeLessThan(0.2);
    }
  });
});
