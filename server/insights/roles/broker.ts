import type { TerritoryLevel } from '../../contract/territory.ts';
import type { Graph } from '../../network/types.ts';
import type { ActorRoleKind } from '../actor-role.ts';
import { levelOfSeats, seatsWithin, type Facts } from '../facts.ts';
import { counted, LEVEL_NOUNS, NOUNS } from '../language.ts';
import { neighbours } from '../neighbours.ts';
import { sentence } from '../wording.ts';

const levelOf = ({ network, graph }: Facts): TerritoryLevel | null =>
  levelOfSeats(network, graph, ['province', 'municipality']);

interface Bridge {
  /** Pairs of partners from different places that are not partners of each other. */
  pairs: number;
  /** The places of those partners. */
  places: Set<number>;
}

/**
 * What a node bridges; `at` is the place of each node, -1 when not known. O(sum of its partners' partners).
 * A large project alone bridges nothing: its members are partners of each other.
 */
const bridgeOf = (graph: Graph, at: Int32Array, node: number): Bridge => {
  const partners = neighbours(graph, node).filter((other) => (at[other] as number) >= 0);
  const beside = new Set(partners);
  const sizes = new Map<number, number>();
  for (const other of partners)
    sizes.set(at[other] as number, (sizes.get(at[other] as number) ?? 0) + 1);
  const places = new Set<number>();
  let ends = 0;
  for (const other of partners) {
    const place = at[other] as number;
    const elsewhere = partners.length - (sizes.get(place) ?? 0);
    const joined = neighbours(graph, other).filter(
      (third) => beside.has(third) && at[third] !== place,
    ).length;
    if (elsewhere > joined) places.add(place);
    ends += elsewhere - joined;
  }
  return { pairs: ends / 2, places };
};

const pairsOf = ({ network, graph }: Facts, level: TerritoryLevel): Float64Array => {
  const at = seatsWithin(network, graph, level);
  return Float64Array.from({ length: graph.n }, (_, node) => bridgeOf(graph, at, node).pairs);
};

/** Who stands between organisations of different provinces. */
export const broker: ActorRoleKind = {
  role: 'broker',
  method: {
    it: 'Intermediari tra gruppi (Gould e Fernandez 1989): quante coppie di suoi partner, con sede in province diverse, non sono partner tra loro. Dove le province mancano si contano i comuni.',
    en: 'Brokers between groups (Gould & Fernandez 1989): how many pairs of its partners, seated in different provinces, are not partners of each other. Where provinces are missing, municipalities count.',
  },
  caveat: {
    it: 'Conta la sede legale, non dove si lavora; chi non ha sede nota non conta. Una coppia può avere anche altri tramiti.',
    en: 'The registered seat counts, not where the work is done; unknown seats do not count. A pair may have other go-betweens too.',
  },
  values: (facts) => {
    const level = levelOf(facts);
    return level === null ? new Float64Array(facts.graph.n) : pairsOf(facts, level);
  },
  reason: (facts, node, _value, language) => {
    const level = levelOf(facts) ?? 'province';
    const at = seatsWithin(facts.network, facts.graph, level);
    const { places } = bridgeOf(facts.graph, at, node);
    const joined = counted(places.size, LEVEL_NOUNS[level], language);
    const home = at[node] as number;
    const away = neighbours(facts.graph, node).filter(
      (other) => at[other] !== home && (at[other] as number) >= 0,
    ).length;
    const count = counted(away, NOUNS.partner, language);
    if (language === 'it') {
      const own = LEVEL_NOUNS[level].it.gender === 'f' ? 'dalla propria' : 'dal proprio';
      return home < 0
        ? sentence`fa da tramite tra ${joined}`
        : sentence`fa da tramite tra ${joined}, ${count} fuori ${own}`;
    }
    return home < 0
      ? sentence`stands between ${joined}`
      : sentence`stands between ${joined}, ${count} outside its own`;
  },
};
