import { TERRITORY_LEVELS, type TerritoryLevel } from '../../contract/territory.ts';
import type { Network } from '../../network/types.ts';
import { isPartial, levelOfSeats, seatsWithin, type Facts } from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import { alphabetically, counted, LEVEL_NOUNS, listed, type Nouns } from '../language.ts';
import { shortPlaceName } from '../place-names.ts';
import { whatIsNotKnown } from '../unknown.ts';
import { sentence, type Sentence } from '../wording.ts';

const METHOD = {
  it: 'Territori dove nessuna organizzazione ha sede e nessun progetto agisce, nelle regioni da cui viene almeno un’organizzazione.',
  en: 'Territories where no organisation has its seat and no project acts, in the regions where at least one organisation sits.',
};

interface Absence {
  nouns: Nouns;
  names: string[];
  partial: boolean;
}

const italian = ({ nouns, names, partial }: Absence): Sentence => {
  const count = counted(names.length, nouns, 'it');
  const one = names.length === 1;
  const verb = one ? 'compare' : 'compaiono';
  const projects = partial ? 'nessun progetto di questa selezione' : 'nessun progetto';
  const why = partial
    ? `Fuori dalla selezione ${one ? 'può' : 'possono'} comparire.`
    : `Può voler dire che non ${one ? 'ha' : 'hanno'} partecipato, o che i dati mancano.`;
  return sentence`${count} non ${verb} in ${projects}: ${listed(names, nouns, 'it')}. ${why}`;
};

const english = ({ nouns, names, partial }: Absence): Sentence => {
  const count = counted(names.length, nouns, 'en');
  const [verb, they] = names.length === 1 ? ['appears', 'It'] : ['appear', 'They'];
  const why = partial
    ? `${they} may appear outside it.`
    : `${they} may not have taken part, or the data may be missing.`;
  const projects = partial ? 'no project of this selection' : 'no project';
  return sentence`${count} ${verb} in ${projects}: ${listed(names, nouns, 'en')}. ${why}`;
};

/** Territories of a level that contain others: an empty shell says nothing about a place. */
const inhabited = (network: Network, level: TerritoryLevel): Set<number> => {
  const { within, id } = network.territories;
  return new Set(
    [...id.keys()].filter((t) => within[level][t] !== t).map((t) => within[level][t] ?? -1),
  );
};

/** Territories of the level that an organisation or a project of the scope touches: inside them, or around them. */
const touched = ({ network, masks, graph }: Facts, level: TerritoryLevel): Set<number> => {
  const { within, id } = network.territories;
  const found = new Set<number>(seatsWithin(network, graph, level));
  const { offsets, items } = network.projects.territories;
  const around = new Set<number>();
  for (const [project, inScope] of masks.projects.entries()) {
    if (inScope === 0) continue;
    for (const place of items.subarray(offsets[project], offsets[project + 1])) {
      found.add(within[level][place] ?? -1);
      around.add(place);
    }
  }
  for (const territory of id.keys())
    if (TERRITORY_LEVELS.some((each) => around.has(within[each][territory] ?? -1)))
      found.add(within[level][territory] ?? -1);
  return found;
};

/** Which areas (or provinces) no organisation comes from. */
export const absentTerritories: InsightKind = {
  id: 'absent-territories',
  tell: (facts, language) => {
    const { network, graph, scope } = facts;
    const level = levelOfSeats(network, graph, ['area', 'province']);
    if (level === null) return null;
    const { id, label, within } = network.territories;
    const regions = new Set(seatsWithin(network, graph, 'region'));
    const chosen = new Set(
      scope.territory.map((each) => network.index.territories.get(each) ?? -1),
    );
    const isChosen = (territory: number): boolean =>
      chosen.size === 0 ||
      TERRITORY_LEVELS.some((each) => chosen.has(within[each][territory] ?? -1));
    const present = touched(facts, level);
    const absent = [...inhabited(network, level)].filter(
      (territory) =>
        territory >= 0 &&
        !present.has(territory) &&
        isChosen(territory) &&
        regions.has(within.region[territory] ?? -1),
    );
    if (absent.length === 0) return null;

    const nouns = LEVEL_NOUNS[level];
    const names = absent
      .map((territory) => shortPlaceName(label[territory] as string))
      .toSorted(alphabetically(language));
    const absence = { nouns, names, partial: isPartial(scope) };
    return {
      id: 'absent-territories',
      ...(language === 'it' ? italian(absence) : english(absence)),
      evidence: shownBy({
        territories: absent.map((territory) => id[territory] as string),
        view: 'territories',
      }),
      method: METHOD[language],
      caveat: whatIsNotKnown(facts, language),
    };
  },
};
