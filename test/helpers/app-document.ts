import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface MediaType {
  schema: object;
}
interface Answer {
  content?: Record<string, MediaType>;
  headers?: Record<string, unknown>;
}
interface Described {
  operationId: string;
  responses: Record<string, Answer>;
}
interface Document {
  paths: Record<string, Record<string, Described>>;
}

export interface Checked {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface Checker {
  /** Throws when the document does not foresee this answer. */
  check(method: string, path: string, reply: Checked): void;
  /** `operationId` of every operation that answered with success. */
  seen: Set<string>;
  operations: string[];
}

const asPattern = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);

const pointer = (...parts: string[]): string =>
  parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

/** Compares answers with an OpenAPI 3.1 document: status, media type, headers, and the body by JSON Schema 2020-12. */
export const createChecker = (source: object): Checker => {
  const document = source as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(source, 'api');
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (reference: string): ValidateFunction => {
    const known = validators.get(reference) ?? ajv.compile({ $ref: reference });
    validators.set(reference, known);
    return known;
  };
  // Fixed paths come before those with parameters: /openapi.json is no record.
  const templates = Object.keys(document.paths)
    .toSorted((a, b) => a.split('{').length - b.split('{').length)
    .map((template) => ({ template, pattern: asPattern(template) }));
  const seen = new Set<string>();

  const check: Checker['check'] = (method, path, reply) => {
    const pathname = path.split('?', 1)[0] ?? '';
    const template = templates.find(({ pattern }) => pattern.test(pathname))?.template;
    const verb = method.toLowerCase();
    const operation = template === undefined ? undefined : document.paths[template]?.[verb];
    if (template === undefined || operation === undefined)
      throw new Error(`the document does not describe ${method} ${pathname}`);
    const { operationId } = operation;
    const status = String(reply.status);
    const answer = operation.responses[status];
    if (answer === undefined)
      throw new Error(`${operationId} answered ${status}: ${JSON.stringify(reply.body)}`);
    for (const header of Object.keys(answer.headers ?? {}))
      if (!reply.headers.has(header)) throw new Error(`${operationId} left out ${header}`);
    const given = reply.headers.get('Content-Type')?.split(';', 1)[0] ?? null;
    const types = Object.keys(answer.content ?? {});
    if (given === null ? types.length > 0 : !types.includes(given))
      throw new Error(`${operationId} ${status} is of type ${given}, not ${types.join(' or ')}`);
    if (given?.includes('json') === true) {
      const place = pointer('api#', 'paths', template, verb, 'responses', status);
      const validate = validatorOf(`${place}/${pointer('content', given, 'schema')}`);
      if (!validate(reply.body))
        throw new Error(`${operationId} ${status}: ${ajv.errorsText(validate.errors)}`);
    }
    if (reply.status < 300) seen.add(operationId);
  };

  const operations = Object.values(document.paths).flatMap((verbs) =>
    Object.values(verbs).map(({ operationId }) => operationId),
  );
  return { check, seen, operations };
};
