import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSeed } from '../../../seeds/index.ts';
import { emptyDataset, type Dataset } from '../../../server/contract/dataset.ts';
import { datasetTables } from '../../../server/exporters/dataset-tables.ts';
import { TABLE_FORMAT_IDS, TABLE_FORMATS } from '../../../server/exporters/index.ts';
import { prepareImport } from '../../../server/importers/index.ts';
import { datasetHash } from '../../../server/store/canonical.ts';
import { dataset as anyDataset } from '../../helpers/store-arbitraries.ts';
import { after, csv } from './prepared.ts';

const written = async (dataset: Dataset, format: (typeof TABLE_FORMAT_IDS)[number]) => {
  const { ending, bytes } = await TABLE_FORMATS[format].write(datasetTables(dataset), 'neutral');
  return { name: `dati.${ending}`, bytes };
};

describe('the dataset as tables', () => {
  it.each(TABLE_FORMAT_IDS)(
    'comes back the same from %s, and again changes nothing',
    async (format) => {
      const dataset = await loadSeed('wecare');
      const file = await written(dataset, format);
      const prepared = prepareImport(file, null, emptyDataset());
      expect(prepared.mapping.shape).toBe('dataset');
      expect(prepared.problems).toEqual([]);
      const back = after(emptyDataset(), prepared);
      expect(datasetHash(back)).toBe(datasetHash(dataset));
      const again = prepareImport(file, null, back);
      expect(again.changes).toEqual({ upserts: {}, deletes: {} });
      expect(again.counts.unchanged).toBe(again.counts.rows);
    },
  );

  it.each(TABLE_FORMAT_IDS)('whatever its texts and numbers are, in %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const prepared = prepareImport(await written(dataset, format), null, emptyDataset());
        expect(prepared.counts.rejected).toBe(0);
        expect(datasetHash(after(emptyDataset(), prepared))).toBe(datasetHash(dataset));
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it('says which field of which row is no value, and lets the others in', () => {
    const file = {
      ...csv('id,name,kind', 'a,Alfa,third_sector', 'b,Beta,club', 'a,Alfa bis,other', 'c,,other'),
      name: 'organizations.csv',
    };
    const { counts, problems } = prepareImport(file, null, emptyDataset());
    expect(counts).toEqual({ rows: 4, created: 1, updated: 0, unchanged: 0, rejected: 3 });
    expect(problems).toMatchObject([
      { row: 3, column: 'organizations.kind', code: 'invalid-record', value: 'club' },
      { row: 4, column: 'organizations.id', code: 'repeated-id', value: 'a', facts: { first: 2 } },
      { row: 5, column: 'organizations.name', code: 'invalid-record' },
    ]);
  });

  it('refuses a record that refers to what is nowhere', () => {
    const file = {
      ...csv('id,organization,project,role', 'p,nessuno,niente,lead'),
      name: 'participations.csv',
    };
    const { counts, problems } = prepareImport(file, null, emptyDataset());
    expect(counts.rejected).toBe(1);
    expect(problems).toMatchObject([{ code: 'unknown-reference', value: 'nessuno' }]);
  });

  it('leaves fields without a column as they are', async () => {
    const dataset = await loadSeed('wecare');
    const [first] = dataset.organizations;
    if (first === undefined) throw new Error('the seed is empty');
    const file = {
      ...csv('id,name,website', `${first.id},${first.name},`),
      name: 'organizations.csv',
    };
    const { counts } = prepareImport(file, null, dataset);
    expect(counts).toMatchObject({ rows: 1, rejected: 0 });
  });
});
