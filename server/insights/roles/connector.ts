import type { ActorRoleKind } from '../actor-role.ts';
import type { Facts } from '../facts.ts';
import { counted, NOUNS } from '../language.ts';
import { neighbours } from '../neighbours.ts';
import { sentence } from '../wording.ts';

/** How many communities an organisation touches: its own and its partners'. */
export const communitiesTouched = ({ graph, clusters }: Facts, node: number): number => {
  const touched = new Set([
    clusters.of[node],
    ...neighbours(graph, node).map((n) => clusters.of[n] ?? -1),
  ]);
  touched.delete(-1);
  return touched.size;
};

/** Through whom the shortest chains of partners pass. */
export const connector: ActorRoleKind = {
  role: 'connector',
  method: {
    it: 'Intermediazione (Freeman 1977): per quante coppie di altre organizzazioni la catena più breve di partner passa da qui; a pari lunghezza, in parti uguali.',
    en: 'Betweenness (Freeman 1977): for how many pairs of other organisations the shortest chain of partners passes here; equal chains count in equal parts.',
  },
  caveat: {
    it: 'Una catena è solo una possibilità di incontro. Non dice quanto bene lavori, e dipende dai progetti registrati.',
    en: 'A chain is only a possible way to meet. It does not say how well they work, and it depends on the projects recorded.',
  },
  values: (facts) => facts.betweenness,
  reason: (facts, node, _value, language) => {
    const touched = communitiesTouched(facts, node);
    const communities = counted(touched, NOUNS.community, language);
    const partners = counted(facts.degree[node] ?? 0, NOUNS.partner, language);
    if (touched < 2) return sentence`${partners}`;
    return language === 'it'
      ? sentence`unisce ${communities}, ${partners}`
      : sentence`joins ${communities}, ${partners}`;
  },
};
