import { z } from 'zod';
import { datasetTables } from '../../exporters/dataset-tables.ts';
import { TABLE_FORMAT_IDS, TABLE_FORMATS } from '../../exporters/index.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { tableAnswer } from './table-answer.ts';

const formatQuery = z.object({
  format: z.enum(TABLE_FORMAT_IDS).default('csv').meta({
    description: 'A zip with a CSV for each collection, or a workbook with a sheet for each',
  }),
});

export const exportRoutes = ({ current }: Services): Operation[] => [
  operation({
    id: 'exportDataset',
    method: 'get',
    path: '/exports/dataset',
    tag: 'exports',
    summary: 'All the records as tables; imported into an empty store they are the same',
    description:
      'Numbers have a point and cells a comma between them whatever the language, so that every machine reads them alike.',
    params: noParameters,
    query: formatQuery,
    answers: { 200: tableAnswer('The tables') },
    run: async ({ query }) => {
      const tables = datasetTables(current.dataset());
      const { type, ending, bytes } = await TABLE_FORMATS[query.format].write(tables, 'neutral');
      return {
        status: 200,
        file: { name: `tessuto-${current.revision()}.${ending}`, type, bytes },
      };
    },
  }),
];
