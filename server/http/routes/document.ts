import { z } from 'zod';
import { describeApi } from '../openapi.ts';
import type { Operation } from '../operation.ts';
import { noParameters, operation } from '../parameters.ts';

const document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

/** The document of these operations, itself one of them. */
export const documentRoute = (operations: Operation[], version: string): Operation => {
  const route: Operation = operation({
    id: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    tag: 'status',
    summary: 'This document (OpenAPI 3.1)',
    params: noParameters,
    query: noParameters,
    answers: { 200: { description: 'The document', schema: document } },
    withoutData: true,
    run: () => ({ status: 200, body: described }),
  });
  const described = describeApi([...operations, route], version);
  return route;
};
