import { z } from 'zod';
import { RECORD_TYPES } from '../../contract/records.ts';
import { commitResult } from '../../contract/imports.ts';
import { revision } from '../../contract/revision.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { pageQuery } from './page-query.ts';

const change = z
  .object({
    type: z.enum(RECORD_TYPES),
    id: z.string(),
    before: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'The record before; null: it was not there' }),
    after: z
      .string()
      .nullable()
      .meta({ description: 'Digest of what the revision left; null: deleted' }),
  })
  .meta({ id: 'Change' });

const numberPath = z.object({
  number: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

export const revisionRoutes = ({ revisions }: Services): Operation[] => [
  operation({
    id: 'listRevisions',
    method: 'get',
    path: '/revisions',
    tag: 'revisions',
    summary: 'The history, newest first',
    params: noParameters,
    query: pageQuery,
    answers: {
      200: {
        description: 'A page of revisions',
        schema: z.object({ items: z.array(revision), next: z.string().nullable() }),
      },
    },
    problems: { 400: ['invalid-cursor'] },
    run: async ({ query: { limit, cursor } }) => ({
      status: 200,
      body: await revisions.list({ limit, cursor: cursor ?? null }),
    }),
  }),
  operation({
    id: 'getRevision',
    method: 'get',
    path: '/revisions/{number}',
    tag: 'revisions',
    summary: 'What a revision did, record by record',
    params: numberPath,
    query: noParameters,
    answers: {
      200: {
        description: 'The revision and its changes',
        schema: z.object({ revision, changes: z.array(change) }),
      },
    },
    problems: { 404: ['not-found'] },
    run: async ({ params }) => ({ status: 200, body: await revisions.get(params.number) }),
  }),
  operation({
    id: 'revertRevision',
    method: 'post',
    path: '/revisions/{number}/revert',
    tag: 'revisions',
    summary: 'Undo a revision, as a new revision',
    params: numberPath,
    query: noParameters,
    answers: { 200: { description: 'The revision that undoes it', schema: commitResult } },
    problems: {
      404: ['not-found'],
      409: ['changed-since', 'nothing-to-revert', 'dangling-reference', 'stale-revision'],
    },
    run: async ({ params, author, language }) => ({
      status: 200,
      body: await revisions.revert(params.number, { author, language }),
    }),
  }),
];
