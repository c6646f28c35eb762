import { isObject, jsonText, type Json, type JsonObject } from '../json-table/json-text.ts';
import { labelOf, type ForeignGraph, type GraphNode, type GraphTie } from './graph.ts';

/** How a picture draws a node or tie says nothing of what it is. */
const DRAWING = /^(?:x|y|z|colou?r|hidden|fixed)$/iu;

/** Everything but the given keys; what lies in an object called `attributes` or `properties` counts as beside it. */
const attributesOf = (record: JsonObject, except: readonly string[]): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const [key, value] of Object.entries(record)) {
    if (except.includes(key) || DRAWING.test(key)) continue;
    if (isObject(value) && /^(?:attributes|properties)$/iu.test(key)) {
      for (const [inner, text] of attributesOf(value, [])) attributes.set(inner, text);
    } else attributes.set(key, jsonText(value));
  }
  return attributes;
};

const objects = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const nodeFrom = (id: Json | undefined, attributes: Map<string, string>): GraphNode => ({
  id: jsonText(id),
  label: labelOf(attributes, jsonText(id)),
  attributes,
});

const tieFrom = (record: JsonObject, attributes: Map<string, string>): GraphTie => ({
  source: jsonText(record['source']),
  target: jsonText(record['target']),
  label: attributes.get('label') ?? attributes.get('name') ?? '',
  attributes,
});

const areAll = (records: JsonObject[], keys: readonly string[]): boolean =>
  records.every((record) => keys.every((key) => record[key] !== undefined));

const innerAttributes = (record: JsonObject): Map<string, string> =>
  isObject(record['attributes']) ? attributesOf(record['attributes'], []) : new Map();

/** `{nodes: [{key, attributes}], edges: [{source, target, attributes}]}` */
const graphology = (value: JsonObject): ForeignGraph | null => {
  const nodes = objects(value['nodes']);
  const edges = objects(value['edges']);
  if (nodes.length === 0 || !areAll(nodes, ['key']) || !areAll(edges, ['source', 'target']))
    return null;
  return {
    nodes: nodes.map((node) => nodeFrom(node['key'], innerAttributes(node))),
    ties: edges.map((edge) => tieFrom(edge, innerAttributes(edge))),
  };
};

const isTie = (each: JsonObject): boolean => each['source'] !== undefined;

/** `{elements: {nodes: [{data: {id}}], edges: [{data: {source, target}}]}}`, or elements in one list. */
const cytoscape = (value: JsonObject): ForeignGraph | null => {
  const { elements } = value;
  const listed = Array.isArray(elements)
    ? objects(elements)
    : isObject(elements)
      ? [...objects(elements['nodes']), ...objects(elements['edges'])]
      : [];
  const data = listed.map(({ data: each }) => each).filter(isObject);
  if (data.length === 0) return null;
  return {
    nodes: data
      .filter((each) => !isTie(each))
      .map((each) => nodeFrom(each['id'], attributesOf(each, ['id']))),
    ties: data
      .filter(isTie)
      .map((each) => tieFrom(each, attributesOf(each, ['id', 'source', 'target']))),
  };
};

const idOf = (node: JsonObject, at: number): Json => node['id'] ?? node['name'] ?? at;

/** `{nodes: [{id}], links: [{source, target}]}`: what d3 and networkx write; ends may be positions in the list of nodes. */
const nodeLink = (value: JsonObject): ForeignGraph | null => {
  const nodes = objects(value['nodes']);
  const links = objects(value['links'] ?? value['edges']);
  if (nodes.length === 0 || links.length === 0 || !areAll(links, ['source', 'target'])) return null;
  const ids = new Set(nodes.map((node, at) => jsonText(idOf(node, at))));
  const end = (said: Json | undefined): Json => {
    if (isObject(said)) return said['id'] ?? null;
    const at = typeof said === 'number' && !ids.has(String(said)) ? nodes[said] : undefined;
    return at === undefined ? (said ?? null) : idOf(at, Number(said));
  };
  return {
    nodes: nodes.map((node, at) => nodeFrom(idOf(node, at), attributesOf(node, ['id']))),
    ties: links.map((link) =>
      tieFrom(
        { source: end(link['source']), target: end(link['target']) },
        attributesOf(link, ['source', 'target', 'id', 'key']),
      ),
    ),
  };
};

/** Formats of graphs in JSON, by the `format` of their workbooks. */
const JSON_GRAPHS: readonly [format: string, read: (value: JsonObject) => ForeignGraph | null][] = [
  ['graphology', graphology],
  ['cytoscape', cytoscape],
  ['node-link', nodeLink],
];

export const jsonGraph = (value: Json): { format: string; graph: ForeignGraph } | null => {
  if (!isObject(value)) return null;
  for (const [format, read] of JSON_GRAPHS) {
    const graph = read(value);
    if (graph !== null) return { format, graph };
  }
  return null;
};
