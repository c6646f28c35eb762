import { graphGrids } from './graph/graph-grids.ts';
import { labelOf, type ForeignGraph, type GraphNode, type GraphTie } from './graph/graph.ts';
import type { Reader } from './reader.ts';
import { decode } from './text/decode.ts';
import { beginsWithElement } from './xml/begins-with-element.ts';
import { refuseDoctype } from './xml/refuse-doctype.ts';
import { attribute, scanXml } from './xml/scan-xml.ts';

/** What GraphML calls a value: the name of its key, or what yEd draws on a node. */
interface Key {
  name: string;
  of: string;
  fallback: string | null;
}

const readGraph = (xml: string): ForeignGraph => {
  const graph: ForeignGraph = { nodes: [], ties: [] };
  const keys = new Map<string, Key>();
  const open: (GraphNode | GraphTie)[] = [];
  let key: Key | null = null;
  let drawn = false;
  let taken: string | null = null;

  const fallbacks = (of: string): Map<string, string> =>
    new Map(
      [...keys.values()].flatMap((each): [string, string][] =>
        each.fallback !== null && (each.of === of || each.of === 'all')
          ? [[each.name, each.fallback]]
          : [],
      ),
    );
  const openKey = (attributes: string): void => {
    const id = attribute(attributes, 'id') ?? '';
    key = {
      name: attribute(attributes, 'attr.name') ?? id,
      of: attribute(attributes, 'for') ?? 'all',
      fallback: null,
    };
    keys.set(id, key);
  };
  const openNode = (attributes: string): void => {
    const id = attribute(attributes, 'id') ?? '';
    const node: GraphNode = { id, label: '', attributes: fallbacks('node') };
    graph.nodes.push(node);
    open.push(node);
  };
  const openTie = (attributes: string): void => {
    const tie: GraphTie = {
      source: attribute(attributes, 'source') ?? '',
      target: attribute(attributes, 'target') ?? '',
      label: '',
      attributes: fallbacks('edge'),
    };
    graph.ties.push(tie);
    open.push(tie);
  };

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'key') openKey(attributes);
      else if (name === 'default') taken = '';
      else if (name === 'node') openNode(attributes);
      else if (name === 'edge') openTie(attributes);
      else if (name === 'data' && open.length > 0) {
        const id = attribute(attributes, 'key') ?? '';
        key = keys.get(id) ?? { name: id, of: 'all', fallback: null };
        taken = '';
      } else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        drawn = true;
        taken = '';
      }
    },
    text: (text) => {
      if (taken !== null) taken += text;
    },
    close: (name) => {
      const at = open.at(-1);
      const text = (taken ?? '').trim();
      if (name === 'default' && key !== null) key.fallback = text;
      else if (name === 'NodeLabel' || name === 'EdgeLabel') {
        if (at !== undefined && at.label === '') at.label = text;
      } else if (name === 'data' && at !== undefined && key !== null && !drawn && taken !== null) {
        at.attributes.set(key.name, text);
      } else if (name === 'node' || name === 'edge') open.pop();
      if (name === 'data') drawn = false;
      if (['default', 'NodeLabel', 'EdgeLabel', 'data'].includes(name)) taken = null;
    },
  });
  for (const node of graph.nodes) node.label ||= labelOf(node.attributes, node.id);
  for (const tie of graph.ties) {
    tie.label ||= tie.attributes.get('label') ?? tie.attributes.get('name') ?? '';
  }
  return graph;
};

/** What Gephi, Cytoscape, igraph, networkx, yEd and Neo4j write; nodes within nodes too. */
export const graphml: Reader = {
  id: 'graphml',
  recognises: ({ bytes }) => beginsWithElement(bytes, 'graphml'),
  read: (file, { encoding }) =>
    refuseDoctype(file, () => ({
      format: 'graphml',
      grids: graphGrids(file, readGraph(decode(file, encoding).text)),
      encodings: [],
    })),
};
