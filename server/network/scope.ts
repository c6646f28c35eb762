import { KINDS } from '../contract/organization.ts';
import { ROLES } from '../contract/participation.ts';
import { PROJECT_STATUSES } from '../contract/project.ts';
import type { Scope } from '../contract/scope.ts';
import { TERRITORY_LEVELS } from '../contract/territory.ts';
import { dayOf } from './days.ts';
import { NO_END, NO_START, type Masks, type Network } from './types.ts';

/** Whether a row passes. */
type Test = (row: number) => boolean;

/** A filter that nobody set lets everything pass and is not in the list; an unknown id is simply found nowhere. */
const chosen = <V>(
  values: readonly V[],
  test: (among: Set<number>) => Test,
  find: (value: V) => number,
): Test[] => (values.length === 0 ? [] : [test(new Set(values.map(find)))]);

const byId = (index: ReadonlyMap<string, number>) => (id: string) => index.get(id) ?? -2;

function projectTests(network: Network, scope: Scope): Test[] {
  const { programme, measure, status, themes } = network.projects;
  const column =
    (values: ArrayLike<number>) =>
    (among: Set<number>): Test =>
    (row) =>
      among.has(values[row]!);
  return [
    ...chosen(scope.programme, column(programme), byId(network.index.programmes)),
    ...chosen(scope.measure, column(measure), byId(network.index.measures)),
    ...chosen(scope.status, column(status), (value) => PROJECT_STATUSES.indexOf(value)),
    ...chosen(
      scope.theme,
      (among) => (row) =>
        themes.items
          .subarray(themes.offsets[row], themes.offsets[row + 1])
          .some((theme) => among.has(theme)),
      (value) => {
        const position = network.themes.indexOf(value);
        return position === -1 ? -2 : position;
      },
    ),
    ...periodTests(network.projects, scope),
  ];
}

/** What has no date may have run at any time: it is never left out by a period. */
function periodTests({ start, end }: { start: Int32Array; end: Int32Array }, scope: Scope): Test[] {
  if (scope.from === null && scope.to === null) return [];
  const from = dayOf(scope.from, NO_START);
  const to = dayOf(scope.to, NO_END);
  return [(row) => start[row]! <= to && end[row]! >= from];
}

function participationTests(network: Network, scope: Scope): Test[] {
  const { role } = network.participations;
  return [
    ...chosen(
      scope.role,
      (among) => (row) => among.has(role[row]!),
      (value) => ROLES.indexOf(value),
    ),
    ...periodTests(network.participations, scope),
  ];
}

function organizationTests(network: Network, scope: Scope): Test[] {
  const { kind, territory } = network.organizations;
  const columns = TERRITORY_LEVELS.map((level) => network.territories.within[level]);
  return [
    ...chosen(
      scope.kind,
      (among) => (row) => among.has(kind[row]!),
      (value) => KINDS.indexOf(value),
    ),
    ...chosen(
      scope.territory,
      (among) => (row) => {
        const seat = territory[row]!;
        return seat !== -1 && columns.some((within) => among.has(within[seat]!));
      },
      byId(network.index.territories),
    ),
    ...chosen(scope.id, (among) => (row) => among.has(row), byId(network.index.organizations)),
  ];
}

const maskOf = (rows: number, tests: readonly Test[]): Uint8Array =>
  Uint8Array.from({ length: rows }, (_, row) => Number(tests.every((test) => test(row))));

/**
 * Which rows a scope takes in. Values of one parameter are alternatives, parameters must all hold.
 *
 * Programme, measure, theme, status and period choose projects; role and a participation's own period choose participations;
 * kind, territory (of the seat, at any level) and id choose organisations. An organisation is in when it passes its own filters
 * and, as soon as projects or participations are chosen, takes part in one of them; a project likewise. O(rows · filters).
 */
export function maskScope(network: Network, scope: Scope): Masks {
  const { organization, project } = network.participations;
  const ofProjects = projectTests(network, scope);
  const ofParticipations = participationTests(network, scope);
  const ofOrganizations = organizationTests(network, scope);
  const organizations = maskOf(network.organizations.id.length, ofOrganizations);
  const projects = maskOf(network.projects.id.length, ofProjects);
  const participations = maskOf(organization.length, [
    (row) => organizations[organization[row]!] === 1 && projects[project[row]!] === 1,
    ...ofParticipations,
  ]);
  if (ofProjects.length + ofParticipations.length > 0) {
    keepTouched(organizations, organization, participations);
  }
  if (ofOrganizations.length + ofParticipations.length > 0) {
    keepTouched(projects, project, participations);
  }
  return { organizations, projects, participations };
}

/** Leaves in the mask only the rows at which a participation in scope ends. */
function keepTouched(mask: Uint8Array, end: Uint32Array, participations: Uint8Array): void {
  const touched = new Uint8Array(mask.length);
  for (let row = 0; row < end.length; row++) touched[end[row]!]! |= participations[row]!;
  for (let row = 0; row < mask.length; row++) mask[row]! &= touched[row]!;
}
