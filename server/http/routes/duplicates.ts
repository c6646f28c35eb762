import { z } from 'zod';
import {
  distinction,
  duplicateGroup,
  duplicatesPage,
  mergeRequest,
  mergeResult,
} from '../../contract/duplicates.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { pageQuery } from './page-query.ts';

const pairPath = z.object({
  pair: z
    .string()
    .min(3)
    .max(250)
    .meta({ description: 'Ids of the two organisations, parted by ~, in any order' }),
});

/** What the search in a process apart can end with. */
const SEARCH_PROBLEMS = {
  422: ['file-too-heavy'],
  500: ['import-failed'],
  503: ['import-closed'],
};

export const duplicateRoutes = ({ duplicates, distinctions }: Services): Operation[] => [
  operation({
    id: 'listDuplicates',
    method: 'get',
    path: '/duplicates',
    tag: 'duplicates',
    summary: 'Organisations that may be one, the likeliest first, with the reasons',
    params: noParameters,
    query: pageQuery.extend({ group: duplicateGroup.optional() }),
    answers: { 200: { description: 'A page of pairs', schema: duplicatesPage } },
    problems: { 400: ['invalid-cursor'], ...SEARCH_PROBLEMS },
    run: async ({ query: { group, limit, cursor }, language }) => ({
      status: 200,
      body: await duplicates.list({ group, limit, cursor: cursor ?? null }, language),
    }),
  }),
  operation({
    id: 'mergeOrganizations',
    method: 'post',
    path: '/merges',
    tag: 'duplicates',
    summary: 'Make several organisations one, as one revision that can be undone',
    params: noParameters,
    query: noParameters,
    body: { types: ['application/json'], schema: mergeRequest, required: true },
    answers: { 200: { description: 'The revision it became', schema: mergeResult } },
    problems: {
      400: ['malformed-json', 'missing-body'],
      404: ['not-found'],
      409: ['stale-revision', 'dangling-reference', 'duplicate-identifier'],
      415: ['unsupported-media-type'],
      422: ['invalid-merge'],
    },
    run: async ({ body, author, language }) => ({
      status: 200,
      body: await duplicates.merge(body, { author, language }),
    }),
  }),
  operation({
    id: 'listDistinctions',
    method: 'get',
    path: '/distinctions',
    tag: 'duplicates',
    summary: 'Pairs that a person has told apart',
    params: noParameters,
    query: noParameters,
    answers: {
      200: {
        description: 'All of them',
        schema: z.object({ items: z.array(distinction) }),
      },
    },
    run: async () => ({ status: 200, body: { items: await distinctions.list() } }),
  }),
  operation({
    id: 'keepDistinction',
    method: 'put',
    path: '/distinctions/{pair}',
    tag: 'duplicates',
    summary: 'Tell two organisations apart: they are not proposed again',
    params: pairPath,
    query: noParameters,
    answers: { 200: { description: 'As it is kept', schema: distinction } },
    problems: { 404: ['not-found'] },
    run: async ({ params }) => ({ status: 200, body: await distinctions.keep(params.pair) }),
  }),
  operation({
    id: 'forgetDistinction',
    method: 'delete',
    path: '/distinctions/{pair}',
    tag: 'duplicates',
    summary: 'Take back that two organisations were told apart',
    params: pairPath,
    query: noParameters,
    answers: { 204: { description: 'Forgotten' } },
    problems: { 404: ['not-found'] },
    run: async ({ params }) => {
      await distinctions.forget(params.pair);
      return { status: 204 };
    },
  }),
];
