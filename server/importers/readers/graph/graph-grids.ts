import type { Grid } from '../../workbook.ts';
import type { ImportFile } from '../../table.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../refusals.ts';
import { tableGrid, type Item } from '../table-grid.ts';
import type { ForeignGraph, GraphNode, GraphTie } from './graph.ts';
import { findTwoMode, type TwoMode } from './two-mode.ts';

/** Headings that are fields of the contract need no guess. */
const ORGANIZATION = 'organization.name';
const PROJECT = 'project.title';
const ROLE = 'participation.role';

const LABEL_KEYS = /^(?:label|name|nome)$/iu;

/** Attributes as columns; those that say the name again are left out, and `prefix` keeps apart what two nodes both have. */
const columnsOf = (attributes: ReadonlyMap<string, string>, prefix = ''): [string, string][] =>
  [...attributes]
    .filter(([key]) => !LABEL_KEYS.test(key))
    .map(([key, text]) => [prefix + key, text]);

const tieColumns = (tie: GraphTie): [string, string][] =>
  [...tie.attributes].map(([key, text]) => [
    /^(?:role|ruolo)$/iu.test(key) ? ROLE : `tie.${key}`,
    text,
  ]);

const twoModeRow = (organization: GraphNode, project: GraphNode, tie: GraphTie): Item =>
  new Map([
    [ORGANIZATION, organization.label],
    [PROJECT, project.label],
    ...tieColumns(tie),
    ...columnsOf(organization.attributes),
    ...columnsOf(project.attributes, 'project.'),
  ]);

/** "A — B", the smaller first so that both directions are one; with the label of the tie, alone when no other tie has it. */
const tieTitle = (a: GraphNode, b: GraphNode, label: string, isUnique: boolean): string => {
  if (label !== '' && isUnique) return label;
  const pair = [a.label, b.label].toSorted().join(' — ');
  return label === '' ? pair : `${pair} (${label})`;
};

const oneModeRows = (graph: ForeignGraph, nodes: ReadonlyMap<string, GraphNode>): Item[] => {
  const labels = new Map<string, number>();
  for (const { label } of graph.ties) labels.set(label, (labels.get(label) ?? 0) + 1);
  const seen = new Set<string>();
  return graph.ties.flatMap((tie) => {
    const a = nodes.get(tie.source);
    const b = nodes.get(tie.target);
    if (a === undefined || b === undefined) return [];
    const title = tieTitle(a, b, tie.label, labels.get(tie.label) === 1);
    if (seen.has(title)) return [];
    seen.add(title);
    return [...new Set([a, b])].map(
      (node): Item =>
        new Map([
          [ORGANIZATION, node.label],
          [PROJECT, title],
          ...tieColumns(tie),
          ...columnsOf(node.attributes),
        ]),
    );
  });
};

const twoModeRows = (
  graph: ForeignGraph,
  nodes: ReadonlyMap<string, GraphNode>,
  { isProject }: TwoMode,
): Item[] =>
  graph.ties.flatMap((tie) => {
    const ends = [nodes.get(tie.source), nodes.get(tie.target)];
    const project = ends.find((node) => node !== undefined && isProject(node));
    const organization = ends.find((node) => node !== undefined && !isProject(node));
    return project === undefined || organization === undefined
      ? []
      : [twoModeRow(organization, project, tie)];
  });

const nodeRow = (heading: string, node: GraphNode): Item =>
  new Map([[heading, node.label], ['node', node.id], ...columnsOf(node.attributes)]);

/**
 * A graph as sheets. `participations`: of a two-mode graph (an attribute of the nodes tells projects from organisations) one row a tie;
 * of any other every tie is a project of two, called by both names or by its own, with one row for each end. `nodes`: every organisation
 * with its attributes, so that those without ties are there too; `project nodes`: the same of projects. Ids of nodes are numbers of that file only, and identify nobody.
 * Errors: `empty-graph`, and those of `buildSheet`.
 */
export const graphGrids = (file: ImportFile, graph: ForeignGraph): Grid[] => {
  if (graph.nodes.length === 0) {
    throw refuse(file, 'empty-graph', {
      it: 'è un grafo senza nodi. Esporta di nuovo la rete dal programma con cui è fatta.',
      en: 'is a graph without nodes. Export the network again from the program that made it.',
    });
  }
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const mode = findTwoMode(graph);
  const rows = mode === null ? oneModeRows(graph, nodes) : twoModeRows(graph, nodes, mode);
  const budget = { left: LIMITS.cells };
  const isProject = mode?.isProject ?? (() => false);
  const sheet = (name: string, items: Item[]): Grid[] =>
    items.length === 0 ? [] : [tableGrid(file, name, items, budget)];
  const parted = Object.groupBy(graph.nodes, (node) => (isProject(node) ? 'projects' : 'others'));
  return [
    ...sheet('participations', rows),
    ...sheet(
      'nodes',
      (parted.others ?? []).map((node) => nodeRow(ORGANIZATION, node)),
    ),
    ...sheet(
      'project nodes',
      (parted.projects ?? []).map((node) => nodeRow(PROJECT, node)),
    ),
  ];
};
