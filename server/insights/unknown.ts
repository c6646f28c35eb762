import type { Language } from '../contract/fields.ts';
import type { Masks, Network } from '../network/types.ts';
import type { Facts } from './facts.ts';
import { counted, figure, NOUNS } from './language.ts';
import { paragraph, sentence, type Sentence } from './wording.ts';

/** Projects of the scope that nobody is known to take part in: the picture cannot show them, so words must. */
export const silentProjects = (network: Network, masks: Masks): number => {
  const told = new Set(
    network.participations.project.filter((_, p) => masks.participations[p] === 1),
  );
  return masks.projects.filter((inScope, project) => inScope === 1 && !told.has(project)).length;
};

/** `Di altri 14 progetti non si conosce chi partecipa.` */
export const tellSilentProjects = (silent: number, language: Language): Sentence | null => {
  if (silent === 0) return null;
  if (language === 'it') {
    const count = counted(silent, NOUNS.project, 'it').phrase;
    const others = { phrase: silent === 1 ? 'un altro progetto' : `altri ${count}`, value: silent };
    return sentence`Di ${others} non si conosce chi partecipa.`;
  }
  const phrase = silent === 1 ? 'one more project' : `${figure(silent, 'en')} more projects`;
  return sentence`Who takes part in ${{ phrase, value: silent }} is not known.`;
};

/** Seats and participants that are missing from the data, in words; null when nothing is. */
export const whatIsNotKnown = (facts: Facts, language: Language): string | null => {
  const { network, masks, graph } = facts;
  const { territory } = network.organizations;
  const seatless = graph.row.filter((row) => (territory[row] ?? -1) < 0).length;
  const count = counted(seatless, NOUNS.organization, language);
  const seats =
    language === 'it'
      ? sentence`Di ${count} non si conosce la sede.`
      : sentence`The seat of ${count} is not known.`;
  const said = paragraph(
    seatless === 0 ? null : seats,
    tellSilentProjects(silentProjects(network, masks), language),
  );
  return said.text === '' ? null : said.text;
};
