import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import type { Graph, Grouping } from '../network/types.ts';
import { figure } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { BROKER_ROLES, brokerageOf, brokerageSteps, type ByRole } from './kernels/brokerage.ts';
import {
  densityAmong,
  expectedBrokerage,
  type ExpectedBrokerage,
} from './kernels/brokerage-expected.ts';
import { defineMeasure } from './measure.ts';
import { group } from './parameters.ts';
import { sumOf } from './totals.ts';

const ROLE_NAMES: ByRole<readonly [it: string, en: string]> = {
  coordinator: ['Coordina il suo gruppo', 'Coordinator'],
  consultant: ['Unisce da fuori', 'Consultant'],
  gatekeeper: ['Fa entrare', 'Gatekeeper'],
  representative: ['Rappresenta fuori', 'Representative'],
  liaison: ['Collega gruppi diversi', 'Liaison'],
};

type Cells = (number | null)[];

const columnsOfRoles = (suffix: string, it: string, en: string, format: 'count' | 'number') =>
  Object.fromEntries(
    BROKER_ROLES.map((role) => {
      const [roleIt, roleEn] = ROLE_NAMES[role];
      return [`${role}${suffix}`, figure[format](`${roleIt}${it}`, `${roleEn}${en}`)];
    }),
  );

/** What is expected of a member of each group. */
function expectations(graph: Graph, { ids, of }: Grouping, directed: boolean) {
  const density = densityAmong(graph, of) ?? 0;
  const sizes = ids.map(() => 0);
  for (const own of of) if (own !== -1) sizes[own]!++;
  return sizes.map((_, own) => expectedBrokerage(sizes, own, density, { directed }));
}

/** Expected value and distance from it in standard deviations, node by node; null without a group, z null where nothing varies. */
function compared(
  values: ArrayLike<number>,
  of: Int32Array,
  expectedIn: (group: number) => ExpectedBrokerage,
): { expected: Cells; z: Cells } {
  const expected: Cells = [];
  const distance: Cells = [];
  of.forEach((own, node) => {
    if (own === -1) {
      expected.push(null);
      distance.push(null);
      return;
    }
    const { mean, deviation } = expectedIn(own);
    expected.push(mean);
    distance.push(deviation > 0 ? (values[node]! - mean) / deviation : null);
  });
  return { expected, z: distance };
}

export const brokerage = defineMeasure({
  id: 'brokerage',
  title: { it: 'Mediazione tra gruppi', en: 'Brokerage' },
  describes: {
    it: 'Tra quali partner che non collaborano tra loro fa da tramite, e se sono del suo gruppo o di altri.',
    en: 'Between which partners who do not work with each other it stands, and whether they are of its own group or of others.',
  },
  caveat: {
    it: 'Stare in mezzo non vuol dire mediare davvero. Il valore atteso suppone legami a caso tra singole organizzazioni, mentre i progetti legano tutti con tutti: z alti o bassi sono comuni, confrontali tra loro e non con soglie.',
    en: 'To stand between is not yet to mediate. The expected value supposes ties at random between single organisations, whereas projects tie everybody to everybody: high or low z are common, compare them with each other and not with thresholds.',
  },
  category: 'brokerage',
  definition: [
    'Ordered triads a - b - c of node b with a and c not tied, by the groups of a, b, c: coordinator AAA, consultant (itinerant) ABA, gatekeeper ABB, representative AAB, liaison ABC; value: their sum. Each open triad of an undirected network counts in both orders, so gatekeeper equals representative, as R’s sna gives on a symmetrised network.',
    'expected: of a node of that group if every pair were tied with the density p of the network, p²(1-p) × the triads possible given the sizes of the groups; z: (count - expected) / standard deviation.',
    'The deviation is that of an undirected network, in which both orders of a triad are one event: variance p²q(1-p²q) Σ t² + p³q³ Σ tt′, q = 1-p, t the ordered triads of the role in each pair of other nodes, tt′ over two pairs with one node in common. `deviation=directed` takes the two directions of a tie for independent, as Gould and Fernandez and R’s sna do: smaller by √2 but for gatekeeper and representative.',
    'Nodes without a group are left out with their ties (null). z is null where nothing can vary.',
  ].join(' '),
  reference: 'Gould & Fernandez 1989, Structures of mediation, Sociological Methodology 19:89-126',
  complexity: 'O(Σ degree²)',
  of: 'nodes',
  range: '0 to (n-1)(n-2); z any number',
  columns: {
    value: figure.count('Mediazioni', 'Brokered pairs'),
    expected: figure.number('Attese', 'Expected'),
    z: figure.number('Scarti dall’atteso (z)', 'Deviations from expected (z)'),
    ...columnsOfRoles('', '', '', 'count'),
    ...columnsOfRoles('Expected', ': attese', ', expected', 'number'),
    ...columnsOfRoles('Z', ': z', ', z', 'number'),
  },
  summary: {
    brokers: figure.count('Chi media', 'Brokers'),
    ungrouped: figure.count('Senza gruppo', 'Without group'),
    density: figure.share('Densità', 'Density'),
    ...columnsOfRoles('', '', '', 'count'),
  },
  projections: PROJECTIONS,
  parameters: z.object({
    group,
    deviation: z
      .enum(['undirected', 'directed'])
      .default('undirected')
      .meta({ description: 'Whose standard deviation z takes' }),
  }),
  steps: (graph, parameters) =>
    brokerageSteps(graph) +
    (parameters.group === 'community' ? 250 * (graph.n + graph.targets.length) : 0),
  run: (graph, parameters, context) => {
    const grouping = groupingOf(graph, parameters.group, context);
    const { of } = grouping;
    const roles = brokerageOf(graph, of);
    const expected = expectations(graph, grouping, parameters.deviation === 'directed');
    const cells = (values: Float64Array): Cells =>
      Array.from(values, (value, node) => (of[node] === -1 ? null : value));
    const total = Float64Array.from({ length: graph.n }, (_, node) =>
      BROKER_ROLES.reduce((sum, role) => sum + roles[role][node]!, 0),
    );
    const byRole = BROKER_ROLES.map(
      (role) => [role, compared(roles[role], of, (own) => expected[own]![role])] as const,
    );
    return {
      columns: {
        value: cells(total),
        ...compared(total, of, (own) => expected[own]!.total),
        ...Object.fromEntries(BROKER_ROLES.map((role) => [role, cells(roles[role])])),
        ...Object.fromEntries(byRole.map(([role, column]) => [`${role}Expected`, column.expected])),
        ...Object.fromEntries(byRole.map(([role, column]) => [`${role}Z`, column.z])),
      },
      summary: {
        brokers: total.filter((value) => value > 0).length,
        ungrouped: of.filter((own) => own === -1).length,
        density: densityAmong(graph, of),
        ...Object.fromEntries(BROKER_ROLES.map((role) => [role, sumOf(roles[role])])),
      },
    };
  },
});
