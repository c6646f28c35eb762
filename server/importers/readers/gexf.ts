import type { ImportFile } from '../table.ts';
import { graphGrids } from './graph/graph-grids.ts';
import { labelOf, type ForeignGraph, type GraphNode, type GraphTie } from './graph/graph.ts';
import type { Reader } from './reader.ts';
import { decode } from './text/decode.ts';
import { beginsWithElement } from './xml/begins-with-element.ts';
import { refuseDoctype } from './xml/refuse-doctype.ts';
import { attribute, scanXml } from './xml/scan-xml.ts';

/** Attributes of a tie that GEXF writes on the element itself. */
const TIE_ATTRIBUTES = ['weight', 'start', 'end', 'kind'] as const;

/** GEXF 1.1 to 1.3, also with nodes within nodes; of a value that changes with time the last is read. */
const readGraph = (xml: string): ForeignGraph => {
  const graph: ForeignGraph = { nodes: [], ties: [] };
  const titles = new Map<string, string>();
  const defaults = new Map<string, [title: string, value: string][]>([
    ['node', []],
    ['edge', []],
  ]);
  let kind = '';
  let declared = '';
  let fallback: string | null = null;
  const open: (GraphNode | GraphTie)[] = [];

  const declare = (attributes: string): void => {
    declared = attribute(attributes, 'title') ?? attribute(attributes, 'id') ?? '';
    titles.set(`${kind} ${attribute(attributes, 'id') ?? ''}`, declared);
  };
  const openNode = (attributes: string): void => {
    const id = attribute(attributes, 'id') ?? '';
    const node: GraphNode = {
      id,
      label: attribute(attributes, 'label') ?? '',
      attributes: new Map(defaults.get('node')),
    };
    graph.nodes.push(node);
    open.push(node);
  };
  const openTie = (attributes: string): void => {
    const tie: GraphTie = {
      source: attribute(attributes, 'source') ?? '',
      target: attribute(attributes, 'target') ?? '',
      label: attribute(attributes, 'label') ?? '',
      attributes: new Map(defaults.get('edge')),
    };
    for (const name of TIE_ATTRIBUTES) {
      const value = attribute(attributes, name);
      if (value !== null) tie.attributes.set(name, value);
    }
    graph.ties.push(tie);
    open.push(tie);
  };
  const setValue = (attributes: string): void => {
    const at = open.at(-1);
    if (at === undefined) return;
    const id = attribute(attributes, 'for') ?? attribute(attributes, 'id') ?? '';
    const title = titles.get(`${'source' in at ? 'edge' : 'node'} ${id}`) ?? id;
    at.attributes.set(title, attribute(attributes, 'value') ?? '');
  };

  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'attributes') kind = attribute(attributes, 'class') ?? '';
      else if (name === 'attribute') declare(attributes);
      else if (name === 'default') fallback = '';
      else if (name === 'node') openNode(attributes);
      else if (name === 'edge') openTie(attributes);
      else if (name === 'attvalue') setValue(attributes);
    },
    text: (text) => {
      if (fallback !== null) fallback += text;
    },
    close: (name) => {
      if (name === 'default' && fallback !== null) {
        defaults.get(kind)?.push([declared, fallback]);
        fallback = null;
      } else if (name === 'node' || name === 'edge') open.pop();
    },
  });
  for (const node of graph.nodes) node.label ||= labelOf(node.attributes, node.id);
  return graph;
};

const read = (file: ImportFile, encoding: Parameters<typeof decode>[1]) =>
  refuseDoctype(file, () => ({
    format: 'gexf',
    grids: graphGrids(file, readGraph(decode(file, encoding).text)),
    encodings: [],
  }));

/** What Gephi and Gephi Lite write. */
export const gexf: Reader = {
  id: 'gexf',
  recognises: ({ bytes }) => beginsWithElement(bytes, 'gexf'),
  read: (file, { encoding }) => read(file, encoding),
};
