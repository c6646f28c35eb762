import { z } from 'zod';
import { importTarget } from '../../contract/imports.ts';
import { TABLE_FORMATS } from '../../exporters/index.ts';
import { TARGETS } from '../../importers/targets/index.ts';
import { templateTables, TEMPLATE_NAMES } from '../../services/imports-template.ts';
import { TEMPLATE_SHAPES } from '../../services/template-columns.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import { tableAnswer, tableFormatQuery } from './table-answer.ts';

const templateQuery = tableFormatQuery.extend({
  shape: z
    .enum(TEMPLATE_SHAPES)
    .default('participations')
    .meta({ description: 'What a row is about' }),
});

/** What helps to bring a file, before there is one. */
export const importHelpRoutes = (): Operation[] => [
  operation({
    id: 'listImportTargets',
    method: 'get',
    path: '/imports/targets',
    tag: 'imports',
    summary: 'Everything that a column can mean',
    params: noParameters,
    query: noParameters,
    answers: {
      200: { description: 'All targets', schema: z.object({ items: z.array(importTarget) }) },
    },
    withoutData: true,
    run: () => ({
      status: 200,
      body: {
        items: TARGETS.map(({ name, describes, codes = [] }) => ({ name, describes, codes })),
      },
    }),
  }),
  operation({
    id: 'getImportTemplate',
    method: 'get',
    path: '/imports/template',
    tag: 'imports',
    summary: 'A table to be filled in, with headings that are understood and an example',
    params: noParameters,
    query: templateQuery,
    answers: { 200: tableAnswer('The template; as XLSX with a sheet of instructions') },
    withoutData: true,
    run: async ({ query: { shape, format }, language }) => {
      const tables = templateTables(shape, language);
      const { type, ending, bytes } = await TABLE_FORMATS[format].write(tables, language);
      const name = `${TEMPLATE_NAMES[shape][language]}.${ending}`;
      return { status: 200, file: { name, type, bytes } };
    },
  }),
];
