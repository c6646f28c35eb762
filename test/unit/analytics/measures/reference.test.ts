import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../../server/contract/organization.ts';
import { projection, weight } from '../../../../server/contract/network.ts';
import type { Graph } from '../../../../server/network/types.ts';
import reference from '../../../fixtures/reference/measures.json' with { type: 'json' };
import {
  datasetOf,
  graphOf,
  incidenceDataset,
  numbered,
} from '../../../helpers/network-builders.ts';
import { cellsOf, disagreements, run, type Cell } from './running.ts';

type Networks = typeof reference.networks;

/** Organisations with the kind and province that the script gave them. */
const datasetCalled = (name: string) => {
  const { n, members, kind, province } = reference.networks[name as keyof Networks];
  const { projects, participations } = incidenceDataset(n, members);
  return datasetOf({
    territories: ['a', 'b', 'c', 'd'].map((id) => ({ id, level: 'province' })),
    organizations: Array.from({ length: n }, (_, i) => ({
      id: numbered('o', i),
      kind: KINDS[kind[i] ?? 0] ?? 'other',
      territory: ['a', 'b', 'c', 'd'][province[i] ?? -1] ?? null,
    })),
    projects,
    participations,
  });
};

const graphs = new Map<string, Graph>();

const graphFor = (of: { network: string; projection: string; weight: string }): Graph => {
  const key = `${of.network} ${of.projection} ${of.weight}`;
  const known = graphs.get(key);
  if (known !== undefined) return known;
  const graph = graphOf(datasetCalled(of.network), {
    projection: projection.parse(of.projection),
    weight: weight.parse(of.weight),
  });
  graphs.set(key, graph);
  return graph;
};

/** Where the script writes positions, an answer has record ids. */
const IDS = new Set(['source', 'target', 'node']);
const asAnswered = (name: string, cell: Cell, graph: Graph): Cell =>
  IDS.has(name) && typeof cell === 'number' ? (graph.ids[cell] ?? null) : cell;

const titled = reference.cases.map(
  (each) =>
    [
      `${each.measure} of ${each.network}, ${each.projection}, ${each.weight} ${JSON.stringify(each.parameters)}`,
      each,
    ] as const,
);

describe(`values of ${reference.source.split(';')[0]}`, () => {
  it.each(titled)('%s', (_, of) => {
    const graph = graphFor(of);
    const output = run(of.measure, graph, of.parameters);
    for (const [name, values] of Object.entries(of.columns)) {
      const expected = values.map((cell: Cell) => asAnswered(name, cell, graph));
      expect({ [name]: disagreements(cellsOf(output, name), expected) }).toEqual({ [name]: [] });
    }
    const totals = Object.entries(of.summary);
    const found = totals.map(([name]) => output.summary[name] ?? null);
    const expected = totals.map(([name, cell]) => asAnswered(name, cell, graph));
    expect(disagreements(found, expected)).toEqual([]);
  });
});
