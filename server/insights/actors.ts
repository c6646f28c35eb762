import type { Language } from '../contract/fields.ts';
import type { Actor, Actors } from '../contract/insights.ts';
import { KINDS } from '../contract/organization.ts';
import type { ActorRoleKind } from './actor-role.ts';
import { nodesOf, type Facts } from './facts.ts';
import { figure } from './language.ts';
import { broker } from './roles/broker.ts';
import { connector } from './roles/connector.ts';
import { localHub } from './roles/local-hub.ts';
import { capitalized, sentence, type Sentence } from './wording.ts';

/** The ways of being central, in the order of the tabs. */
export const ACTOR_ROLE_KINDS: readonly ActorRoleKind[] = [connector, broker, localHub];

const LISTED = 8;
/** Betweenness is a sum of fractions: differences below this are rounding, not rank. */
const SAME = 1e-9;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(1, a, b);

const LEVEL_WITH_OTHERS = { it: ', alla pari', en: ', level with others' };

/** Where the seat is, as people say it, or null. */
const placeOf = ({ network, graph }: Facts, node: number): string | null => {
  const seat = network.organizations.territory[graph.row[node] as number] ?? -1;
  return seat < 0 ? null : (network.territories.label[seat] ?? null);
};

const described = (place: string | null, reason: Sentence, level: string): Sentence =>
  place === null ? capitalized(sentence`${reason}${level}`) : sentence`${place}: ${reason}${level}`;

/** Those left out with the value of the last one listed: a cut through equals must say so. */
const cutThrough = (equals: number, language: Language): string => {
  if (equals === 0) return '';
  if (language === 'it')
    return equals === 1
      ? ' Un’altra organizzazione è alla pari con l’ultima dell’elenco.'
      : ` Altre ${figure(equals, 'it')} organizzazioni sono alla pari con l’ultima dell’elenco.`;
  return equals === 1
    ? ' One more organisation is level with the last one listed.'
    : ` ${figure(equals, 'en')} more organisations are level with the last one listed.`;
};

const tellGroup = (
  kind: ActorRoleKind,
  facts: Facts,
  language: Language,
): Actors['groups'][number] => {
  const { network, graph, clusters } = facts;
  const values = kind.values(facts);
  const valueOf = (node: number): number => values[node] ?? 0;
  const labelOf = (node: number): string =>
    network.organizations.label[graph.row[node] as number] as string;
  const ranked = nodesOf(graph)
    .filter((node) => valueOf(node) > SAME)
    .toSorted((a, b) => {
      if (!same(valueOf(a), valueOf(b))) return valueOf(b) - valueOf(a);
      return labelOf(a) < labelOf(b) ? -1 : labelOf(a) > labelOf(b) ? 1 : a - b;
    });
  const isLevel = (rank: number): boolean =>
    [rank - 1, rank + 1].some((other) => {
      const beside = ranked[other];
      return beside !== undefined && same(valueOf(beside), valueOf(ranked[rank] as number));
    });
  const largest = valueOf(ranked[0] ?? -1);
  const last = ranked[LISTED - 1];
  const equals =
    last === undefined
      ? 0
      : ranked.slice(LISTED).filter((node) => same(valueOf(node), valueOf(last))).length;
  return {
    role: kind.role,
    method: kind.method[language],
    caveat: kind.caveat[language] + cutThrough(equals, language),
    items: ranked.slice(0, LISTED).map((node, rank): Actor => {
      const place = placeOf(facts, node);
      const level = isLevel(rank) ? LEVEL_WITH_OTHERS[language] : '';
      const reason = kind.reason(facts, node, valueOf(node), language);
      const { text, numbers } = described(place, reason, level);
      return {
        organization: graph.ids[node] as string,
        label: labelOf(node),
        kind: KINDS[network.organizations.kind[graph.row[node] as number] as number] ?? 'other',
        place,
        community: clusters.of[node] ?? -1,
        role: kind.role,
        value: valueOf(node),
        share: Math.min(1, valueOf(node) / largest),
        text,
        numbers,
      };
    }),
  };
};

/** Who is central, in each way of being so, at most eight each: a place in the network, not a merit. */
export const tellActors = (facts: Facts, language: Language): Actors => ({
  revision: facts.network.revision,
  groups: ACTOR_ROLE_KINDS.map((kind) => tellGroup(kind, facts, language)),
});
