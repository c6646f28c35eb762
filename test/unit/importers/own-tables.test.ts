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
      { row: 3, column: 'kind', code: 'invalid-record', value: 'club' },
      { row: 4, column: 'id', code: 'repeated-id', value: 'a', facts: { first: 2 } },
      { row: 5, column: 'name', code: 'invalid-record' },
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

  it('of several sheets are shown below each other, and what is wrong is told by the row there', async () => {
    const dataset = await loadSeed('wecare');
    const file = await written(
      {
        ...dataset,
        organizations: dataset.organizations.map((each, at) =>
          at === 2 ? { ...each, name: '' } : each,
        ),
        projects: dataset.projects.map((each, at) =>
          at === 4 ? { ...each, measure: 'nowhere' } : each,
        ),
      },
      'xlsx',
    );
    const { table, problems, counts } = prepareImport(file, null, emptyDataset());
    const wrong = problems.map(({ row, column }) => {
      const { cells } = table.rows.find((each) => each.row === row) ?? { cells: [] };
      return [cells[0], cells[1], cells[table.columns.indexOf('id')], column];
    });
    expect(table.columns.slice(0, 3)).toEqual(['collection', '# row', 'id']);
    expect(wrong.slice(0, 2)).toEqual([
      ['organizations', '4', dataset.organizations[2]?.id, 'name'],
      ['projects', '6', dataset.projects[4]?.id, 'measure'],
    ]);
    // Who takes part in what is refused is refused as well.
    expect(wrong.slice(2).every(([collection]) => collection === 'participations')).toBe(true);
    expect(table.rows.length).toBe(counts.rows);
  });

  it('of several collections in one table are read back, what is a note left out', () => {
    const file = csv(
      'collection,# row,id,name,kind,title,# Perché',
      'organizations,4,o,Alfa,third_sector,,# senza nome',
      'projects,9,p,,,Ponti,',
      'partnerships,1,x,,,,',
    );
    const { mapping, counts, records, problems } = prepareImport(file, null, emptyDataset());
    expect(mapping.shape).toBe('dataset');
    expect(counts).toMatchObject({ rows: 3, created: 2, rejected: 1 });
    expect([records.organizations?.created, records.projects?.created]).toEqual([1, 1]);
    expect(problems).toMatchObject([
      { row: 4, column: 'collection', code: 'invalid-record', value: 'partnerships' },
    ]);
  });
});
