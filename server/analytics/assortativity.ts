import { PROJECTIONS } from '../contract/network.ts';
import { z } from 'zod';
import { figure } from './figures.ts';
import { degreeAssortativity, groupAssortativity } from './kernels/assortativity.ts';
import { defineMeasure } from './measure.ts';
import { weighted } from './parameters.ts';

/** What nodes may resemble each other in, by the key of their grouping. */
const ATTRIBUTES = {
  kind: figure.index('Per tipo', 'By kind'),
  programme: figure.index('Per programma', 'By programme'),
  measure: figure.index('Per misura', 'By measure'),
  'territory:municipality': figure.index('Per comune', 'By municipality'),
  'territory:area': figure.index('Per ambito', 'By area'),
  'territory:province': figure.index('Per provincia', 'By province'),
  'territory:region': figure.index('Per regione', 'By region'),
} as const;

export const assortativity = defineMeasure({
  id: 'assortativity',
  title: { it: 'Affinità', en: 'Assortativity' },
  describes: {
    it: 'Se si lega piuttosto chi si somiglia: per numero di partner, per tipo, per luogo.',
    en: 'Whether likes are tied to likes: by number of partners, by kind, by place.',
  },
  caveat: {
    it: 'I progetti numerosi da soli rendono simile il numero di partner di chi vi partecipa: confronta con quello che darebbe il caso. E un bando riservato a un tipo o a un luogo produce affinità senza che nessuno l’abbia scelta.',
    en: 'Large projects alone make the number of partners of their participants alike: compare with what chance would give. And a call reserved to a kind or a place makes likes meet without anybody having chosen it.',
  },
  category: 'groups',
  definition:
    'degree: Pearson correlation of the degrees at the two ends of the ties. Others: (Σ e_gg - Σ a_g²) / (1 - Σ a_g²), e_gg the share of ties inside group g, a_g the share of ends of ties in it; `weighted` counts tie weights instead of ties, except for degree. Nodes without a group are left out with their ties. null where not defined: no ties, equal degrees, one group, no such group in the projection.',
  reference: 'Newman 2002, Phys. Rev. Lett. 89:208701; Newman 2003, Phys. Rev. E 67:026126',
  complexity: 'O(n + m)',
  of: 'network',
  range: '-1 to 1; 0 when ends are tied regardless; 1 when only likes are tied',
  columns: {},
  summary: { degree: figure.index('Per numero di partner', 'By partners'), ...ATTRIBUTES },
  projections: PROJECTIONS,
  parameters: z.object({ weighted }),
  steps: ({ n, targets }) => 10 * (n + targets.length),
  run: (graph, parameters) => {
    const byGroup = Object.keys(ATTRIBUTES).map((key) => {
      const grouping = graph.groups[key];
      return [
        key,
        grouping === undefined ? null : groupAssortativity(graph, grouping.of, parameters),
      ] as const;
    });
    return {
      columns: {},
      summary: { degree: degreeAssortativity(graph), ...Object.fromEntries(byGroup) },
    };
  },
});
