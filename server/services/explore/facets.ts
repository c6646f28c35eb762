import type { Dataset } from '../../contract/dataset.ts';
import { KINDS } from '../../contract/organization.ts';
import { ROLES } from '../../contract/participation.ts';
import { PROJECT_STATUSES } from '../../contract/project.ts';
import type { Facets } from '../../contract/scope.ts';
import type { TerritoryLevel } from '../../contract/territory.ts';
import { seatWithin } from '../../insights/facts.ts';
import type { Network } from '../../network/types.ts';

type Option = Facets['kinds'][number];

/** Which organisations each choice has: position in the list of choices -> organisation rows. */
type Holders = Map<number, Set<number>>;

const add = (holders: Holders, choice: number, organization: number): void => {
  if (choice < 0) return;
  const set = holders.get(choice) ?? new Set();
  holders.set(choice, set.add(organization));
};

/** Organisations by something of the projects they take part in, or of the part they have. */
const throughParticipations = (
  { participations }: Network,
  choicesOf: (project: number, participation: number) => Iterable<number>,
): Holders => {
  const holders: Holders = new Map();
  for (let p = 0; p < participations.id.length; p++)
    for (const choice of choicesOf(participations.project[p] as number, p))
      add(holders, choice, participations.organization[p] as number);
  return holders;
};

const one = (column: ArrayLike<number>) => (project: number) => [column[project] as number];

const byOrganization = (network: Network, choiceOf: (organization: number) => number): Holders => {
  const holders: Holders = new Map();
  for (const organization of network.organizations.id.keys())
    add(holders, choiceOf(organization), organization);
  return holders;
};

const italian = new Intl.Collator('it', { numeric: true });
const byLabel = (a: Option, b: Option): number => italian.compare(a.label, b.label);

const optionsOf = (
  names: { id: readonly string[]; label: readonly string[] },
  holders: Holders,
): Option[] =>
  names.id.map((id, choice) => ({
    id,
    label: names.label[choice] ?? id,
    organizations: holders.get(choice)?.size ?? 0,
  }));

const chosenBySome = (options: Option[]): Option[] =>
  options.filter((option) => option.organizations > 0);

/** Enumerations keep the contract's order; their label is their code, which the interface translates. */
const enumeration = (values: readonly string[], holders: Holders): Option[] =>
  chosenBySome(optionsOf({ id: values, label: values }, holders));

const territories = (network: Network, level: TerritoryLevel): Option[] =>
  chosenBySome(
    optionsOf(
      network.territories,
      byOrganization(network, (organization) => seatWithin(network, organization, level)),
    ),
  ).toSorted(byLabel);

const extremes = (dates: (string | null)[]): { first: string | null; last: string | null } => {
  let first: string | null = null;
  let last: string | null = null;
  for (const each of dates) {
    if (each === null) continue;
    if (first === null || each < first) first = each;
    if (last === null || each > last) last = each;
  }
  return { first, last };
};

/**
 * What a scope can be chosen from. Programmes and measures are all there, since an empty one is a finding; of the rest, what
 * at least one organisation has.
 */
export const tellFacets = (network: Network, dataset: Dataset): Facets => {
  const { projects, themes, participations, measures, programmes } = network;
  const measureOptions = optionsOf(measures, throughParticipations(network, one(projects.measure)));
  return {
    revision: network.revision,
    programmes: optionsOf(
      programmes,
      throughParticipations(network, one(projects.programme)),
    ).toSorted(byLabel),
    measures: measureOptions
      .map((option, measure) => ({
        id: option.id,
        label: option.label,
        organizations: option.organizations,
        programme: programmes.id[measures.programme[measure] as number] as string,
        code: measures.code[measure] ?? null,
      }))
      .toSorted((a, b) => italian.compare(a.code ?? a.label, b.code ?? b.label)),
    kinds: enumeration(
      KINDS,
      byOrganization(network, (row) => network.organizations.kind[row] as number),
    ),
    roles: enumeration(
      ROLES,
      throughParticipations(network, (_, p) => [participations.role[p] as number]),
    ),
    statuses: enumeration(PROJECT_STATUSES, throughParticipations(network, one(projects.status))),
    themes: chosenBySome(
      optionsOf(
        { id: themes, label: themes },
        throughParticipations(network, (project) =>
          projects.themes.items.subarray(
            projects.themes.offsets[project],
            projects.themes.offsets[project + 1],
          ),
        ),
      ),
    ).toSorted(byLabel),
    regions: territories(network, 'region'),
    provinces: territories(network, 'province'),
    areas: territories(network, 'area'),
    period: {
      from: extremes(dataset.projects.map((project) => project.start)).first,
      to: extremes(dataset.projects.map((project) => project.end)).last,
    },
  };
};
