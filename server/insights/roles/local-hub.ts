import type { ActorRoleKind } from '../actor-role.ts';
import { counted, figure, NOUNS } from '../language.ts';
import { neighbours } from '../neighbours.ts';
import { sentence } from '../wording.ts';

/** Who has most partners within its own community. */
export const localHub: ActorRoleKind = {
  role: 'local_hub',
  method: {
    it: 'Partner che appartengono alla stessa comunità (grado interno; Guimerà e Amaral 2005).',
    en: 'Partners that belong to the same cluster (internal degree; Guimerà & Amaral 2005).',
  },
  caveat: {
    it: 'Favorisce chi sta in comunità e progetti numerosi: in un progetto tutti sono partner di tutti.',
    en: 'It favours those in large clusters and projects: within a project everyone is a partner of everyone.',
  },
  values: ({ graph, clusters }) =>
    Float64Array.from(
      { length: graph.n },
      (_, node) =>
        neighbours(graph, node).filter((other) => clusters.of[other] === clusters.of[node]).length,
    ),
  reason: ({ clusters }, node, value, language) => {
    const community = clusters.list[clusters.of[node] ?? -1];
    const others = (community?.size ?? 1) - 1;
    const partners = counted(value, NOUNS.partner, language);
    if (language === 'it')
      return value === others
        ? sentence`${partners}: tutta la sua comunità`
        : sentence`${partners} su ${figure(others, 'it')} nella sua comunità`;
    return value === others
      ? sentence`${partners}: all of its cluster`
      : sentence`${partners} out of ${figure(others, 'en')} in its cluster`;
  },
};
