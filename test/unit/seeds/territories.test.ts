import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../seeds/index.ts';
import type { Territory } from '../../../server/contract/territory.ts';
import { sharedData, skipReason } from '../../helpers/shared-data.ts';

const { territories } = await loadSeed('empty');
const byId = new Map(territories.map((place) => [place.id, place]));
const levelOf = (level: Territory['level']) => territories.filter((place) => place.level === level);
const isIn = (place: Territory, id: string) => place.parents.some((one) => one.territory === id);

describe('territories of Piemonte', () => {
  it('are a region, 8 provinces and 1,180 municipalities with 4,363,916 people in 2011', () => {
    expect(territories).toHaveLength(1 + 8 + 1_180);
    expect(levelOf('municipality')).toHaveLength(1_180);
    expect(byId.get('it-reg-01')).toMatchObject({
      name: 'Piemonte',
      code: '01',
      population: 4_363_916,
      populationYear: 2011,
    });
  });

  it('have as many municipalities in each province as ISTAT counts', () => {
    const counts = levelOf('province').map((province) => [
      province.name,
      levelOf('municipality').filter((place) => isIn(place, province.id)).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      Torino: 312,
      Vercelli: 82,
      Novara: 87,
      Cuneo: 247,
      Asti: 117,
      Alessandria: 187,
      Biella: 74,
      'Verbano-Cusio-Ossola': 74,
    });
  });

  it('keep the leading zeros of codes, and the metropolitan code of Torino', () => {
    expect(byId.get('it-com-001272')).toMatchObject({ name: 'Torino', code: '001272' });
    expect(byId.get('it-prov-001')).toMatchObject({ name: 'Torino', code: '201' });
    for (const place of levelOf('municipality')) expect(place.code).toMatch(/^\d{6}$/);
  });

  it('are known by names that programs mistake for nothing', () => {
    expect(territories.filter((place) => ['None', 'Re'].includes(place.name))).toHaveLength(2);
  });

  it('lie in the region, each with its source', () => {
    for (const place of territories) {
      expect(place.latitude).toBeGreaterThan(44);
      expect(place.latitude).toBeLessThan(46.5);
      expect(place.longitude).toBeGreaterThan(6.6);
      expect(place.longitude).toBeLessThan(9.3);
      expect(place.sources[0]?.title).toContain('ISTAT');
      expect(place.fictional).toBe(false);
    }
  });

  it.skipIf(skipReason !== null)(
    'agree with the original list, municipality by municipality',
    async () => {
      const text = await readFile(sharedData('piemonte/municipalities.csv'), 'utf8');
      const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      expect(rows.data).toHaveLength(1_180);
      for (const row of rows.data) {
        expect(byId.get(`it-com-${String(row['istat_code'])}`)).toMatchObject({
          name: row['name'],
          population: Number(row['population_2011']),
          latitude: Number(row['latitude']),
          longitude: Number(row['longitude']),
        });
      }
    },
  );
});
