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
import { silentProjects, whatIsNotKnown } from '../unknown.ts';
import { sentence, type Sentence } from '../wording.ts';

const METHOD = {
  it: 'Legami esterni: coppie di organizzazioni partner con sede in due territori diversi dello stesso livello (Krackhardt e Stern 1988). Un territorio che ha anche partner di sede ignota non è contato tra i chiusi.',
  en: 'External ties: pairs of partners with seats in two different territories of the same level (Krackhardt & Stern 1988). A territory that also has partners of unknown seat is not counted among the closed ones.',
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
  /** Some projects have no known participant, so there may be partners that nobody recorded. */
  incomplete: boolean;
}

const closedItalian = ({ nouns, names, present, partial, incomplete }: Isolation): Sentence => {
  const listing = listed(names, nouns, 'it');
  const where = partial ? ', in questa selezione' : '';
  const partner = incomplete ? 'alcun partner noto fuori' : 'alcun partner fuori';
  if (names.length > 1)
    return sentence`${counted(names.length, nouns, 'it')} non hanno ${partner}${where}: ${listing}.`;
  if (present === 1) return sentence`${listing} non ha ${partner}${where}.`;
  const single = nouns.it.gender === 'f' ? 'Una sola' : 'Un solo';
  const subject = { phrase: `${single} ${nouns.it.one}`, value: 1 };
  return sentence`${subject} non ha ${partner}${where}: ${listing}.`;
};

const closedEnglish = ({ nouns, names, present, partial, incomplete }: Isolation): Sentence => {
  const listing = listed(names, nouns, 'en');
  const where = partial ? ', in this selection' : '';
  const partner = incomplete ? 'no known partner outside' : 'no partner outside';
  if (names.length > 1)
    return sentence`${counted(names.length, nouns, 'en')} have ${partner}${where}: ${listing}.`;
  if (present === 1) return sentence`${listing} has ${partner}${where}.`;
  const subject = { phrase: `Only one ${nouns.en.one}`, value: 1 };
  return sentence`${subject} has ${partner}${where}: ${listing}.`;
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
    if (level === null || graph.targets.length === 0) return null;
    if (tiesOfTerritories(network, surroundings, level).length < 2) return null;
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
    const unknown = whatIsNotKnown(facts, language);
    const isolation = {
      nouns: LEVEL_NOUNS[level],
      names: names.toSorted(alphabetically(language)),
      present: present.length,
      partial: isPartial(anywhere(facts.scope)),
      incomplete: silentProjects(network, facts.masks) > 0,
    };
    return {
      id: 'isolated-territories',
      ...say[language](isolation),
      evidence: shownBy({
        organizations: idsOf(graph, residents),
        territories: closed.map((each) => network.territories.id[each.territory] as string),
      }),
      method: METHOD[language],
      caveat: unknown === null ? CAVEAT[language] : `${CAVEAT[language]} ${unknown}`,
    };
  },
};
