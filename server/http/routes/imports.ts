import { z } from 'zod';
import {
  commitResult,
  importCommit,
  importPreview,
  importRevision,
  mapping,
} from '../../contract/imports.ts';
import { InvalidInput } from '../../errors.ts';
import { LIMITS } from '../../importers/readers/limits.ts';
import { fieldErrors } from '../../services/field-errors.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

/** What the importers say of a file that cannot be read, or of a mapping that does not suit it. */
const UNREADABLE = [
  'invalid-mapping',
  'unknown-column',
  'unknown-target',
  'missing-target',
  'unknown-sheet',
  'unreadable-value',
  'wrong-encoding',
  'empty-file',
  'empty-graph',
  'no-records',
  'no-rows',
  'one-column',
  'not-a-table',
  'damaged-file',
  'encrypted-file',
  'document-type',
  'unreadable-json',
  'too-many-entries',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells-in-file',
  'cell-too-long',
  'too-many-sheets',
  'file-too-heavy',
];
const TOO_LARGE = ['too-large', 'unpacks-too-large'];
const MIXED = ['demo-loaded', 'mixed-data'];

const form = z.object({
  file: z
    .string()
    .meta({ description: `The file, up to ${LIMITS.bytes / 1_048_576} MB`, format: 'binary' }),
  mapping: mapping
    .optional()
    .meta({ description: 'How it is read; whatever is left out is found out' }),
});

const missingFile = (): InvalidInput =>
  new InvalidInput('missing-file', {
    it: 'Manca il file: mandalo nel campo «file» del modulo.',
    en: 'The file is missing: send it in the field "file" of the form.',
  });

const field = (body: unknown, name: string): unknown =>
  (body as Record<string, unknown> | undefined)?.[name];

const idPath = z.object({ id: z.string() });
const addressOf = (id: string): string => `/api/v1/imports/${encodeURIComponent(id)}`;

/** The body of a request that must be one of this schema. @throws InvalidInput 422 `invalid-body` */
const parsed = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const errors = fieldErrors(result.error, body);
  const list = (language: 'it' | 'en'): string =>
    errors.map(({ path, detail }) => `${path}: ${detail[language]}`).join('; ');
  throw new InvalidInput(
    'invalid-body',
    { it: `Il corpo non va bene. ${list('it')}.`, en: `The body does not fit. ${list('en')}.` },
    { status: 422, errors },
  );
};

/** The parts of a body that the service reads itself, since it knows their words. */
const revisionBody = z.strictObject({
  mapping: z.unknown().optional(),
  decisions: z.unknown().optional(),
});
const commitBody = importCommit.extend({ decisions: z.unknown().optional() });

export const importRoutes = ({ imports }: Services): Operation[] => [
  operation({
    id: 'prepareImport',
    method: 'post',
    path: '/imports',
    tag: 'imports',
    summary: 'Read a file and say what importing it would do; nothing is written',
    params: noParameters,
    query: noParameters,
    body: {
      types: ['multipart/form-data'],
      schema: form,
      required: true,
      file: { field: 'file', maxBytes: LIMITS.bytes },
    },
    answers: {
      201: {
        description: 'The preview',
        schema: importPreview,
        headers: { Location: 'Address of the preview' },
      },
    },
    problems: {
      400: ['malformed-multipart', 'missing-file', 'missing-body'],
      409: MIXED,
      413: TOO_LARGE,
      415: ['unsupported-media-type'],
      422: UNREADABLE,
      500: ['import-failed'],
    },
    slow: true,
    run: async ({ file, body, language, task }) => {
      if (file === null) throw missingFile();
      const preview = await imports.prepare(file, field(body, 'mapping'), { language, task });
      return { status: 201, body: preview, headers: { Location: addressOf(preview.id) } };
    },
  }),
  operation({
    id: 'getImport',
    method: 'get',
    path: '/imports/{id}',
    tag: 'imports',
    summary: 'A preview again',
    params: idPath,
    query: noParameters,
    answers: { 200: { description: 'The preview', schema: importPreview } },
    problems: { 404: ['not-found'] },
    run: ({ params, language }) => ({ status: 200, body: imports.get(params.id, language) }),
  }),
  operation({
    id: 'reviseImport',
    method: 'patch',
    path: '/imports/{id}',
    tag: 'imports',
    summary: 'Read the file again with another mapping, or take decisions; nothing is written',
    params: idPath,
    query: noParameters,
    body: { types: ['application/json'], schema: importRevision, required: true },
    answers: {
      200: {
        description: 'The preview as it is now',
        schema: importPreview,
        headers: { Location: 'Address of the preview' },
      },
    },
    problems: {
      400: ['malformed-json', 'missing-body'],
      404: ['not-found'],
      409: ['import-already-committed', ...MIXED],
      413: TOO_LARGE,
      415: ['unsupported-media-type'],
      422: ['invalid-body', 'invalid-decisions', ...UNREADABLE],
      500: ['import-failed'],
    },
    slow: true,
    run: async ({ params, body, language, task }) => {
      const change = parsed(revisionBody, body);
      const preview = await imports.revise(params.id, change, { language, task });
      return { status: 200, body: preview, headers: { Location: addressOf(params.id) } };
    },
  }),
  operation({
    id: 'commitImport',
    method: 'post',
    path: '/imports/{id}/commit',
    tag: 'imports',
    summary: 'Write what the preview says, all or nothing, as one revision',
    params: idPath,
    query: noParameters,
    body: { types: ['application/json'], schema: importCommit, required: false },
    answers: {
      200: {
        description: 'The revision it became',
        schema: commitResult,
        headers: { Location: 'Where this answer is to be had again' },
      },
    },
    problems: {
      400: ['malformed-json'],
      404: ['not-found'],
      409: [
        'stale-revision',
        'import-already-committed',
        'duplicate-identifier',
        'dangling-reference',
        ...MIXED,
      ],
      413: TOO_LARGE,
      415: ['unsupported-media-type'],
      422: ['invalid-body', 'invalid-decisions', ...UNREADABLE],
      500: ['import-failed'],
    },
    slow: true,
    run: async ({ params, body, author, task }) => {
      const { decisions, message } = parsed(commitBody, body);
      const result = await imports.commit(params.id, { author, decisions, message, task });
      return {
        status: 200,
        body: result,
        headers: { Location: `${addressOf(params.id)}/commit` },
      };
    },
  }),
  operation({
    id: 'getImportCommit',
    method: 'get',
    path: '/imports/{id}/commit',
    tag: 'imports',
    summary: 'The revision that an import became',
    params: idPath,
    query: noParameters,
    answers: { 200: { description: 'As the commit answered', schema: commitResult } },
    problems: { 404: ['not-found'] },
    run: async ({ params }) => ({ status: 200, body: await imports.committed(params.id) }),
  }),
  operation({
    id: 'discardImport',
    method: 'delete',
    path: '/imports/{id}',
    tag: 'imports',
    summary: 'Forget a preview',
    params: idPath,
    query: noParameters,
    answers: { 204: { description: 'Forgotten' } },
    problems: { 404: ['not-found'] },
    run: ({ params }) => {
      imports.discard(params.id);
      return { status: 204 };
    },
  }),
];
