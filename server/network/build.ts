import type { Dataset } from '../contract/dataset.ts';
import { KINDS } from '../contract/organization.ts';
import { ROLES } from '../contract/participation.ts';
import { PROJECT_STATUSES } from '../contract/project.ts';
import { TERRITORY_LEVELS } from '../contract/territory.ts';
import { csrFromLists, positionsByRow } from './csr.ts';
import { dayOf } from './days.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import { NO_END, NO_START, type Network } from './types.ts';
import { territoriesWithin } from './within.ts';

type Index = ReadonlyMap<string, number>;

/** Records that are looked at in one step. */
const STEP = 10_000;

function* indexById(records: readonly { id: string }[]): Steps<Map<string, number>> {
  const index = new Map<string, number>();
  for (const [position, { id }] of records.entries()) {
    index.set(id, position);
    if (position % STEP === STEP - 1) yield;
  }
  return index;
}

/** One number of each record. */
function* column<A extends Uint8Array | Int32Array | Uint32Array, R>(
  into: A,
  records: readonly R[],
  valueOf: (record: R) => number,
): Steps<A> {
  for (const [position, record] of records.entries()) {
    into[position] = valueOf(record);
    if (position % STEP === STEP - 1) yield;
  }
  return into;
}

const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const names = (records: readonly { name: string }[]): string[] => records.map(({ name }) => name);

const optional = (index: Index, id: string | null): number =>
  id === null ? -1 : (index.get(id) ?? -1);

/** A store never holds a participation without its two ends; anything else is a fault of the caller. */
function required(index: Index, id: string, participation: string): number {
  const position = index.get(id);
  if (position === undefined) {
    throw new Error(`Participation ${participation} refers to ${id}, which is not in the dataset.`);
  }
  return position;
}

/**
 * The dataset as columns, O(records). `day` (YYYY-MM-DD) decides which containments of territories hold.
 * Records keep the order of the dataset (by id), so an index is stable for a given dataset.
 */
export const buildNetwork = (dataset: Dataset, revision: number, day: string): Network =>
  allAtOnce(networkInSteps(dataset, revision, day));

/** The same column by column, so that others can be answered meanwhile. */
export function* networkInSteps(dataset: Dataset, revision: number, day: string): Steps<Network> {
  const { organizations, projects, participations, territories, programmes, measures } = dataset;
  const index = {
    organizations: yield* indexById(organizations),
    projects: yield* indexById(projects),
    territories: yield* indexById(territories),
    measures: yield* indexById(measures),
    programmes: yield* indexById(programmes),
  };
  const themes = [...new Set(projects.flatMap((project) => project.themes))].toSorted();
  const themeIndex = new Map(themes.map((theme, position) => [theme, position]));
  const measureProgramme = Int32Array.from(measures, ({ programme }) =>
    optional(index.programmes, programme),
  );
  const projectMeasure = Int32Array.from(projects, ({ measure }) =>
    optional(index.measures, measure),
  );
  yield;
  const many = participations.length;
  const organizationOf = yield* column(
    new Uint32Array(many),
    participations,
    ({ organization, id }) => required(index.organizations, organization, id),
  );
  const projectOf = yield* column(new Uint32Array(many), participations, ({ project, id }) =>
    required(index.projects, project, id),
  );
  const organizationColumns = {
    id: ids(organizations),
    label: names(organizations),
    kind: Uint8Array.from(organizations, ({ kind }) => KINDS.indexOf(kind)),
    territory: Int32Array.from(organizations, ({ territory }) =>
      optional(index.territories, territory),
    ),
    fictional: Uint8Array.from(organizations, ({ fictional }) => Number(fictional)),
  };
  yield;
  const projectColumns = {
    id: ids(projects),
    label: projects.map(({ title }) => title),
    measure: projectMeasure,
    programme: Int32Array.from(projects, ({ programme }, position) => {
      const measure = projectMeasure[position]!;
      return measure === -1 ? optional(index.programmes, programme) : measureProgramme[measure]!;
    }),
    status: Int8Array.from(projects, ({ status }) =>
      status === null ? -1 : PROJECT_STATUSES.indexOf(status),
    ),
    start: Int32Array.from(projects, ({ start }) => dayOf(start, NO_START)),
    end: Int32Array.from(projects, ({ end }) => dayOf(end, NO_END)),
    themes: csrFromLists(
      projects.map((project) => project.themes.flatMap((theme) => themeIndex.get(theme) ?? [])),
    ),
    territories: csrFromLists(
      projects.map((project) =>
        project.territories.flatMap((id) => index.territories.get(id) ?? []),
      ),
    ),
  };
  yield;
  const participationColumns = {
    id: ids(participations),
    organization: organizationOf,
    project: projectOf,
    role: yield* column(new Uint8Array(many), participations, ({ role }) => ROLES.indexOf(role)),
    start: yield* column(new Int32Array(many), participations, ({ start }) =>
      dayOf(start, NO_START),
    ),
    end: yield* column(new Int32Array(many), participations, ({ end }) => dayOf(end, NO_END)),
  };
  yield;
  const byOrganization = positionsByRow(organizations.length, organizationOf);
  yield;
  const byProject = positionsByRow(projects.length, projectOf);
  return {
    revision,
    organizations: organizationColumns,
    projects: projectColumns,
    participations: participationColumns,
    byOrganization,
    byProject,
    programmes: { id: ids(programmes), label: names(programmes) },
    measures: {
      id: ids(measures),
      label: names(measures),
      code: measures.map(({ code }) => code),
      programme: measureProgramme,
    },
    themes,
    territories: {
      id: ids(territories),
      label: names(territories),
      level: Uint8Array.from(territories, ({ level }) => TERRITORY_LEVELS.indexOf(level)),
      latitude: Float64Array.from(territories, ({ latitude }) => latitude ?? Number.NaN),
      longitude: Float64Array.from(territories, ({ longitude }) => longitude ?? Number.NaN),
      within: territoriesWithin(territories, index.territories, dayOf(day, 0)),
    },
    index,
  };
}
