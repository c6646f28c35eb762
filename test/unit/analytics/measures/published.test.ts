import { describe, expect, it } from 'vitest';
import { expectedBrokerage } from '../../../../server/analytics/kernels/brokerage-expected.ts';
import { BROKER_ROLES } from '../../../../server/analytics/kernels/brokerage.ts';
import type { Graph } from '../../../../server/network/types.ts';
import measures from '../../../fixtures/reference/measures.json' with { type: 'json' };
import networks from '../../../fixtures/reference/networks.json' with { type: 'json' };
import { graphFromTies, graphOf, incidenceDataset } from '../../../helpers/network-builders.ts';
import { columnOf, run, type Cell } from './running.ts';

/** Figures as printed in papers and books, to the decimals given here. */

type Table = Record<string, readonly number[]>;

const tied = ({ nodes, ties }: { nodes: string[]; ties: number[][] }): Graph =>
  graphFromTies(
    nodes.length,
    ties.map(([a = 0, b = 0]) => [a, b] as const),
  );

const rounded = (cell: Cell | undefined, decimals: number): number =>
  Number(Number(cell).toFixed(decimals));

/** Reads off the same rows and columns as the table has. */
const readOff = (
  table: Table,
  names: readonly string[],
  columns: readonly Cell[][],
  decimals = 3,
): Table =>
  Object.fromEntries(
    Object.keys(table).map((name) => [
      name,
      columns.map((column) => rounded(column[names.indexOf(name)], decimals)),
    ]),
  );

describe('the kite (Krackhardt 1990, Administrative Science Quarterly 35:342-369)', () => {
  const people = [
    'Andre',
    'Beverly',
    'Carol',
    'Diane',
    'Ed',
    'Fernando',
    'Garth',
    'Heather',
    'Ike',
    'Jane',
  ];
  const kite: Table = {
    Diane: [0.667, 0.6, 0.102],
    Fernando: [0.556, 0.643, 0.231],
    Garth: [0.556, 0.643, 0.231],
    Andre: [0.444, 0.529, 0.023],
    Beverly: [0.444, 0.529, 0.023],
    Carol: [0.333, 0.5, 0],
    Ed: [0.333, 0.5, 0],
    Heather: [0.333, 0.6, 0.389],
    Ike: [0.222, 0.429, 0.222],
    Jane: [0.111, 0.31, 0],
  };

  it('tells degree, closeness and betweenness apart, with the printed values', () => {
    const graph = tied(networks.kite);
    const columns = [
      columnOf('degree', graph, { normalized: true }),
      columnOf('closeness', graph),
      columnOf('betweenness', graph, { normalized: true }),
    ];
    expect(readOff(kite, people, columns)).toEqual(kite);
  });
});

describe('marriages of Florentine families (Padgett; Wasserman & Faust 1994, table 5.1)', () => {
  const { florentine } = networks;
  /** Without Pucci, who has no marriages. */
  const married: Table = {
    Acciaiuoli: [0.071, 0.368, 0],
    Albizzi: [0.214, 0.483, 0.212],
    Barbadori: [0.143, 0.438, 0.093],
    Bischeri: [0.214, 0.4, 0.104],
    Castellani: [0.214, 0.389, 0.055],
    Ginori: [0.071, 0.333, 0],
    Guadagni: [0.286, 0.467, 0.255],
    Lamberteschi: [0.071, 0.326, 0],
    Medici: [0.429, 0.56, 0.522],
    Pazzi: [0.071, 0.286, 0],
    Peruzzi: [0.214, 0.368, 0.022],
    Ridolfi: [0.214, 0.5, 0.114],
    Salviati: [0.143, 0.389, 0.143],
    Strozzi: [0.286, 0.438, 0.103],
    Tornabuoni: [0.214, 0.483, 0.092],
  };
  const names = florentine.nodes.filter((name) => name !== 'Pucci');
  const index = new Map(names.map((name, position) => [name, position]));
  const among = graphFromTies(
    names.length,
    florentine.ties.map(
      ([a = 0, b = 0]) =>
        [
          index.get(florentine.nodes[a] ?? '') ?? 0,
          index.get(florentine.nodes[b] ?? '') ?? 0,
        ] as const,
    ),
  );

  it('give the printed centralities', () => {
    const columns = [
      columnOf('degree', among, { normalized: true }),
      columnOf('closeness', among),
      columnOf('betweenness', among, { normalized: true }),
    ];
    expect(readOff(married, names, columns)).toEqual(married);
  });

  it('give the printed centralizations, with Pucci and without', () => {
    const { summary } = run('centralization', among);
    expect([summary['closeness'], summary['betweenness']].map((cell) => rounded(cell, 3))).toEqual([
      0.322, 0.437,
    ]);
    const all = run('centralization', tied(florentine)).summary;
    expect([all['degree'], all['betweenness']].map((cell) => rounded(cell, 3))).toEqual([
      0.267, 0.383,
    ]);
  });
});

