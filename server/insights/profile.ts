import type { Dataset } from '../contract/dataset.ts';
import type { Language } from '../contract/fields.ts';
import type { Profile } from '../contract/insights.ts';
import type { Organization } from '../contract/organization.ts';
import { ROLES, type Participation } from '../contract/participation.ts';
import { KINDS } from '../contract/organization.ts';
import { byCodeUnits, seatWithin, type Facts } from './facts.ts';
import { nodeLabel } from './clusters.ts';
import { neighbours } from './neighbours.ts';
import { tellProfile } from './profile-words.ts';

type ProfileProject = Profile['projects'][number];
type ProfilePartner = Profile['partners'][number];

/** Distinct organisations of the scope in a project. */
const participantsOf = ({ network, masks }: Facts, project: number): Set<number> => {
  const { offsets, items } = network.byProject;
  const found = new Set<number>();
  for (const p of items.subarray(offsets[project], offsets[project + 1]))
    if (masks.participations[p] === 1) found.add(network.participations.organization[p] as number);
  return found;
};

const roleRank = (participation: Participation): number => ROLES.indexOf(participation.role);

/** A period is only as known as its least known part. */
const earliest = (dates: (string | null)[]): string | null =>
  dates.includes(null)
    ? null
    : (dates.filter((each) => each !== null).toSorted(byCodeUnits)[0] ?? null);
const latest = (dates: (string | null)[]): string | null =>
  dates.includes(null)
    ? null
    : (dates
        .filter((each) => each !== null)
        .toSorted(byCodeUnits)
        .at(-1) ?? null);

/** An organisation may hold several parts in one project: the first role by rank, the amounts together. */
const tellProject = (
  facts: Facts,
  dataset: Dataset,
  project: number,
  parts: Participation[],
): ProfileProject => {
  const id = facts.network.projects.id[project] as string;
  const record = dataset.projects.find((each) => each.id === id);
  const [first] = parts.toSorted((a, b) => roleRank(a) - roleRank(b));
  const amounts = parts.map((each) => each.amount).filter((amount) => amount !== null);
  return {
    id,
    title: facts.network.projects.label[project] as string,
    role: first?.role ?? 'partner',
    amount: amounts.length === 0 ? null : amounts.reduce((a, b) => a + b),
    start: earliest(parts.map((each) => each.start)) ?? record?.start ?? null,
    end: latest(parts.map((each) => each.end)) ?? record?.end ?? null,
    participants: participantsOf(facts, project).size,
  };
};

/** The organisation's parts in the scope, by project. */
const partsByProject = (
  { network, masks }: Facts,
  dataset: Dataset,
  organization: number,
): Map<number, Participation[]> => {
  const { offsets, items } = network.byOrganization;
  const inScope = [...items.subarray(offsets[organization], offsets[organization + 1])].filter(
    (p) => masks.participations[p] === 1,
  );
  const ids = new Set(inScope.map((p) => network.participations.id[p]));
  const records = new Map(
    dataset.participations.filter((each) => ids.has(each.id)).map((each) => [each.id, each]),
  );
  const parts = new Map<number, Participation[]>();
  for (const p of inScope) {
    const record = records.get(network.participations.id[p] as string);
    const project = network.participations.project[p] as number;
    if (record !== undefined) parts.set(project, [...(parts.get(project) ?? []), record]);
  }
  return parts;
};

const tellPartners = (facts: Facts, node: number): ProfilePartner[] => {
  const { network, graph, clusters, members } = facts;
  const own = new Set(members.projects[node]);
  const from = graph.offsets[node] as number;
  return [...neighbours(graph, node)]
    .map((other, position): ProfilePartner => ({
      id: graph.ids[other] as string,
      label: nodeLabel(network, graph, other),
      kind: KINDS[network.organizations.kind[graph.row[other] as number] as number] ?? 'other',
      community: clusters.of[other] ?? -1,
      weight: graph.weights[from + position] as number,
      projects: (members.projects[other] ?? [])
        .filter((project) => own.has(project))
        .map((project) => network.projects.id[project] as string),
    }))
    .toSorted((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
};

const label = (facts: Facts, territory: number): string | null =>
  territory < 0 ? null : (facts.network.territories.label[territory] ?? null);

/**
 * An organisation within the scope: who it is, its projects (largest amounts first), its partners (heaviest ties first).
 * One that the scope leaves out is described all the same, and the text says that it is left out.
 */
export const profileOf = (
  facts: Facts,
  dataset: Dataset,
  record: Organization,
  language: Language,
): Profile => {
  const { network, graph, clusters } = facts;
  const organization = network.index.organizations.get(record.id) ?? -1;
  const node = graph.ids.indexOf(record.id);
  const parts = node < 0 ? new Map() : partsByProject(facts, dataset, organization);
  const projects = [...parts]
    .map(([project, own]) => tellProject(facts, dataset, project, own))
    .toSorted((a, b) => (b.amount ?? -1) - (a.amount ?? -1) || (a.title < b.title ? -1 : 1));
  return {
    revision: network.revision,
    organization: {
      id: record.id,
      label: record.name,
      kind: record.kind,
      legalForm: record.legalForm,
      place: label(facts, network.organizations.territory[organization] ?? -1),
      province: label(facts, seatWithin(network, organization, 'province')),
      website: record.website,
      description: record.description,
      identifiers: record.identifiers,
      sources: record.sources,
      fictional: record.fictional,
    },
    ...tellProfile(facts, node, language),
    community: clusters.of[node] ?? -1,
    projects,
    partners: node < 0 ? [] : tellPartners(facts, node),
  };
};
