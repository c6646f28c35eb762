import type { ChangeSet, Dataset } from '../../server/contract/dataset.ts';
import { emptyDataset } from '../../server/contract/dataset.ts';
import { organization, type Organization } from '../../server/contract/organization.ts';
import { participation, type Participation } from '../../server/contract/participation.ts';
import { programme, programmeMeasure } from '../../server/contract/programme.ts';
import { project, type Project } from '../../server/contract/project.ts';
import { territory, type Territory } from '../../server/contract/territory.ts';
import type { CommitOptions } from '../../server/store/store.ts';

/** Records as the contract parses them; only what a test is about needs to be said. */
export const anOrganization = (id: string, fields: Partial<Organization> = {}): Organization =>
  organization.parse({ id, name: `Organizzazione ${id}`, ...fields });

export const aProject = (id: string, fields: Partial<Project> = {}): Project =>
  project.parse({ id, title: `Progetto ${id}`, ...fields });

export const aTerritory = (id: string, fields: Partial<Territory> = {}): Territory =>
  territory.parse({ id, name: `Comune ${id}`, level: 'municipality', ...fields });

/** The id says who takes part in what. */
export const aParticipation = (
  organizationId: string,
  projectId: string,
  fields: Partial<Participation> = {},
): Participation =>
  participation.parse({
    id: `${organizationId}.${projectId}`,
    organization: organizationId,
    project: projectId,
    ...fields,
  });

/** One programme with one measure, one project, two organisations from two places of a province. */
export const smallDataset = (): Dataset => ({
  territories: [
    aTerritory('p-cuneo', { name: 'Cuneo', level: 'province' }),
    aTerritory('t-alba', {
      name: 'Alba',
      code: '004003',
      population: 31_255,
      populationYear: 2021,
      latitude: 44.6966,
      longitude: 8.0347,
      parents: [{ territory: 'p-cuneo', start: '1859-11-06', end: null }],
    }),
    aTerritory('t-bra', { parents: [{ territory: 'p-cuneo', start: null, end: null }] }),
  ],
  programmes: [programme.parse({ id: 'wecare', name: 'We.Ca.Re.' })],
  measures: [
    programmeMeasure.parse({
      id: 'm1',
      name: 'Sperimentazione di azioni innovative',
      programme: 'wecare',
      budget: 6_400_000,
    }),
  ],
  organizations: [
    anOrganization('alfa', {
      kind: 'third_sector',
      territory: 't-alba',
      identifiers: [
        { scheme: 'it-cf', value: '02345678901' },
        { scheme: 'it-runts', value: '17' },
      ],
    }),
    anOrganization('beta', { kind: 'public_body', territory: 't-bra' }),
  ],
  projects: [
    aProject('orti', {
      measure: 'm1',
      grant: 626_199.999_999_84,
      themes: ['abitare', 'cura'],
      territories: ['t-bra', 't-alba'],
    }),
  ],
  participations: [
    aParticipation('alfa', 'orti', { role: 'lead', amount: 0 }),
    aParticipation('beta', 'orti'),
  ],
});

/** Everything that differs: what turns the one dataset into the other. */
export const changesBetween = (before: Dataset, after: Dataset): ChangeSet => {
  const changes: ChangeSet = { upserts: after, deletes: {} };
  for (const type of Object.keys(emptyDataset()) as (keyof Dataset)[]) {
    const kept = new Set(after[type].map(({ id }) => id));
    changes.deletes[type] = before[type].map(({ id }) => id).filter((id) => !kept.has(id));
  }
  return changes;
};

export const load = (dataset: Dataset): ChangeSet => ({ upserts: dataset, deletes: {} });

/** A commit against revision `expected`. */
export const against = (expected: number, o: Partial<CommitOptions> = {}): CommitOptions => ({
  expected,
  author: 'Anna',
  message: `after ${expected}`,
  at: '2026-11-24T09:00:00.000Z',
  ...o,
});
