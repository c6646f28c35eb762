import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

const live = z.object({ status: z.literal('ok') });

export const healthRoutes = ({ current }: Services): Operation[] => [
  operation({
    id: 'getLiveness',
    method: 'get',
    path: '/health/live',
    tag: 'health',
    summary: 'The process answers; the store is not looked at',
    params: noParameters,
    query: noParameters,
    answers: { 200: { description: 'Alive', schema: live } },
    withoutData: true,
    run: () => ({ status: 200, body: { status: 'ok' } }),
  }),
  operation({
    id: 'getReadiness',
    method: 'get',
    path: '/health/ready',
    tag: 'health',
    summary: 'The data have been read and the store answered the last time it was asked',
    params: noParameters,
    query: noParameters,
    answers: { 200: { description: 'Ready', schema: live } },
    run: () => {
      current.revision();
      const trouble = current.trouble();
      if (trouble !== null) throw trouble;
      return { status: 200, body: { status: 'ok' } };
    },
  }),
];
