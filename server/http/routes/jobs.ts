import { z } from 'zod';
import { job } from '../../contract/jobs.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

const EVENTS = 'text/event-stream';
const idPath = z.object({ id: z.string() });

export const jobRoutes = ({ jobs }: Services): Operation[] => [
  operation({
    id: 'getJob',
    method: 'get',
    path: '/jobs/{id}',
    tag: 'jobs',
    summary: 'How far a job is',
    description:
      'With `Accept: text/event-stream` the job comes again as an event each time it has moved on, until it has ended.',
    params: idPath,
    query: noParameters,
    answers: { 200: { description: 'The job', schema: job, files: [EVENTS] } },
    problems: { 404: ['not-found'] },
    withoutData: true,
    run: ({ params, language, signal, prefers }) =>
      prefers(['application/json', EVENTS]) === EVENTS
        ? { status: 200, events: jobs.watch(params.id, language, signal) }
        : { status: 200, body: jobs.get(params.id, language) },
  }),
  operation({
    id: 'cancelJob',
    method: 'delete',
    path: '/jobs/{id}',
    tag: 'jobs',
    summary: 'Stop a job; one that has ended is forgotten',
    params: idPath,
    query: noParameters,
    answers: { 204: { description: 'Stopped, or forgotten' } },
    problems: { 404: ['not-found'] },
    withoutData: true,
    run: ({ params }) => {
      jobs.cancel(params.id);
      return { status: 204 };
    },
  }),
];
