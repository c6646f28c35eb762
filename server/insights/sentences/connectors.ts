import type { Language } from '../../contract/fields.ts';
import { idsOf, type Facts } from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import { counted, NOUNS, percentWithArticle } from '../language.ts';
import { sentence, type Sentence } from '../wording.ts';

/** So many ties between communities must be theirs before a few organisations can be said to hold the network. */
const HOLDING_SHARE = 1 / 3;
const MOST_HOLDERS = 8;
/** And they must be few: at most one organisation in ten of those with partners. */
const FEW = 10;
/** How many are named when nobody holds the network. */
const NAMED_OTHERWISE = 5;

const METHOD = {
  it: 'Legame tra comunità: due organizzazioni partner che appartengono a comunità diverse. Le organizzazioni sono scelte una alla volta, ogni volta quella che ha più legami non ancora contati (copertura massima, Nemhauser e altri 1978), finché ne hanno almeno un terzo.',
  en: 'Tie between clusters: two partners that belong to different clusters. Organisations are taken one at a time, each time the one with most ties not yet counted (maximum coverage, Nemhauser et al. 1978), until they have at least a third.',
};
const CAVEAT = {
  it: 'Dipende da come sono divise le comunità e da quanto sono grandi i progetti. Non dice quanto bene lavorino.',
  en: 'It depends on how the clusters are divided and on how large the projects are. It does not say how well they work.',
};

interface Coverage {
  /** Nodes in the order in which they were taken. */
  holders: number[];
  /** Share of the ties between communities that touch at least one of them. */
  share: number;
}

/** Other ends of the ties of each node that lead to another community. */
const crossings = ({ graph, clusters }: Facts): number[][] =>
  Array.from({ length: graph.n }, (_, node) =>
    Array.from(graph.targets.subarray(graph.offsets[node], graph.offsets[node + 1])).filter(
      (other) => clusters.of[other] !== clusters.of[node],
    ),
  );

/** Greedy cover of the ties between communities, at most `limit` organisations. O(limit · ties). */
const cover = (others: number[][], limit: number): Coverage => {
  const total = others.reduce((sum, ends) => sum + ends.length, 0) / 2;
  const holders: number[] = [];
  const taken = new Set<number>();
  let covered = 0;
  while (holders.length < limit && covered < total * HOLDING_SHARE) {
    let best = -1;
    let gain = 0;
    others.forEach((ends, node) => {
      if (taken.has(node)) return;
      const fresh = ends.filter((other) => !taken.has(other)).length;
      if (fresh > gain) [best, gain] = [node, fresh];
    });
    if (best < 0) break;
    holders.push(best);
    taken.add(best);
    covered += gain;
  }
  return { holders, share: total === 0 ? 0 : covered / total };
};

const shareOfTies = (share: number): Record<Language, Sentence> => {
  if (share === 1) {
    const [all, every] = [
      { phrase: 'tutti i legami', value: 100 },
      { phrase: 'all the ties', value: 100 },
    ];
    return { it: sentence`${all} tra comunità`, en: sentence`${every} between clusters` };
  }
  const { article, percent } = percentWithArticle(share);
  return {
    it: sentence`${article}${percent} dei legami tra comunità`,
    en: sentence`${percent} of the ties between clusters`,
  };
};

const say = {
  it: ({ holders, share }: Coverage, hold: boolean): Sentence => {
    const count = counted(holders.length, NOUNS.organization, 'it');
    const ties = shareOfTies(share).it;
    if (!hold)
      return sentence`Nessun piccolo gruppo regge la rete da solo: le ${count} che uniscono di più hanno ${ties}.`;
    return holders.length === 1
      ? sentence`${count} regge la rete: ha ${ties}.`
      : sentence`${count} reggono la rete: hanno ${ties}.`;
  },
  en: ({ holders, share }: Coverage, hold: boolean): Sentence => {
    const count = counted(holders.length, NOUNS.organization, 'en');
    const ties = shareOfTies(share).en;
    if (!hold)
      return sentence`No small group holds the network by itself: the ${count} that join most have ${ties}.`;
    return holders.length === 1
      ? sentence`${count} holds the network together: it has ${ties}.`
      : sentence`${count} hold the network together: they have ${ties}.`;
  },
};

/** Whether a few organisations carry the ties between communities, and which. */
export const connectors: InsightKind = {
  id: 'connectors',
  tell: (facts, language) => {
    const others = crossings(facts);
    const connected = facts.clusters.of.filter((community) => community >= 0).length;
    const few = Math.max(1, Math.min(MOST_HOLDERS, Math.floor(connected / FEW)));
    const found = cover(others, few);
    if (found.holders.length === 0) return null;
    const hold = found.share >= HOLDING_SHARE;
    const told = hold ? found : cover(others, Math.min(NAMED_OTHERWISE, connected));
    if (!hold && told.holders.length < NAMED_OTHERWISE) return null;
    return {
      id: 'connectors',
      ...say[language](told, hold),
      evidence: shownBy({ organizations: idsOf(facts.graph, told.holders) }),
      method: METHOD[language],
      caveat: CAVEAT[language],
    };
  },
};
