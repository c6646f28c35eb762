import type { TerritoryLevel } from '../../contract/territory.ts';
import type { ActorRoleKind } from '../actor-role.ts';
import { levelOfSeats, seatsWithin, type Facts } from '../facts.ts';
import { counted, LEVEL_NOUNS, NOUNS } from '../language.ts';
import { neighbours } from '../neighbours.ts';
import { sentence } from '../wording.ts';

const levelOf = ({ network, graph }: Facts): TerritoryLevel | null =>
  levelOfSeats(network, graph, ['province', 'municipality']);

/** Pairs among `n` things of several classes that are of different classes. */
const mixedPairs = (sizes: Iterable<number>): number => {
  let all = 0;
  let same = 0;
  for (const size of sizes) {
    all += size;
    same += (size * (size - 1)) / 2;
  }
  return (all * (all - 1)) / 2 - same;
};

/**
 * Pairs of partners from different places that are not partners of each other. O(sum of degree squared) at worst.
 * A large project alone gives none: its members are partners of each other.
 */
const bridgedPairs = (facts: Facts, level: TerritoryLevel): Float64Array => {
  const { graph } = facts;
  const at = seatsWithin(facts.network, facts.graph, level);
  const mark = new Int32Array(graph.n).fill(-1);
  return Float64Array.from({ length: graph.n }, (_, node) => {
    const partners = neighbours(graph, node).filter((other) => (at[other] as number) >= 0);
    const sizes = new Map<number, number>();
    for (const other of partners) {
      mark[other] = node;
      sizes.set(at[other] as number, (sizes.get(at[other] as number) ?? 0) + 1);
    }
    let closed = 0;
    for (const other of partners)
      for (const third of neighbours(graph, other))
        if (third > other && mark[third] === node && at[third] !== at[other]) closed++;
    return mixedPairs(sizes.values()) - closed;
  });
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
    return level === null ? new Float64Array(facts.graph.n) : bridgedPairs(facts, level);
  },
  reason: (facts, node, _value, language) => {
    const level = levelOf(facts) ?? 'province';
    const at = seatsWithin(facts.network, facts.graph, level);
    const partners = neighbours(facts.graph, node).filter((other) => (at[other] as number) >= 0);
    const joined = counted(
      new Set(partners.map((other) => at[other] as number)).size,
      LEVEL_NOUNS[level],
      language,
    );
    const home = at[node] as number;
    const away = partners.filter((other) => at[other] !== home).length;
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
