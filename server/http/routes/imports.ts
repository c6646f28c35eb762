import { z } from 'zod';
import { commitResult, importPreview, mapping } from '../../contract/imports.ts';
import { InvalidInput } from '../../errors.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';

const MAX_BYTES = 20 * 1_048_576;

/** What the importers say of a file that cannot be read. */
const UNREADABLE = [
  'wrong-encoding',
  'empty-file',
  'no-rows',
  'one-column',
  'unclosed-quote',
  'not-a-table',
];

const form = z.object({
  file: z.string().meta({ description: 'The file, up to 20 MB', format: 'binary' }),
  mapping: mapping.optional(),
});

const decisions = z.object({
  decisions: z
    .union([z.array(z.unknown()).max(0), z.strictObject({})])
    .optional()
    .meta({ description: 'Reserved for decisions about duplicates: none can be taken yet' }),
});

const missingFile = (): InvalidInput =>
  new InvalidInput('missing-file', {
    it: 'Manca il file: mandalo nel campo «file» del modulo.',
    en: 'The file is missing: send it in the field "file" of the form.',
  });

/** The `mapping` part of the form, as text. */
const mappingOf = (body: unknown): unknown => (body as { mapping?: unknown } | undefined)?.mapping;

const idPath = z.object({ id: z.string() });

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
      file: { field: 'file', maxBytes: MAX_BYTES },
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
      409: ['demo-loaded', 'mixed-data'],
      413: ['too-large'],
      415: ['unsupported-media-type'],
      422: ['missing-mapping', 'invalid-mapping', ...UNREADABLE],
    },
    slow: true,
    run: async ({ file, body, language }) => {
      if (file === null) throw missingFile();
      const preview = await imports.prepare(file, mappingOf(body), language);
      return {
        status: 201,
        body: preview,
        headers: { Location: `/api/v1/imports/${encodeURIComponent(preview.id)}` },
      };
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
    id: 'commitImport',
    method: 'post',
    path: '/imports/{id}/commit',
    tag: 'imports',
    summary: 'Write what the preview says, all or nothing, as one revision',
    params: idPath,
    query: noParameters,
    body: { types: ['application/json'], schema: decisions, required: false },
    answers: { 200: { description: 'The revision it became', schema: commitResult } },
    problems: {
      404: ['not-found'],
      409: [
        'stale-revision',
        'import-already-committed',
        'demo-loaded',
        'mixed-data',
        'duplicate-identifier',
        'dangling-reference',
      ],
      415: ['unsupported-media-type'],
      422: ['invalid-decisions'],
    },
    run: async ({ params, body, author }) => {
      if (body !== undefined && !decisions.safeParse(body).success) {
        throw new InvalidInput(
          'invalid-decisions',
          {
            it: 'Le decisioni non si possono applicare: questa versione non ne prevede. Manda un corpo vuoto.',
            en: 'The decisions cannot be applied: this version provides for none. Send an empty body.',
          },
          { status: 422 },
        );
      }
      return { status: 200, body: await imports.commit(params.id, author) };
    },
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
