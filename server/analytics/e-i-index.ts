import { z } from 'zod';
import { PROJECTIONS } from '../contract/network.ts';
import type { Graph, Grouping } from '../network/types.ts';
import { groupingOf } from './grouping.ts';
import { figure } from './figures.ts';
import { defineMeasure } from './measure.ts';
import { group } from './parameters.ts';

interface Counts {
  organizations: Uint32Array;
  internal: Uint32Array;
  external: Uint32Array;
  partners: Uint32Array;
}

const index = (internal: number, external: number): number | null =>
  internal + external === 0 ? null : (external - internal) / (external + internal);

/** What lies inside each group and what crosses its border, O(n + m). */
function count({ n, offsets, targets }: Graph, { ids, of }: Grouping): Counts {
  const column = () => new Uint32Array(ids.length);
  const counts = {
    organizations: column(),
    internal: column(),
    external: column(),
    partners: column(),
  };
  const byGroup: number[][] = ids.map(() => []);
  for (let u = 0; u < n; u++) if (of[u] !== -1) byGroup[of[u]!]!.push(u);
  const partnerOf = new Int32Array(n).fill(-1);
  byGroup.forEach((members, own) => {
    counts.organizations[own] = members.length;
    for (const u of members) {
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const v = targets[at]!;
        const other = of[v]!;
        if (other === -1) continue;
        if (other === own) {
          if (u < v) counts.internal[own]!++;
          continue;
        }
        counts.external[own]!++;
        if (partnerOf[v] === own) continue;
        partnerOf[v] = own;
        counts.partners[own]!++;
      }
    }
  });
  return counts;
}

const total = (values: Uint32Array): number => values.reduce((a, b) => a + b, 0);

export const eiIndex = defineMeasure({
  id: 'e-i-index',
  title: { it: 'Apertura verso l’esterno', en: 'E-I index' },
  describes: {
    it: 'Per ogni gruppo, se i suoi legami vanno più fuori (verso +1) o restano dentro (verso -1).',
    en: 'For each group, whether its ties rather lead out (towards +1) or stay inside (towards -1).',
  },
  caveat: {
    it: 'Un gruppo piccolo ha per forza più legami fuori che dentro: confronta con il valore atteso e con quello che darebbe il caso.',
    en: 'A small group necessarily has more ties outside than inside: compare with the expected value and with what chance would give.',
  },
  category: 'groups',
  definition: [
    '(external - internal) / (external + internal), counting ties, weights left aside; null without ties.',
    'Of a group: ties between its members, and from a member to a node of another group; `partners` are the different nodes outside that its members are tied to.',
    'Of the network (summary): all ties within a group and between groups; `expected` is the index if every pair were tied, which is what the sizes of the groups alone would give.',
    'Nodes without a group are left out with their ties (`ungrouped`).',
  ].join(' '),
  reference:
    'Krackhardt & Stern 1988, Informal networks and organizational crises, Social Psychology Quarterly 51:123-140',
  complexity: 'O(n + m)',
  of: 'groups',
  range: '-1 (all ties inside) to 1 (all ties outside)',
  columns: {
    id: figure.group('Gruppo', 'Group'),
    label: figure.text('Nome', 'Name'),
    value: figure.index('Indice E-I', 'E-I index'),
    organizations: figure.count('Organizzazioni', 'Organisations'),
    internal: figure.count('Legami dentro', 'Ties inside'),
    external: figure.count('Legami fuori', 'Ties outside'),
    partners: figure.count('Partner fuori', 'Partners outside'),
  },
  summary: {
    index: figure.index('Indice E-I della rete', 'E-I index of the network'),
    expected: figure.index('Atteso dalle sole grandezze', 'Expected from sizes alone'),
    internal: figure.count('Legami dentro i gruppi', 'Ties within groups'),
    external: figure.count('Legami tra gruppi', 'Ties between groups'),
    groups: figure.count('Gruppi', 'Groups'),
    ungrouped: figure.count('Senza gruppo', 'Without group'),
  },
  projections: PROJECTIONS,
  parameters: z.object({ group }),
  steps: ({ n, targets }, parameters) =>
    (n + targets.length) * (parameters.group === 'community' ? 250 : 4),
  run: (graph, parameters, context) => {
    const grouping = groupingOf(graph, parameters.group, context);
    const counts = count(graph, grouping);
    const internal = total(counts.internal);
    const external = total(counts.external) / 2;
    const grouped = total(counts.organizations);
    const pairsInside = counts.organizations.reduce((a, size) => a + (size * (size - 1)) / 2, 0);
    return {
      columns: {
        id: grouping.ids,
        label: grouping.labels,
        value: Array.from(counts.internal, (inside, own) => index(inside, counts.external[own]!)),
        ...counts,
      },
      summary: {
        index: index(internal, external),
        expected: index(pairsInside, (grouped * (grouped - 1)) / 2 - pairsInside),
        internal,
        external,
        groups: grouping.ids.length,
        ungrouped: graph.n - grouped,
      },
    };
  },
});
