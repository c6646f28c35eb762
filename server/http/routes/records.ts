import { z } from 'zod';
import type { AnyRecord } from '../../contract/records.ts';
import { etagOf } from '../../services/records-precondition.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';
import type { Services } from '../services.ts';
import { listQuery, patchOf, RESOURCES, type Resource } from './record-resources.ts';

/** The tag is strong, so the bytes it stands for are sent as they are, never packed. */
const versioned = (record: AnyRecord): Record<string, string> => ({
  ETag: etagOf(record),
  'Cache-Control': 'no-cache, no-transform',
});

const ETAG = { ETag: 'Version of the record: give it back in If-Match' };
const idPath = z.object({ id: z.string().meta({ description: 'Record id' }) });

const CONFLICTS = ['mixed-data', 'duplicate-identifier', 'dangling-reference', 'stale-revision'];
const WRITE_PROBLEMS = {
  400: ['malformed-json', 'missing-body'],
  413: ['too-large'],
  415: ['unsupported-media-type'],
  422: ['invalid-record'],
};

const readRoutes = (resource: Resource, { records }: Services): Operation[] => {
  const { type, path, schema } = resource;
  return [
    operation({
      id: `list${resource.many}`,
      method: 'get',
      path,
      tag: 'records',
      summary: `${resource.many}, by id, in pages`,
      params: noParameters,
      query: listQuery(resource),
      answers: {
        200: {
          description: 'A page',
          schema: z.object({
            items: z.array(schema),
            next: z
              .string()
              .nullable()
              .meta({ description: '`cursor` of the next page; null at the end' }),
          }),
        },
      },
      problems: { 400: ['invalid-cursor'] },
      run: ({ query: { limit, cursor, ...where } }) => ({
        status: 200,
        body: records.list(type, { limit, cursor: cursor ?? null, where }),
      }),
    }),
    operation({
      id: `get${resource.one}`,
      method: 'get',
      path: `${path}/{id}`,
      tag: 'records',
      summary: `One ${resource.one}`,
      params: idPath,
      query: noParameters,
      answers: { 200: { description: 'The record', schema, headers: ETAG } },
      problems: { 404: ['not-found'] },
      run: ({ params }) => {
        const record = records.get(type, params.id);
        return { status: 200, body: record, headers: versioned(record) };
      },
    }),
  ];
};

const writeRoutes = (resource: Resource, { records }: Services): Operation[] => {
  const { type, path, schema } = resource;
  return [
    operation({
      id: `create${resource.one}`,
      method: 'post',
      path,
      tag: 'records',
      summary: `Add one ${resource.one}; without an id, it is given one`,
      params: noParameters,
      query: noParameters,
      body: {
        types: ['application/json'],
        schema: schema
          .partial({ id: true })
          .strict()
          .meta({ id: `New${resource.one}` }),
        required: true,
      },
      answers: {
        201: {
          description: 'The record as it was kept',
          schema,
          headers: { ...ETAG, Location: 'Address of the record' },
        },
      },
      problems: {
        ...WRITE_PROBLEMS,
        409: ['already-exists', ...CONFLICTS],
      },
      run: async ({ body, author, language }) => {
        const record = await records.create(type, body, { author, language });
        const Location = `/api/v1${path}/${encodeURIComponent(record.id)}`;
        return { status: 201, body: record, headers: { ...versioned(record), Location } };
      },
    }),
    operation({
      id: `update${resource.one}`,
      method: 'patch',
      path: `${path}/{id}`,
      tag: 'records',
      summary: `Change one ${resource.one}: a JSON merge patch (RFC 7396)`,
      params: idPath,
      query: noParameters,
      body: {
        types: ['application/merge-patch+json', 'application/json'],
        schema: patchOf(schema).meta({ id: `${resource.one}Patch` }),
        required: true,
      },
      conditional: true,
      answers: { 200: { description: 'The record as it is now', schema, headers: ETAG } },
      problems: {
        ...WRITE_PROBLEMS,
        404: ['not-found'],
        409: [...CONFLICTS],
        412: ['precondition-failed'],
        428: ['precondition-required'],
      },
      run: async ({ params, body, ifMatch, author, language }) => {
        const change = { patch: body, ifMatch };
        const record = await records.update(type, params.id, change, { author, language });
        return { status: 200, body: record, headers: versioned(record) };
      },
    }),
    deleteRoute(resource, records),
  ];
};

const cascadeQuery = z.object({
  cascade: z.stringbool().default(false).meta({ description: 'Delete its participations too' }),
});

const deleteRoute = (
  { type, path, one, cascade }: Resource,
  records: Services['records'],
): Operation =>
  operation({
    id: `delete${one}`,
    method: 'delete',
    path: `${path}/{id}`,
    tag: 'records',
    summary: `Delete one ${one}`,
    params: idPath,
    query: cascade === true ? cascadeQuery : noParameters,
    conditional: true,
    answers: { 204: { description: 'Deleted' } },
    problems: {
      404: ['not-found'],
      409: ['still-referenced', 'dangling-reference', 'stale-revision'],
      412: ['precondition-failed'],
      428: ['precondition-required'],
    },
    run: async ({ params, query, ifMatch, author, language }) => {
      const follow = 'cascade' in query && query.cascade === true;
      await records.remove(type, params.id, { ifMatch, cascade: follow }, { author, language });
      return { status: 204 };
    },
  });

export const recordRoutes = (services: Services): Operation[] =>
  RESOURCES.flatMap((resource) =>
    readRoutes(resource, services).concat(writeRoutes(resource, services)),
  );
