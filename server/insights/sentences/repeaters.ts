import { idsOf } from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import { counted, figure, NOUNS } from '../language.ts';
import { sentence, type Sentence } from '../wording.ts';

const METHOD = {
  it: 'Progetti diversi a cui un’organizzazione partecipa in questa selezione, con qualunque ruolo (grado nella rete a due modi; Borgatti e Everett 1997).',
  en: 'Distinct projects in which an organisation takes part within this selection, in any role (degree in the two-mode network; Borgatti & Everett 1997).',
};
const CAVEAT = {
  it: 'Chi ha un solo progetto qui può averne altri in programmi che non sono registrati.',
  en: 'Those with a single project here may have others in programmes that are not recorded.',
};

const say = {
  it: (some: number, all: number): Sentence => {
    if (some === 0) return sentence`Nessuna organizzazione partecipa a più di un progetto.`;
    if (some === all) {
      const subject = { phrase: `Tutte e ${figure(all, 'it')} le organizzazioni`, value: all };
      return sentence`${subject} partecipano a più di un progetto.`;
    }
    const verb = some === 1 ? 'partecipa' : 'partecipano';
    return sentence`${counted(some, NOUNS.organization, 'it')} su ${figure(all, 'it')} ${verb} a più di un progetto.`;
  },
  en: (some: number, all: number): Sentence => {
    if (some === 0) return sentence`No organisation takes part in more than one project.`;
    if (some === all)
      return sentence`All ${counted(all, NOUNS.organization, 'en')} take part in more than one project.`;
    const verb = some === 1 ? 'takes' : 'take';
    return sentence`${counted(some, NOUNS.organization, 'en')} out of ${figure(all, 'en')} ${verb} part in more than one project.`;
  },
};

/** How many organisations take part in several projects: without them projects would not touch. */
export const repeaters: InsightKind = {
  id: 'repeaters',
  tell: ({ graph, members }, language) => {
    if (graph.n < 2 || members.projects.every((projects) => projects.length === 0)) return null;
    const several = [...members.projects.keys()].filter(
      (node) => (members.projects[node]?.length ?? 0) > 1,
    );
    return {
      id: 'repeaters',
      ...say[language](several.length, graph.n),
      evidence: shownBy({ organizations: idsOf(graph, several) }),
      method: METHOD[language],
      caveat: CAVEAT[language],
    };
  },
};
