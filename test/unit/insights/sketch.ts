import { createPool } from '../../../server/analytics/pool.ts';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import type { Organization } from '../../../server/contract/organization.ts';
import { wholeScope, type Scope } from '../../../server/contract/scope.ts';
import type { Territory } from '../../../server/contract/territory.ts';
import type { Facts } from '../../../server/insights/facts.ts';
import { buildNetwork } from '../../../server/network/build.ts';
import { createResults } from '../../../server/services/explore/results.ts';
import { createWorkbench } from '../../../server/services/explore/workbench.ts';
import {
  anOrganization,
  aParticipation,
  aProject,
  aTerritory,
} from '../../helpers/store-builders.ts';

/** A network in a few words. Everything is named by its id. */
export interface Sketch {
  /** Project -> who takes part. */
  projects?: Record<string, string[]>;
  /** Organisation -> seat, from the municipality up: `Alba/Langhe/Cuneo/Piemonte`; a level may be empty. */
  seats?: Record<string, string>;
  /** Further places where nobody sits, written likewise. */
  places?: string[];
  themes?: Record<string, string[]>;
  /** Project -> municipality in which it acts. */
  acts?: Record<string, string>;
  kinds?: Record<string, Organization['kind']>;
  /** Organisations that take part in nothing. */
  others?: string[];
}

const LEVELS = ['municipality', 'area', 'province', 'region'] as const;
const slug = (level: string, name: string): string =>
  `${level}-${name.normalize('NFD').replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

/** The id of a place of a sketch. */
export const placeId = (level: (typeof LEVELS)[number], name: string): string => slug(level, name);

const territoriesOf = (paths: string[]): Territory[] => {
  const found = new Map<string, Territory>();
  for (const path of paths) {
    const names = path.split('/');
    names.forEach((name, i) => {
      const level = LEVELS[i] ?? 'region';
      if (name === '' || found.has(slug(level, name))) return;
      const above = names
        .map((each, j) => ({ name: each, level: LEVELS[j] ?? 'region', j }))
        .filter((each) => each.j > i && each.name !== '')
        .map((each) => ({ territory: slug(each.level, each.name), start: null, end: null }));
      found.set(slug(level, name), aTerritory(slug(level, name), { name, level, parents: above }));
    });
  }
  return [...found.values()];
};

const byId = <R extends { id: string }>(records: R[]): R[] =>
  records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export const datasetOf = (sketch: Sketch): Dataset => {
  const { projects = {}, seats = {}, places = [], themes = {}, acts = {}, kinds = {} } = sketch;
  const names = new Set([...Object.values(projects).flat(), ...(sketch.others ?? [])]);
  return {
    ...emptyDataset(),
    territories: byId(territoriesOf([...Object.values(seats), ...places])),
    organizations: byId(
      [...names].map((name) =>
        anOrganization(name, {
          name,
          kind: kinds[name] ?? 'third_sector',
          territory: seats[name] === undefined ? null : seatId(seats[name]),
        }),
      ),
    ),
    projects: byId(
      Object.keys(projects).map((name) =>
        aProject(name, {
          title: name,
          themes: themes[name] ?? [],
          territories: acts[name] === undefined ? [] : [slug('municipality', acts[name])],
        }),
      ),
    ),
    participations: byId(
      Object.entries(projects).flatMap(([project, participants]) =>
        participants.map((name) => aParticipation(name, project)),
      ),
    ),
  };
};

/** The smallest place that a path names. */
const seatId = (path: string): string => {
  const names = path.split('/');
  const i = names.findIndex((name) => name !== '');
  return slug(LEVELS[i] ?? 'region', names[i] ?? '');
};

export const networkOf = (dataset: Dataset) => buildNetwork(dataset, 1, '2026-11-24');

/** All that sentences may look at, computed by the real measures. */
export const factsOf = async (sketch: Sketch, scope: Partial<Scope> = {}): Promise<Facts> => {
  const network = networkOf(datasetOf(sketch));
  const keep = createResults(50)(network);
  return createWorkbench(network, keep, createPool()).facts({ ...wholeScope, ...scope });
};

/** Two triangles of partners with one organisation in both: two communities and who joins them. */
export const bowTie: Sketch = {
  projects: {
    orti: ['ada', 'bea', 'cia', 'perno'],
    serra: ['ada', 'bea', 'cia'],
    ponte: ['perno', 'dora', 'elsa', 'fede'],
    sosta: ['dora', 'elsa', 'fede'],
  },
};
