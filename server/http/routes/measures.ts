import { z } from 'zod';
import { measureDescription, measureResult } from '../../contract/measures.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { measureQuery, readMeasureQuery } from './measure-query.ts';

export const measureRoutes = ({ explorer }: Services): Operation[] => [
  operation({
    id: 'listMeasures',
    method: 'get',
    path: '/measures',
    tag: 'measures',
    summary: 'The registry: what can be computed, with definition, paper and parameters',
    params: noParameters,
    query: noParameters,
    answers: {
      200: {
        description: 'All measures',
        schema: z.object({ items: z.array(measureDescription) }),
      },
    },
    withoutData: true,
    run: () => ({ status: 200, body: { items: explorer.measures() } }),
  }),
  operation({
    id: 'getMeasure',
    method: 'get',
    path: '/measures/{id}',
    tag: 'measures',
    summary: 'A measure of the network within the scope',
    params: z.object({ id: z.string().meta({ description: 'Measure id', example: 'degree' }) }),
    query: measureQuery,
    keep: true,
    slow: true,
    answers: { 200: { description: 'Columns and totals', schema: measureResult } },
    problems: {
      400: ['invalid-parameters', 'projection-not-supported', 'no-such-group', 'no-such-node'],
      404: ['not-found'],
      500: ['computation-failed'],
      503: ['computation-timeout', 'computation-closed'],
    },
    run: async ({ params, query, task }) => {
      const { view, parameters } = readMeasureQuery(params.id, query);
      const asker = { signal: task.signal, onProgress: task.progress };
      return { status: 200, body: await explorer.measure(params.id, view, parameters, asker) };
    },
  }),
];