describe('women and events of Natchez (Davis, Gardner & Gardner 1941)', () => {
  const { women, attendance, events } = networks.davis;
  const southern = incidenceDataset(women.length, attendance);
  const both = graphOf(southern, { projection: 'bipartite' });
  /** Borgatti & Everett 1997, Social Networks 19:243-269, normalised two-mode degree and betweenness. */
  const printed: Table = {
    'Evelyn Jefferson': [0.57, 0.1],
    'Laura Mandeville': [0.5, 0.05],
    'Theresa Anderson': [0.57, 0.09],
    'Brenda Rogers': [0.5, 0.05],
    'Charlotte McDowd': [0.29, 0.01],
    'Frances Anderson': [0.29, 0.01],
    'Eleanor Nye': [0.29, 0.01],
    'Pearl Oglethorpe': [0.21, 0.01],
    'Ruth DeSand': [0.29, 0.02],
    'Verne Sanderson': [0.29, 0.02],
    'Myra Liddel': [0.29, 0.02],
    'Katherina Rogers': [0.43, 0.05],
    'Sylvia Avondale': [0.5, 0.07],
    'Nora Fayette': [0.57, 0.11],
    'Helen Lloyd': [0.36, 0.04],
    'Dorothy Murchison': [0.14, 0],
    'Olivia Carleton': [0.14, 0.01],
    'Flora Price': [0.14, 0.01],
  };

  it('give the printed two-mode centralities', () => {
    const columns = [
      columnOf('degree', both, { normalized: true }),
      columnOf('betweenness', both, { normalized: true }),
    ];
    expect(readOff(printed, [...women, ...events], columns, 2)).toEqual(printed);
  });
});

describe('the karate club (Zachary 1977, J. Anthropological Research 33:452-473)', () => {
  const karate = tied(networks.karate);

  it('has 45 triangles, the printed clustering and assortativity, and a core of ten', () => {
    expect(rounded(run('clustering', karate).summary['transitivity'] ?? null, 6)).toBe(0.255682);
    expect(rounded(run('assortativity', karate).summary['degree'] ?? null, 6)).toBe(-0.475613);
    expect(run('k-core', karate).summary).toEqual({ innermost: 4, inInnermost: 10 });
  });
});

describe('Burt’s example, unpacked (Borgatti 1997, Connections 20:35-38)', () => {
  it('has six contacts, an effective size of 4.67 and an efficiency of 0.78', () => {
    const contacts = [1, 2, 3, 4, 5, 6].map((other) => [0, other] as const);
    const among = [
      [1, 2],
      [2, 3],
      [3, 4],
      [5, 6],
    ] as const;
    const example = graphFromTies(7, [...contacts, ...among]);
    expect(rounded(columnOf('effective-size', example)[0], 2)).toBe(4.67);
    expect(rounded(columnOf('effective-size', example, {}, 'efficiency')[0], 2)).toBe(0.78);
  });
});

describe('expected brokerage (Gould & Fernandez 1989), beside every possible network', () => {
  it.each(measures.expectedBrokerage)('$group at density $density, directed $directed', (of) => {
    const sizes = [...new Set(of.group)].map((g) => of.group.filter((each) => each === g).length);
    const found = expectedBrokerage(sizes, of.group[0] ?? 0, of.density, of);
    for (const role of [...BROKER_ROLES, 'total'] as const) {
      expect(found[role].mean).toBeCloseTo(of.roles[role].mean, 10);
      expect(found[role].deviation).toBeCloseTo(of.roles[role].deviation, 10);
    }
  });
});
