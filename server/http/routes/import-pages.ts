import { z } from 'zod';
import { importChanges, importNetwork, importRows, rowProblem } from '../../contract/imports.ts';
import { TABLE_FORMATS } from '../../exporters/index.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { tableAnswer, tableFormatQuery } from './table-answer.ts';

const idPath = z.object({ id: z.string() });

const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(100)
    .meta({ description: 'Most items of a page' }),
  cursor: z.string().max(400).optional().meta({ description: '`next` of the page before; opaque' }),
});

const importProblems = z.object({ items: z.array(rowProblem), next: z.string().nullable() });
const PROBLEMS = { 400: ['invalid-cursor'], 404: ['not-found'] };

const wish = ({ limit, cursor }: z.output<typeof pageQuery>) => ({ limit, cursor: cursor ?? null });

/** The name of a file without its ending. */
const stem = (name: string): string => name.replace(/\.[^.]{1,8}$/, '');

/** What a preview says in full, page by page. */
export const importPageRoutes = ({ imports }: Services): Operation[] => [
  operation({
    id: 'listImportRows',
    method: 'get',
    path: '/imports/{id}/rows',
    tag: 'imports',
    summary: 'The table as it was read',
    params: idPath,
    query: pageQuery.extend({
      from: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .meta({ description: 'In the place of `cursor`: number of the row to begin at' }),
    }),
    answers: { 200: { description: 'A page of rows', schema: importRows } },
    problems: PROBLEMS,
    run: async ({ params, query }) => ({
      status: 200,
      body: await imports.rows(params.id, { ...wish(query), from: query.from ?? null }),
    }),
  }),
  operation({
    id: 'listImportProblems',
    method: 'get',
    path: '/imports/{id}/problems',
    tag: 'imports',
    summary: 'Everything that is wrong with the rows, in their order',
    params: idPath,
    query: pageQuery,
    answers: { 200: { description: 'A page of problems', schema: importProblems } },
    problems: PROBLEMS,
    run: ({ params, query, language }) => ({
      status: 200,
      body: imports.problems(params.id, wish(query), language),
    }),
  }),
  operation({
    id: 'listImportChanges',
    method: 'get',
    path: '/imports/{id}/changes',
    tag: 'imports',
    summary: 'The records that would be made, changed or ended, field by field',
    params: idPath,
    query: pageQuery,
    answers: { 200: { description: 'A page of changes', schema: importChanges } },
    problems: PROBLEMS,
    run: async ({ params, query }) => ({
      status: 200,
      body: await imports.changes(params.id, wish(query)),
    }),
  }),
  operation({
    id: 'getImportNetwork',
    method: 'get',
    path: '/imports/{id}/network',
    tag: 'imports',
    summary: 'What the import would do to the shape of the network',
    params: idPath,
    query: noParameters,
    answers: { 200: { description: 'Before and after', schema: importNetwork } },
    problems: { 404: ['not-found'] },
    run: async ({ params }) => ({ status: 200, body: await imports.network(params.id) }),
  }),
  operation({
    id: 'getImportRejected',
    method: 'get',
    path: '/imports/{id}/rejected',
    tag: 'imports',
    summary: 'The rows that are left out, each with its reasons, to be mended and imported again',
    description:
      'The column of reasons begins with `# ` and is left out when the file comes back: nothing but the cells need be mended.',
    params: idPath,
    query: tableFormatQuery,
    answers: { 200: tableAnswer('The rows with their reasons') },
    problems: { 404: ['not-found'] },
    run: async ({ params, query, language }) => {
      const { fileName, table } = await imports.rejected(params.id, language);
      const { type, ending, bytes } = await TABLE_FORMATS[query.format].write([table], language);
      const name = `${stem(fileName)} - ${table.name.toLowerCase()}.${ending}`;
      return { status: 200, file: { name, type, bytes } };
    },
  }),
];
