import type { Dataset } from '../../server/contract/dataset.ts';
import type { RecordOf, RecordType } from '../../server/contract/records.ts';
import { asRecords, datasetOf, readJson } from '../read.ts';
import { withAreas } from '../territories/areas.ts';
import { loadTerritories, municipalityId } from '../territories/load.ts';

/** What every invented record carries beside its own. */
const INVENTED = {
  fictional: true,
  sources: [{ url: null, title: 'Dati dimostrativi di Tessuto, inventati', date: null }],
};

interface AreaFile {
  id: string;
  name: string;
  provinces: string[];
  municipalities: string[];
}

const loadAreas = async () => {
  const areas = (await readJson('demo/data/areas.json')) as unknown as AreaFile[];
  return withAreas(
    await loadTerritories(),
    areas.map(({ id, name, provinces }) => Object.assign({ id, name, provinces }, INVENTED)),
    areas.flatMap(({ id, municipalities }) =>
      municipalities.map((istat) => ({
        area: id,
        municipality: municipalityId(istat),
        start: null,
        end: null,
      })),
    ),
  );
};

const invented = (record: Record<string, unknown>) => ({ ...record, ...INVENTED });

const load = async <T extends RecordType>(type: T): Promise<RecordOf[T][]> =>
  asRecords(type, (await readJson(`demo/data/${type}.json`)).map(invented));

/** The fictional programme: real places, everything else invented and marked so. */
export const loadDemo = async (): Promise<Dataset> =>
  datasetOf({
    territories: await loadAreas(),
    programmes: await load('programmes'),
    measures: await load('measures'),
    organizations: await load('organizations'),
    projects: await load('projects'),
    participations: await load('participations'),
  });
