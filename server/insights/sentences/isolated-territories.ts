import type { TerritoryLevel } from '../../contract/territory.ts';
import {
  anywhere,
  idsOf,
  isPartial,
  levelOfSeats,
  nodesOf,
  seatsWithin,
  type Facts,
} from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import {
  alphabetically,
  counted,
  LEVEL_NOUNS,
  listed,
  soundsLikeVowel,
  type Nouns,
} from '../language.ts';
import { shortPlaceName } from '../place-names.ts';
import { tiesOfTerritories, type TerritoryTies } from '../territory-ties.ts';
import { sentence, type Sentence } from '../wording.ts';

const METHOD = {
  it: 'Legami esterni: coppie di organizzazioni partner con sede in due territori diversi dello stesso livello (Krackhardt e Stern 1988). Chi non ha sede nota non conta come interno né come esterno; se è tra i partner, del suo territorio non si dice che è chiuso.',
  en: 'External ties: pairs of partners with seats in two different territories of the same level (Krackhardt & Stern 1988). Unknown seats count neither inside nor outside; a territory with such a partner is not called closed.',
};
const CAVEAT = {
  it: 'Conta la sede legale, non dove si lavora; e solo i progetti registrati qui.',
  en: 'The registered seat counts, not where the work is done; and only the projects recorded here.',
};

interface Isolation {
  nouns: Nouns;
  names: string[];
  /** Territories of the level with at least one organisation. */
  present: number;
  partial: boolean;
}

const closedItalian = ({ nouns, names, present, partial }: Isolation): Sentence => {
  const listing = listed(names, nouns, 'it');
  const where = partial ? ', in questa selezione' : '';
  if (names.length > 1)
    return sentence`${counted(names.length, nouns, 'it')} non hanno alcun partner fuori${where}: ${listing}.`;
  if (present === 1) return sentence`${listing} non ha alcun partner fuori${where}.`;
  const single = nouns.it.gender === 'f' ? 'Una sola' : 'Un solo';
  const subject = { phrase: `${single} ${nouns.it.one}`, value: 1 };
  return sentence`${subject} non ha alcun partner fuori${where}: ${listing}.`;
};

const closedEnglish = ({ nouns, names, present, partial }: Isolation): Sentence => {
  const listing = listed(names, nouns, 'en');
  const where = partial ? ', in this selection' : '';
  if (names.length > 1)
    return sentence`${counted(names.length, nouns, 'en')} have no partner outside${where}: ${listing}.`;
  if (present === 1) return sentence`${listing} has no partner outside${where}.`;
  const subject = { phrase: `Only one ${nouns.en.one}`, value: 1 };
  return sentence`${subject} has no partner outside${where}: ${listing}.`;
};

const openItalian = ({ nouns, present, partial }: Isolation): Sentence => {
  const feminine = nouns.it.gender === 'f';
  const each = feminine ? 'Ognuna delle' : soundsLikeVowel(present) ? 'Ognuno degli' : 'Ognuno dei';
  const where = partial ? 'in questa selezione' : 'presenti';
  return sentence`${each} ${counted(present, nouns, 'it')} ${where} ha almeno un partner fuori.`;
};

const openEnglish = ({ nouns, present, partial }: Isolation): Sentence =>
  sentence`Each of the ${counted(present, nouns, 'en')} ${partial ? 'in this selection' : 'present'} has at least one partner outside.`;

const say = {
  it: (it: Isolation): Sentence => (it.names.length > 0 ? closedItalian(it) : openItalian(it)),
  en: (it: Isolation): Sentence => (it.names.length > 0 ? closedEnglish(it) : openEnglish(it)),
};

/** Territories where organisations of the scope sit, each with all its ties, also those that leave the scope's own place. */
const territoriesInScope = (
  { network, graph, surroundings }: Facts,
  level: TerritoryLevel,
): TerritoryTies[] => {
  const inScope = new Set(seatsWithin(network, graph, level));
  return tiesOfTerritories(network, surroundings, level).filter((each) =>
    inScope.has(each.territory),
  );
};

/** Which areas (or provinces, or municipalities) work only among themselves. */
export const isolatedTerritories: InsightKind = {
  id: 'isolated-territories',
  tell: (facts, language) => {
    const { network, graph, surroundings } = facts;
    const level = levelOfSeats(network, graph, ['area', 'province', 'municipality']);
    if (level === null || tiesOfTerritories(network, surroundings, level).length < 2) return null;
    const present = territoriesInScope(facts, level);
    const closed = present.filter((each) => each.outside === 0 && each.unknown === 0);
    if (closed.length === 0 && (present.length < 2 || present.some((each) => each.outside === 0)))
      return null;

    const shown = new Set(closed.map((each) => each.territory));
    const seats = seatsWithin(network, graph, level);
    const residents = nodesOf(graph).filter((node) => shown.has(seats[node] as number));
    const names = closed.map((each) =>
      shortPlaceName(network.territories.label[each.territory] as string),
    );
    const isolation = {
      nouns: LEVEL_NOUNS[level],
      names: names.toSorted(alphabetically(language)),
      present: present.length,
      partial: isPartial(anywhere(facts.scope)),
    };
    return {
      id: 'isolated-territories',
      ...say[language](isolation),
      evidence: shownBy({
        organizations: idsOf(graph, residents),
        territories: closed.map((each) => network.territories.id[each.territory] as string),
      }),
      method: METHOD[language],
      caveat: CAVEAT[language],
    };
  },
};
