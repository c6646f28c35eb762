import type { Language } from '../../contract/fields.ts';
import { idsOf, nodesOf } from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import { counted, figure, NOUNS } from '../language.ts';
import { paragraph, sentence, type Sentence } from '../wording.ts';

/** Below this modularity a division is hardly more than chance gives (Newman & Girvan 2004). */
const MARKED_DIVISION = 0.3;

const BORDERS = {
  it: 'Non sono confini amministrativi.',
  en: 'They are not administrative borders.',
};

interface Groups {
  communities: number;
  /** Groups of at least two organisations that no tie leaves. */
  detached: number;
}

const italian = ({ communities, detached }: Groups): Sentence => {
  const groups = counted(detached, NOUNS.group, 'it');
  if (communities === 0)
    return detached === 1
      ? sentence`Chi ha partner forma ${{ phrase: 'un solo gruppo', value: 1 }}: dentro non si riconoscono comunità distinte.`
      : sentence`Ci sono ${groups} senza legami tra loro: dentro non si riconoscono comunità distinte.`;
  const others =
    detached === 0
      ? null
      : detached === 1
        ? sentence`${{ phrase: 'Un altro gruppo', value: 1 }} non ha partner esterni.`
        : sentence`${{ phrase: `Altri ${groups.phrase}`, value: detached }} non hanno partner esterni.`;
  return paragraph(
    sentence`Si riconoscono ${counted(communities, NOUNS.community, 'it')}: gruppi che collaborano tra loro più che con gli altri.`,
    others ?? sentence`${BORDERS.it}`,
  );
};

const english = ({ communities, detached }: Groups): Sentence => {
  const groups = counted(detached, NOUNS.group, 'en');
  if (communities === 0)
    return detached === 1
      ? sentence`Those with partners form ${{ phrase: 'a single group', value: 1 }}: no distinct clusters appear within it.`
      : sentence`There are ${groups} with no ties between them: no distinct clusters appear within them.`;
  const others =
    detached === 0
      ? null
      : detached === 1
        ? sentence`${{ phrase: 'One more group', value: 1 }} has no outside partner.`
        : sentence`${{ phrase: `${figure(detached, 'en')} more groups`, value: detached }} have no outside partner.`;
  return paragraph(
    sentence`${counted(communities, NOUNS.community, 'en')} can be told apart: groups that work together more than with others.`,
    others ?? sentence`${BORDERS.en}`,
  );
};

const methodOf = (modularity: number, language: Language): string => {
  const q = figure(modularity, language, 2);
  return language === 'it'
    ? `Comunità: la divisione che dà alta modularità (Newman e Girvan 2004), cercata con il metodo di Leida (Traag e altri 2019) sui legami pesati. Modularità ${q}, al massimo 1.`
    : `Clusters: the division of high modularity (Newman & Girvan 2004), sought by the Leiden method (Traag et al. 2019) on weighted ties. Modularity ${q}, at most 1.`;
};

const EDGE = {
  it: 'Chi sta sul bordo può passare da una comunità all’altra con pochi legami in più o in meno.',
  en: 'Those at the edge may change cluster with a few ties more or less.',
};
const FAINT = {
  it: 'La divisione è poco marcata: con pochi legami in più o in meno può cambiare.',
  en: 'The division is faint: a few ties more or less may change it.',
};
const SEPARATE = {
  it: 'Basterebbe un progetto non registrato a unirne alcuni.',
  en: 'A single project that was not recorded would be enough to join some of them.',
};

const caveatOf = (
  { communities, detached }: Groups,
  modularity: number,
  language: Language,
): string | null => {
  if (communities === 0) return detached === 1 ? null : SEPARATE[language];
  const edge = (modularity < MARKED_DIVISION ? FAINT : EDGE)[language];
  // The sentence itself speaks of borders when it has room, that is, when it need not speak of detached groups.
  return detached === 0 ? edge : `${BORDERS[language]} ${edge}`;
};

/** Into how many groups the network falls. */
export const communitiesFound: InsightKind = {
  id: 'communities',
  tell: ({ graph, clusters }, language) => {
    const { list, of, modularity } = clusters;
    if (list.length === 0) return null;
    const detached = list.filter((each) => each.detached).length;
    const groups = { communities: list.length - detached, detached };
    const shown = nodesOf(graph).filter((node) => {
      const community = list[of[node] ?? -1];
      return community !== undefined && (groups.communities === 0 || !community.detached);
    });
    return {
      id: 'communities',
      ...(language === 'it' ? italian(groups) : english(groups)),
      evidence: shownBy({ organizations: idsOf(graph, shown) }),
      method: methodOf(modularity, language),
      caveat: caveatOf(groups, modularity, language),
    };
  },
};
