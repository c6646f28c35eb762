import { z } from 'zod';
import { keptMapping } from '../../contract/imports.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

const namePath = z.object({ name: z.string().min(1).max(100) });

export const mappingRoutes = ({ mappings }: Services): Operation[] => [
  operation({
    id: 'listMappings',
    method: 'get',
    path: '/mappings',
    tag: 'imports',
    summary: 'Mappings kept by name: each is proposed again for a file with the same columns',
    params: noParameters,
    query: noParameters,
    answers: {
      200: {
        description: 'All kept mappings, by name',
        schema: z.object({ items: z.array(keptMapping) }),
      },
    },
    run: async () => ({ status: 200, body: { items: await mappings.list() } }),
  }),
  operation({
    id: 'keepMapping',
    method: 'put',
    path: '/mappings/{name}',
    tag: 'imports',
    summary: 'Keep a mapping by name, in the place of one of that name',
    params: namePath,
    query: noParameters,
    body: {
      types: ['application/json'],
      schema: keptMapping.omit({ name: true }),
      required: true,
    },
    answers: { 200: { description: 'As it is kept', schema: keptMapping } },
    problems: {
      400: ['malformed-json', 'missing-body'],
      415: ['unsupported-media-type'],
      422: ['invalid-mapping', 'too-many-mappings'],
    },
    run: async ({ params, body }) => ({
      status: 200,
      body: await mappings.keep(params.name, body),
    }),
  }),
  operation({
    id: 'forgetMapping',
    method: 'delete',
    path: '/mappings/{name}',
    tag: 'imports',
    summary: 'Forget a kept mapping',
    params: namePath,
    query: noParameters,
    answers: { 204: { description: 'Forgotten' } },
    problems: { 404: ['not-found'] },
    run: async ({ params }) => {
      await mappings.forget(params.name);
      return { status: 204 };
    },
  }),
];
