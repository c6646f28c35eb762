import type { Dataset } from '../../server/contract/dataset.ts';
import { asRecords, datasetOf, readCsv, readJson } from '../read.ts';
import { withAreas, type AreaFacts } from '../territories/areas.ts';
import { loadTerritories, municipalityId } from '../territories/load.ts';
import { ROLES_AS_PUBLISHED } from './roles.ts';

const LEAD_TOWNS_URL =
  'https://www.regione.piemonte.it/web/temi/fondi-progetti-europei/fondo-sociale-europeo-fse/innovazione-sociale/wecare-approvati-22-progetti-welfare-territoriale';

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

const loadAreas = async () => {
  const areas = (await readJson('wecare/areas.json')) as unknown as AreaFacts[];
  const memberships = await readCsv<'area' | 'istat' | 'start' | 'end'>(
    'wecare/area-memberships.csv',
  );
  return withAreas(
    await loadTerritories(),
    areas,
    memberships.map((row) => ({
      area: row.area,
      municipality: municipalityId(row.istat),
      start: orNull(row.start),
      end: orNull(row.end),
    })),
  );
};

/** The projects of measure 1 of which only the lead town is published: a record each, with nothing more in it than that. */
const projectsByLeadTown = async () => {
  const towns = await readCsv<'town' | 'istat' | 'project'>('wecare/lead-towns.csv');
  return towns
    .filter((row) => row.project === '')
    .map(({ town, istat }) => ({
      id: `we-ca-re-1-${istat}`,
      title: `Progetto We.Ca.Re. misura 1, capofila ${town}`,
      measure: 'we-ca-re-1',
      territories: [municipalityId(istat)],
      description:
        'La Regione ne ha pubblicato la città capofila; titolo e partner non compaiono nelle pagine lette.',
      sources: [{ url: LEAD_TOWNS_URL }],
    }));
};

const loadParticipations = async () => {
  const rows = await readCsv<'project' | 'organization' | 'role_as_published' | 'source'>(
    'wecare/participations.csv',
  );
  return rows.map((row) => ({
    id: `${row.project}.${row.organization}`,
    organization: row.organization,
    project: row.project,
    role: ROLES_AS_PUBLISHED[row.role_as_published],
    sources: [{ url: row.source, title: `Ruolo pubblicato: ${row.role_as_published}` }],
  }));
};

/** We.Ca.Re. and neighbouring partnerships of Piemonte as they were published, each record with its sources. */
export const loadWecare = async (): Promise<Dataset> =>
  datasetOf({
    territories: await loadAreas(),
    programmes: asRecords('programmes', await readJson('wecare/programmes.json')),
    measures: asRecords('measures', await readJson('wecare/measures.json')),
    organizations: asRecords('organizations', await readJson('wecare/organizations.json')),
    projects: asRecords('projects', [
      ...(await readJson('wecare/projects.json')),
      ...(await projectsByLeadTown()),
    ]),
    participations: asRecords('participations', await loadParticipations()),
  });
