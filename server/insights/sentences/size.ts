import type { Language } from '../../contract/fields.ts';
import { idsOf, nodesOf, type Facts } from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import { counted, NOUNS } from '../language.ts';
import { sentence, type Sentence } from '../wording.ts';

/** Above this share "half" would say too little. */
const CLEARLY_MORE_THAN_HALF = 0.6;

const METHOD = {
  it: 'Partner: le organizzazioni con almeno un progetto in comune (grado di Freeman, 1978). «Metà ha al massimo»: la mediana.',
  en: 'Partners: organisations with at least one project in common (degree; Freeman 1978). "Half have at most": the median.',
};
const CAVEAT = {
  it: 'Il numero di partner dipende anche da quanto sono grandi i progetti.',
  en: 'The number of partners also depends on how large the projects are.',
};

/** The smallest number of partners that at least half of the organisations do not exceed, and their share. */
const median = (degree: ArrayLike<number>): { partners: number; share: number } => {
  const sorted = Array.from(degree).toSorted((a, b) => a - b);
  const partners = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return { partners, share: sorted.filter((each) => each <= partners).length / sorted.length };
};

const nothing = ({ network }: Facts, language: Language): Sentence => {
  const selection = network.organizations.id.length > 0;
  if (language === 'it')
    return selection
      ? sentence`Nessuna organizzazione rientra in questa selezione.`
      : sentence`Non ci sono ancora organizzazioni né progetti.`;
  return selection
    ? sentence`No organisation falls within this selection.`
    : sentence`There are no organisations or projects yet.`;
};

const italian = (head: Sentence, degree: number[]): Sentence => {
  const n = degree.length;
  const least = Math.min(...degree);
  if (Math.max(...degree) === 0)
    return n === 1 ? sentence`${head}, senza partner.` : sentence`${head}: nessuna ha partner.`;
  const { partners, share } = median(degree);
  const count = counted(partners, NOUNS.partner, 'it');
  if (share === 1 && least === partners) return sentence`${head}: ognuna ha ${count}.`;
  const half = share > CLEARLY_MORE_THAN_HALF ? 'più di metà' : 'metà';
  return partners === 0
    ? sentence`${head}: ${half} non ha partner.`
    : sentence`${head}: ${half} ha al massimo ${count}.`;
};

const english = (head: Sentence, degree: number[]): Sentence => {
  const n = degree.length;
  const least = Math.min(...degree);
  if (Math.max(...degree) === 0)
    return n === 1 ? sentence`${head}, with no partner.` : sentence`${head}: none has a partner.`;
  const { partners, share } = median(degree);
  const count = counted(partners, NOUNS.partner, 'en');
  if (share === 1 && least === partners) return sentence`${head}: each has ${count}.`;
  const half = share > CLEARLY_MORE_THAN_HALF ? 'more than half' : 'half';
  return partners === 0
    ? sentence`${head}: ${half} have no partner.`
    : sentence`${head}: ${half} have at most ${count}.`;
};

const say = (facts: Facts, projects: number, language: Language): Sentence => {
  const { n } = facts.graph;
  if (n === 0) return nothing(facts, language);
  const organizations = counted(n, NOUNS.organization, language);
  const [none, within, rest] =
    language === 'it' ? ['nessun progetto', 'in', italian] : ['no project', 'in', english];
  if (projects === 0) return sentence`${organizations}, ${none}.`;
  const head = sentence`${organizations} ${within} ${counted(projects, NOUNS.project, language)}`;
  return rest(head, Array.from(facts.degree));
};

/** How many organisations, in how many projects, and how many partners is usual. */
export const size: InsightKind = {
  id: 'size',
  tell: (facts, language) => {
    const { graph, degree, members } = facts;
    const projects = new Set(members.projects.flat()).size;
    const { partners } = median(degree);
    const atMost = nodesOf(graph).filter((node) => (degree[node] ?? 0) <= partners);
    return {
      id: 'size',
      ...say(facts, projects, language),
      evidence: shownBy({ organizations: idsOf(graph, atMost) }),
      method: METHOD[language],
      caveat: CAVEAT[language],
    };
  },
};
