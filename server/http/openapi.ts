import { z } from 'zod';
import {
  createDocument,
  type oas31,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { job } from '../contract/jobs.ts';
import { problem } from '../contract/problem.ts';
import type { AnswerSpec, Operation, Problems } from './operation.ts';
import { commonParameters } from './parameters.ts';
import { PROBLEM_TYPE } from './problems.ts';

export type Document = oas31.OpenAPIObject;

const IF_MATCH = z
  .string()
  .optional()
  .meta({ description: 'ETag of the record as it was read; without it 428, stale 412' });
const PREFER = z.string().optional().meta({
  description: '`respond-async`: 202 at once with a job that says how far it is (RFC 7240)',
});

const headersRead = ({ conditional, slow }: Operation): z.ZodObject =>
  z.object({
    ...(conditional === true ? { 'If-Match': IF_MATCH } : {}),
    ...(slow === true ? { Prefer: PREFER } : {}),
  });

const BECAME_A_JOB: AnswerSpec = {
  description: 'The job that it became, when asked with `Prefer: respond-async`',
  schema: job,
  headers: { Location: 'Address of the job' },
};

/** What any operation may refuse with, whatever it does. */
const COMMON_PROBLEMS: Problems = {
  400: ['unknown-parameter', 'invalid-parameter', 'malformed-request'],
  403: ['foreign-host', 'cross-site'],
  500: ['internal-error'],
};
const DATA_PROBLEMS: Problems = { 503: ['store-unavailable', 'store-credentials'] };
const COMPUTED_PROBLEMS: Problems = {
  500: ['computation-failed'],
  503: ['computation-timeout', 'computation-closed'],
};
const JOB_PROBLEMS: Problems = { 503: ['too-many-jobs'] };
const BODY_PROBLEMS: Problems = {
  400: ['upload-broken-off'],
  408: ['upload-too-slow'],
  413: ['too-large'],
  503: ['too-many-uploads'],
};
const WRITE_PROBLEMS: Problems = { 503: ['commit-outcome-unknown'], 507: ['store-full'] };

const problemsOf = (operation: Operation): [status: string, codes: string[]][] => {
  const all = [
    COMMON_PROBLEMS,
    operation.withoutData === true ? {} : DATA_PROBLEMS,
    operation.keep === true ? COMPUTED_PROBLEMS : {},
    operation.body === undefined ? {} : BODY_PROBLEMS,
    operation.slow === true ? JOB_PROBLEMS : {},
    operation.method === 'get' ? {} : WRITE_PROBLEMS,
    operation.problems ?? {},
  ];
  const statuses = new Set(all.flatMap((problems) => Object.keys(problems)));
  return [...statuses]
    .toSorted()
    .map((status) => [
      status,
      [...new Set(all.flatMap((problems) => problems[Number(status)] ?? []))],
    ]);
};

const refusal = (codes: string[]) => ({
  description: `Refused: ${codes.map((code) => `\`${code}\``).join(', ')}`,
  content: { [PROBLEM_TYPE]: { schema: problem } },
});

const headersOf = (headers: Record<string, string>): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries(headers).map(([name, description]) => [
        name,
        z.string().meta({ description }),
      ]),
    ),
  );

const BYTES = z.string().meta({ format: 'binary' });

const contentOf = ({
  schema,
  files = [],
}: Omit<AnswerSpec, 'description'>): Record<string, { schema: z.ZodType }> => ({
  ...(schema === undefined ? {} : { 'application/json': { schema } }),
  ...Object.fromEntries(files.map((type) => [type, { schema: BYTES }])),
});

const answer = ({ description, headers, ...spec }: AnswerSpec) => ({
  description,
  ...(spec.schema === undefined && spec.files === undefined ? {} : { content: contentOf(spec) }),
  ...(headers === undefined ? {} : { headers: headersOf(headers) }),
});

const bodyOf = ({ types, schema, required, file }: NonNullable<Operation['body']>) => ({
  required,
  content: Object.fromEntries(
    types.map((type) => [
      type,
      file === undefined
        ? { schema }
        : { schema, encoding: { mapping: { contentType: 'application/json' } } },
    ]),
  ),
});

const kept: AnswerSpec = { description: 'Not changed since the version in If-None-Match' };

const describe = (operation: Operation): ZodOpenApiOperationObject => ({
  operationId: operation.id,
  tags: [operation.tag],
  summary: operation.summary,
  ...(operation.description === undefined ? {} : { description: operation.description }),
  requestParams: {
    path: operation.params,
    query: operation.query.extend(commonParameters.shape),
    header: headersRead(operation),
  },
  ...(operation.body === undefined ? {} : { requestBody: bodyOf(operation.body) }),
  responses: {
    ...Object.fromEntries(
      Object.entries(operation.answers).map(([status, spec]) => [status, answer(spec)]),
    ),
    ...(operation.slow === true ? { 202: answer(BECAME_A_JOB) } : {}),
    ...(operation.method === 'get' ? { 304: answer(kept) } : {}),
    ...Object.fromEntries(problemsOf(operation).map(([status, codes]) => [status, refusal(codes)])),
  },
});

const pathsOf = (operations: Operation[]): ZodOpenApiPathsObject =>
  Object.fromEntries(
    [...Map.groupBy(operations, ({ path }) => path)].map(([path, at]) => [
      path,
      Object.fromEntries(at.map((operation) => [operation.method, describe(operation)])),
    ]),
  );

/** A parameter that may be given once or many times: client libraries should offer the list. */
const asList = (parameter: oas31.ParameterObject): oas31.ParameterObject => {
  const { anyOf = [], ...rest } = (parameter.schema ?? {}) as oas31.SchemaObject;
  const list = anyOf.find((each) => 'type' in each && each.type === 'array');
  return list === undefined ? parameter : { ...parameter, schema: { ...rest, ...list } };
};

const listed = (operation: oas31.OperationObject): oas31.OperationObject => {
  const parameters = operation.parameters?.map((each) => ('$ref' in each ? each : asList(each)));
  return parameters === undefined ? operation : { ...operation, parameters };
};

const withLists = (document: Document): Document => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item as Record<string, oas31.OperationObject>).map(([method, operation]) => [
          method,
          listed(operation),
        ]),
      ),
    ]),
  ),
});

/** The OpenAPI 3.1 document of these operations, from the very schemas that check them. */
export const describeApi = (operations: Operation[], version: string): Document => {
  const source: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Tessuto',
      version,
      description:
        "Who works with whom in a territory's social policies, and what is missing: " +
        'records, the network made of them, measures and plain sentences about it. ' +
        'Errors are problem details (RFC 9457) with a stable `code`; texts are in Italian or English. ' +
        'A tie means "took part in the same project", nothing more.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    paths: pathsOf(operations),
  };
  return withLists(createDocument(source));
};
