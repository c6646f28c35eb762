import type { Source } from '../../server/contract/fields.ts';
import type { Territory } from '../../server/contract/territory.ts';
import { asRecords, readCsv } from '../read.ts';
import { derive } from './derive.ts';

const ISTAT: Source = {
  url: 'https://www.istat.it/it/archivio/6789',
  title: 'ISTAT, codici delle unità amministrative territoriali e popolazione legale 2011 (CC BY)',
  date: null,
};

export const REGION_ID = 'it-reg-01';
export const provinceId = (key: string): string => `it-prov-${key}`;
export const municipalityId = (istat: string): string => `it-com-${istat}`;

const within = (territory: string) => [{ territory, start: null, end: null }];

const loadMunicipalities = async (): Promise<Territory[]> => {
  const rows = await readCsv<
    'istat' | 'name' | 'province' | 'population' | 'latitude' | 'longitude'
  >('territories/municipalities.csv');
  return asRecords(
    'territories',
    rows.map((row) => ({
      id: municipalityId(row.istat),
      name: row.name,
      level: 'municipality',
      code: row.istat,
      parents: within(provinceId(row.province)),
      population: Number(row.population),
      populationYear: 2011,
      latitude: Number(row.latitude),
      longitude: Number(row.longitude),
      sources: [ISTAT],
    })),
  );
};

/**
 * Piemonte: the region, its 8 provinces (one is the metropolitan city of Torino, whose code is 201
 * though its municipalities begin with 001) and its 1,180 municipalities.
 */
export const loadTerritories = async (): Promise<Territory[]> => {
  const municipalities = await loadMunicipalities();
  const rows = await readCsv<'key' | 'code' | 'name'>('territories/provinces.csv');
  const provinces = rows.map((row) => {
    const own = municipalities.filter((place) => place.code?.startsWith(row.key));
    const province = { id: provinceId(row.key), name: row.name, level: 'province', code: row.code };
    return Object.assign(province, derive(own), { parents: within(REGION_ID), sources: [ISTAT] });
  });
  const region = {
    id: REGION_ID,
    name: 'Piemonte',
    level: 'region',
    code: '01',
    ...derive(municipalities),
    sources: [ISTAT],
  };
  return [...asRecords('territories', [region, ...provinces]), ...municipalities];
};
