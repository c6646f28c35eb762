import { idsOf, nodesOf, type Facts } from '../facts.ts';
import { shownBy, type InsightKind } from '../insight-kind.ts';
import { counted, figure, NOUNS } from '../language.ts';
import { silentProjects, tellSilentProjects } from '../unknown.ts';
import { paragraph, sentence, type Sentence } from '../wording.ts';

/** Above this share "half" would say too little. */
const CLEARLY_MORE_THAN_HALF = 0.6;

const METHOD = {
  it: 'Partner: le organizzazioni con almeno un progetto in comune (grado; Freeman 1978). «Metà ha al massimo»: la mediana.',
  en: 'Partners: organisations with at least one project in common (degree; Freeman 1978). "Half have at most": the median.',
};
const CAVEAT = {
  it: 'Il numero di partner dipende anche da quanto sono grandi i progetti.',
  en: 'The number of partners also depends on how large the projects are.',
};

interface Size {
  organizations: number;
  projects: number;
  /** Partners of the organisation that has fewest, and of the one that has most. */
  fewest: number;
  most: number;
  /** The smallest number of partners that at least half do not exceed, and the share that does not. */
  median: number;
  share: number;
  /** Organisations without any partner. */
  alone: number;
  /** False when there are organisations outside this selection. */
  everything: boolean;
}

const sizeOf = ({ network, graph, members, degree }: Facts): Size => {
  const sorted = Array.from(degree).toSorted((a, b) => a - b);
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return {
    organizations: graph.n,
    projects: new Set(members.projects.flat()).size,
    fewest: sorted[0] ?? 0,
    most: sorted.at(-1) ?? 0,
    median,
    share: sorted.filter((each) => each <= median).length / Math.max(1, sorted.length),
    alone: sorted.filter((each) => each === 0).length,
    everything: network.organizations.id.length === graph.n,
  };
};

const aloneItalian = (alone: number): Sentence => {
  const count = {
    phrase: `${figure(alone, 'it')} non ne ${alone === 1 ? 'ha' : 'hanno'}`,
    value: alone,
  };
  return alone === 0 ? sentence`` : sentence` e ${count}`;
};

const aloneEnglish = (alone: number): Sentence => {
  const count = {
    phrase: `${figure(alone, 'en')} ${alone === 1 ? 'has' : 'have'} none`,
    value: alone,
  };
  return alone === 0 ? sentence`` : sentence` and ${count}`;
};

const say = {
  it: (size: Size): Sentence => {
    const { organizations, projects, most, median } = size;
    if (organizations === 0)
      return size.everything
        ? sentence`Non ci sono ancora organizzazioni.`
        : sentence`Nessuna organizzazione rientra in questa selezione.`;
    const count = counted(organizations, NOUNS.organization, 'it');
    if (projects === 0) return sentence`${count}, nessun progetto.`;
    const head = sentence`${count} in ${counted(projects, NOUNS.project, 'it')}`;
    if (most === 0)
      return organizations === 1
        ? sentence`${head}, senza partner.`
        : sentence`${head}: nessuna ha partner.`;
    const partners = counted(median, NOUNS.partner, 'it');
    if (size.fewest === most) return sentence`${head}: ognuna ha ${partners}.`;
    const half = size.share > CLEARLY_MORE_THAN_HALF ? 'più di metà' : 'metà';
    return median === 0
      ? sentence`${head}: ${half} non ha partner.`
      : sentence`${head}: ${half} ha al massimo ${partners}${aloneItalian(size.alone)}.`;
  },
  en: (size: Size): Sentence => {
    const { organizations, projects, most, median } = size;
    if (organizations === 0)
      return size.everything
        ? sentence`There are no organisations yet.`
        : sentence`No organisation falls within this selection.`;
    const count = counted(organizations, NOUNS.organization, 'en');
    if (projects === 0) return sentence`${count}, no project.`;
    const head = sentence`${count} in ${counted(projects, NOUNS.project, 'en')}`;
    if (most === 0)
      return organizations === 1
        ? sentence`${head}, with no partner.`
        : sentence`${head}: none has a partner.`;
    const partners = counted(median, NOUNS.partner, 'en');
    if (size.fewest === most) return sentence`${head}: each has ${partners}.`;
    const half = size.share > CLEARLY_MORE_THAN_HALF ? 'more than half' : 'half';
    return median === 0
      ? sentence`${head}: ${half} have no partner.`
      : sentence`${head}: ${half} have at most ${partners}${aloneEnglish(size.alone)}.`;
  },
};

/** How many organisations, in how many projects, and how many partners is usual. */
export const size: InsightKind = {
  id: 'size',
  tell: (facts, language) => {
    const { network, masks, graph, degree } = facts;
    const found = sizeOf(facts);
    const silent = tellSilentProjects(silentProjects(network, masks), language);
    const atMost = nodesOf(graph).filter((node) => (degree[node] ?? 0) <= found.median);
    return {
      id: 'size',
      ...paragraph(say[language](found), silent),
      evidence: shownBy({ organizations: idsOf(graph, atMost) }),
      method: METHOD[language],
      caveat: CAVEAT[language],
    };
  },
};
