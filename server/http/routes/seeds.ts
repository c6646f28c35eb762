import { z } from 'zod';
import { commitResult } from '../../contract/imports.ts';
import { seedName } from '../../contract/status.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

export const seedRoutes = ({ seeding }: Services): Operation[] => [
  operation({
    id: 'replaceBySeed',
    method: 'post',
    path: '/seeds/{name}',
    tag: 'seeds',
    summary: 'Replace all records by the demo, the public data of We.Ca.Re., or an empty start',
    description: 'One revision, which can be reverted.',
    params: z.object({ name: seedName }),
    query: noParameters,
    answers: { 200: { description: 'The revision it became', schema: commitResult } },
    problems: { 409: ['stale-revision'] },
    run: async ({ params, author, language }) => ({
      status: 200,
      body: await seeding.replaceBySeed(params.name, { author, language }),
    }),
  }),
];
