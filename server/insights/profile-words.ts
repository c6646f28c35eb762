import type { Language } from '../contract/fields.ts';
import { nodesOf, type Facts } from './facts.ts';
import { counted, figure, NOUNS } from './language.ts';
import { neighbours } from './neighbours.ts';
import { communitiesTouched } from './roles/connector.ts';
import { capitalized, paragraph, sentence, type Sentence } from './wording.ts';

/** Chains are spoken of from one in twenty up: below, the fraction would promise more precision than the data have. */
const WORTH_SAYING = 1 / 20;
const ABOUT_HALF = 0.4;
const MORE_THAN_HALF = 0.55;

const ITALIAN_NUMBERS: Record<number, string> = {
  2: 'due',
  3: 'tre',
  4: 'quattro',
  5: 'cinque',
  6: 'sei',
  7: 'sette',
  8: 'otto',
  9: 'nove',
  10: 'dieci',
};

const pairs = (n: number): number => (n * (n - 1)) / 2;

/** Share of all pairs of other organisations that a chain joins, anywhere in the network, whose shortest chain passes through the node. */
const chainShare = ({ graph, component, betweenness }: Facts, node: number): number => {
  const sizes = new Map<number, number>();
  for (const each of nodesOf(graph)) {
    const own = component[each] ?? -1;
    if (each !== node) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  }
  const joined = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  return joined === 0 ? 0 : (betweenness[node] ?? 0) / joined;
};

const spokenShare = (share: number): Record<Language, string> => {
  if (share >= MORE_THAN_HALF)
    return { it: 'più di metà delle catene', en: 'more than half of the chains' };
  if (share >= ABOUT_HALF) return { it: 'circa metà delle catene', en: 'about half of the chains' };
  const of = Math.round(1 / share);
  return {
    it: `circa una catena su ${ITALIAN_NUMBERS[of] ?? figure(of, 'it')}`,
    en: `about one chain in ${figure(of, 'en')}`,
  };
};

const chains = (share: number, language: Language): Sentence | null => {
  if (share < WORTH_SAYING) return null;
  const said = { phrase: spokenShare(share)[language], value: share };
  return capitalized(
    language === 'it'
      ? sentence`${said}, tra tutte quelle più brevi, passa da qui.`
      : sentence`${said}, among all the shortest, ${share >= ABOUT_HALF ? 'pass' : 'passes'} here.`,
  );
};

interface Standing {
  partners: number;
  projects: number;
  /** Communities it touches, of those that other ties leave. */
  touched: number;
  communities: number;
}

const italian = ({ partners, projects, touched, communities }: Standing): Sentence => {
  const projectCount = counted(projects, NOUNS.project, 'it');
  if (projects === 0) return sentence`Non partecipa ad alcun progetto di questa selezione.`;
  if (partners === 0) return sentence`Partecipa a ${projectCount}, senza partner.`;
  const joins = { phrase: `${touched} comunità su ${communities}`, value: touched };
  const head = sentence`Ha ${counted(partners, NOUNS.partner, 'it')} grazie a ${projectCount}`;
  return touched > 1 ? sentence`${head} e unisce ${joins}.` : sentence`${head}.`;
};

const english = ({ partners, projects, touched, communities }: Standing): Sentence => {
  const projectCount = counted(projects, NOUNS.project, 'en');
  if (projects === 0) return sentence`It takes part in no project of this selection.`;
  if (partners === 0) return sentence`It takes part in ${projectCount}, with no partner.`;
  const joins = { phrase: `${touched} of ${communities} clusters`, value: touched };
  const head = sentence`It has ${counted(partners, NOUNS.partner, 'en')} through ${projectCount}`;
  return touched > 1 ? sentence`${head} and joins ${joins}.` : sentence`${head}.`;
};

/** How many partners the two largest projects bring. */
const fromLargest = (
  { graph, members }: Facts,
  node: number,
): { projects: number; partners: number } => {
  const own = members.projects[node] ?? [];
  const partners = [...neighbours(graph, node)].map((other) => new Set(members.projects[other]));
  const largest = own
    .map((project) => ({ project, size: partners.filter((each) => each.has(project)).length }))
    .filter((each) => each.size > 0)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 2);
  return {
    projects: own.length,
    partners: partners.filter((each) => largest.some(({ project }) => each.has(project))).length,
  };
};

const caveatOf = (facts: Facts, node: number, language: Language): string => {
  const partners = neighbours(facts.graph, node).length;
  const largest = fromLargest(facts, node);
  const all = figure(partners, language);
  const some = figure(largest.partners, language);
  const many = partners > 2;
  if (language === 'it') {
    const size =
      many && largest.projects === 1
        ? 'I partner vengono tutti da un solo progetto: il numero dipende dalla sua grandezza. '
        : many && largest.projects > 2
          ? `I due progetti più numerosi portano ${some} dei ${all} partner: il numero dipende anche dalla loro grandezza. `
          : many
            ? 'I partner vengono da due progetti: il numero dipende anche dalla loro grandezza. '
            : '';
    return `${size}Non dice quanto bene lavori.`;
  }
  const size =
    many && largest.projects === 1
      ? 'All partners come from a single project: their number depends on its size. '
      : many && largest.projects > 2
        ? `The two largest projects bring ${some} of the ${all} partners: the number also depends on their size. `
        : many
          ? 'The partners come from two projects: their number also depends on the size of these. '
          : '';
  return `${size}It does not say how well it works.`;
};

const LEFT_OUT: Record<Language, string> = {
  it: 'Non rientra in questa selezione.',
  en: 'It is not part of this selection.',
};

/** Partners, projects, communities and chains of one node (-1: not in the scope) in words. */
export const tellProfile = (
  facts: Facts,
  node: number,
  language: Language,
): Sentence & { caveat: string | null } => {
  if (node < 0) return { text: LEFT_OUT[language], numbers: [], caveat: null };
  const { degree, members, clusters } = facts;
  const partners = degree[node] ?? 0;
  const standing = {
    partners,
    projects: (members.projects[node] ?? []).length,
    touched: communitiesTouched(facts, node),
    communities: clusters.list.filter((each) => !each.detached).length,
  };
  return {
    ...paragraph(
      language === 'it' ? italian(standing) : english(standing),
      partners === 0 ? null : chains(chainShare(facts, node), language),
    ),
    caveat: partners === 0 ? null : caveatOf(facts, node, language),
  };
};
