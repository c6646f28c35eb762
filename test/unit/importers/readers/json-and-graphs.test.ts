import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../../server/importers/workbook.ts';
import { cellsOf, readText, refusalOf } from '../../../helpers/read-sample.ts';

const readJson = (value: unknown): Workbook => readText(JSON.stringify(value), {}, 'dati.json');
const sheets = ({ grids }: Workbook): Record<string, string[][]> =>
  Object.fromEntries(grids.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)]));

describe('JSON', () => {
  it('as a list of objects is a table, nested ones as columns of their own, lists in one cell', () => {
    const read = readJson([
      {
        nome: 'Alfa',
        sede: { comune: 'Asti', cap: '14100' },
        temi: ['casa', 'lavoro'],
        attiva: true,
      },
      { nome: 'Beta', importo: 1.5, sede: null },
    ]);
    expect(cellsOf(read)).toEqual([
      ['nome', 'sede.comune', 'sede.cap', 'temi', 'attiva', 'importo', 'sede'],
      ['Alfa', 'Asti', '14100', 'casa | lavoro', 'true', '', ''],
      ['Beta', '', '', '', '', '1.5', ''],
    ]);
  });

  it('with a list of partners in each project has a row for each partner', () => {
    const partners = [
      { nome: 'Alfa', ruolo: 'capofila' },
      { nome: 'Beta', ruolo: 'partner' },
    ];
    const read = readJson([
      { titolo: 'Reti', partner: partners },
      { titolo: 'Ponti', partner: [] },
    ]);
    expect(cellsOf(read)).toEqual([
      ['titolo', 'partner.nome', 'partner.ruolo'],
      ['Reti', 'Alfa', 'capofila'],
      ['Reti', 'Beta', 'partner'],
      ['Ponti', '', ''],
    ]);
  });

  it.each([
    [
      'wrapped',
      { success: true, result: { records: [{ a: 1 }, { a: 2 }] } },
      [['a'], ['1'], ['2']],
    ],
    [
      'lists of lists',
      [
        ['a', 'b'],
        [1, 2],
      ],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'columns',
      { a: [1, 2], b: ['x', 'y'] },
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', 'y'],
      ],
    ],
    [
      'keyed',
      { p1: { t: 'Reti' }, p2: { t: 'Ponti' } },
      [
        ['key', 't'],
        ['p1', 'Reti'],
        ['p2', 'Ponti'],
      ],
    ],
    [
      'GeoJSON',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { COMUNE: 'Asti' },
            geometry: { type: 'Point', coordinates: [8, 44] },
          },
        ],
      },
      [['COMUNE'], ['Asti']],
    ],
  ])('%s is a table', (_, value, expected) => {
    expect(cellsOf(readJson(value))).toEqual(expected);
  });

  it('with a list for each kind of record has a sheet for each', () => {
    const read = readJson({ organizations: [{ id: 'o1' }], projects: [{ id: 'p1' }] });
    expect(read.grids.map(({ name }) => name)).toEqual(['organizations', 'projects']);
  });

  it('with one record a line is a table', () => {
    expect(cellsOf(readText('{"a":1}\n{"a":2}\n', {}, 'dati.jsonl'))).toEqual([
      ['a'],
      ['1'],
      ['2'],
    ]);
  });

  it('that is cut off, or holds no records, is refused', () => {
    expect(refusalOf(() => readText('[{"a":1},{"a":', {}, 'dati.json'))).toBe('unreadable-json');
    expect(refusalOf(() => readJson({ a: 1 }))).toBe('no-records');
    expect(refusalOf(() => readText('[]', {}, 'dati.json'))).toBe('no-records');
  });

  it('has no columns that are more than columns', () => {
    const read = readText('[{"__proto__":"x","constructor":"y","a":"z"}]', {}, 'dati.json');
    expect(cellsOf(read)).toEqual([
      ['__proto__', 'constructor', 'a'],
      ['x', 'y', 'z'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="tipo" type="string"><default>ente</default></attribute><attribute id="1" title="comune" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="ruolo" type="string"/></attributes>
<nodes><node id="a" label="Coop. Alfa &amp; C."><attvalues><attvalue for="1" value="Asti"/></attvalues><viz:color r="1" g="2" b="3"/></node>
<node id="b" label="Beta"/><node id="p" label="Reti"><attvalues><attvalue for="0" value="progetto"/></attvalues></node><node id="solo" label="Sola"/></nodes>
<edges><edge id="0" source="a" target="p" weight="2.0"><attvalues><attvalue for="0" value="capofila"/></attvalues></edge><edge id="1" source="p" target="b"/></edges></graph></gexf>`;

describe('a graph', () => {
  it('whose nodes say which are projects has a row for each tie, and a sheet of nodes', () => {
    const read = readText(GEXF, {}, 'rete.gexf');
    expect(read.format).toBe('gexf');
    expect(sheets(read)).toEqual({
      participations: [
        [
          'organization.name',
          'project.title',
          'tie.weight',
          'participation.role',
          'tipo',
          'comune',
          'project.tipo',
        ],
        ['Coop. Alfa & C.', 'Reti', '2.0', 'capofila', 'ente', 'Asti', 'progetto'],
        ['Beta', 'Reti', '', '', 'ente', '', 'progetto'],
      ],
      nodes: [
        ['organization.name', 'node', 'tipo', 'comune'],
        ['Coop. Alfa & C.', 'a', 'ente', 'Asti'],
        ['Beta', 'b', 'ente', ''],
        ['Sola', 'solo', 'ente', ''],
      ],
      'project nodes': [
        ['project.title', 'node', 'tipo'],
        ['Reti', 'p', 'progetto'],
      ],
    });
  });

  it('of one kind of nodes has a project of two for each tie, both directions being one', () => {
    const graphml = `<graphml><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="weight"><default>1</default></key>
      <graph edgedefault="directed"><node id="n0"><data key="d0">Beta</data></node><node id="n1"><data key="d0">Alfa</data></node><node id="n2"/>
      <edge source="n0" target="n1"/><edge source="n1" target="n0"><data key="d1">3</data></edge></graph></graphml>`;
    const read = readText(graphml, {}, 'rete.graphml');
    expect(read.format).toBe('graphml');
    expect(sheets(read)['participations']).toEqual([
      ['organization.name', 'project.title', 'tie.weight'],
      ['Beta', 'Alfa — Beta', '1'],
      ['Alfa', 'Alfa — Beta', '1'],
    ]);
    expect(sheets(read)['nodes']?.map(([name]) => name)).toEqual([
      'organization.name',
      'Beta',
      'Alfa',
      'n2',
    ]);
  });

  it('whose ties have names of their own has projects called so; a name that several ties have needs both ends', () => {
    const tie = (source: string, target: string, label: string) => ({
      source,
      target,
      attributes: { label },
    });
    const read = readJson({
      nodes: ['a', 'b', 'c'].map((key) => ({ key, attributes: { label: key.toUpperCase() } })),
      edges: [tie('a', 'b', 'Reti'), tie('b', 'c', 'accordo'), tie('a', 'c', 'accordo')],
    });
    expect(read.format).toBe('graphology');
    const titles = sheets(read)['participations']?.map((cells) => cells[1]);
    expect([...new Set(titles)]).toEqual([
      'project.title',
      'Reti',
      'B — C (accordo)',
      'A — C (accordo)',
    ]);
  });

  it('of Cytoscape, in one list or two, and of d3 by position, is read too', () => {
    const node = (id: string, type: string) => ({ data: { id, name: id.toUpperCase(), type } });
    const edge = { data: { id: 'e', source: 'a', target: 'p' } };
    const nodes = [node('a', 'organization'), node('p', 'project')];
    for (const elements of [{ nodes, edges: [edge] }, [...nodes, edge]]) {
      const read = readJson({ elements });
      expect(read.format).toBe('cytoscape');
      expect(sheets(read)['participations']?.[1]?.slice(0, 2)).toEqual(['A', 'P']);
    }
    const d3 = readJson({
      nodes: [{ name: 'Alfa' }, { name: 'Beta' }],
      links: [{ source: 0, target: 1 }],
    });
    expect(d3.format).toBe('node-link');
    expect(sheets(d3)['participations']?.[1]?.slice(0, 2)).toEqual(['Alfa', 'Alfa — Beta']);
  });

  it('without nodes is refused, and so is one with a document type', () => {
    expect(refusalOf(() => readText('<gexf><graph/></gexf>'))).toBe('empty-graph');
    const entities = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><gexf><graph><nodes><node id="&b;"/></nodes></graph></gexf>`;
    expect(refusalOf(() => readText(entities, {}, 'rete.gexf'))).toBe('document-type');
  });
});
