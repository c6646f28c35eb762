import { z } from 'zod';
import { TABLE_FORMATS } from '../../exporters/index.ts';
import { measureTables } from '../../services/explore/measure-tables.ts';
import type { Operation } from '../operation.ts';
import { operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { measureQuery, readMeasureQuery } from './measure-query.ts';
import { tableAnswer, tableFormatQuery } from './table-answer.ts';

export const measureTableRoutes = ({ explorer, current }: Services): Operation[] => [
  operation({
    id: 'getMeasureTable',
    method: 'get',
    path: '/measures/{id}/table',
    tag: 'measures',
    summary: 'A measure as a spreadsheet: names beside the values, the largest first',
    params: z.object({ id: z.string().meta({ description: 'Measure id', example: 'degree' }) }),
    query: measureQuery.extend(tableFormatQuery.shape),
    answers: { 200: tableAnswer('The table; as XLSX with a sheet that says how to read it') },
    problems: {
      400: ['invalid-parameters', 'projection-not-supported', 'no-such-group', 'no-such-node'],
      404: ['not-found'],
      500: ['computation-failed'],
      503: ['computation-timeout', 'computation-closed'],
    },
    run: async ({ params: { id }, query, language }) => {
      const { format } = tableFormatQuery.parse(query);
      const { view, parameters } = readMeasureQuery(id, query, ['format']);
      const result = await explorer.measure(id, view, parameters);
      const measure = explorer.measures().find((each) => each.id === id);
      const tables = measure === undefined ? [] : measureTables(result, measure, current, language);
      const { type, ending, bytes } = await TABLE_FORMATS[format].write(tables, language);
      return { status: 200, file: { name: `${id}.${ending}`, type, bytes } };
    },
  }),
];
