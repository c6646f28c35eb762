import type { z } from 'zod';
import type { Language } from '../contract/fields.ts';
import type { Task } from '../services/jobs.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** What a request brings, before it is checked. */
export interface RawRequest {
  params: unknown;
  query: unknown;
  body: unknown;
  file: UploadedFile | null;
  ifMatch: string | null;
  language: Language;
  /** Who is answerable for a change. */
  author: string;
  /** The first of these media types that the client likes best; null when it takes none. */
  prefers: (types: string[]) => string | null;
}

/** What an operation is given: path and query parsed by their schemas. The body is parsed by the service that knows its words. */
export interface Asked<P, Q> extends Omit<RawRequest, 'params' | 'query'> {
  params: P;
  query: Q;
  /** Where to say how far the work is; its signal is aborted when nobody wants the answer any more. */
  task: Task;
  signal: AbortSignal;
}

/** A file to be kept: name with its ending, media type, and its bytes. */
export interface AnswerFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** JSON, a file, a stream of events, or nothing. */
export interface Answer {
  status: number;
  body?: unknown;
  file?: AnswerFile;
  /** Sent one by one as `text/event-stream`, each as JSON. */
  events?: AsyncIterable<unknown>;
  headers?: Record<string, string>;
}

export interface AnswerSpec {
  description: string;
  schema?: z.ZodType;
  /** Media types of files or events that may come instead of JSON. */
  files?: readonly string[];
  /** Header -> what it says. */
  headers?: Record<string, string>;
}

/** Statuses that an operation may refuse with, each with the codes that `problem.code` can then have. */
export type Problems = Partial<Record<number, readonly string[]>>;

interface BodySpec {
  /** The media types that are read; others are answered with 415. */
  types: readonly string[];
  schema: z.ZodType;
  required: boolean;
  /** A part of a multipart body that holds a file; `schema` then describes the whole form. */
  file?: { field: string; maxBytes: number };
}

interface Description {
  /** `operationId` of the OpenAPI document. */
  id: string;
  method: Method;
  /** OpenAPI style: `/organizations/{id}`. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  body?: BodySpec;
  answers: Record<number, AnswerSpec>;
  problems?: Problems;
  /** The answer depends on nothing but the data, the parameters and the language: it is kept until the next revision. */
  keep?: boolean;
  /** It may take its time: with `Prefer: respond-async` it becomes a job, whose result is the `Location` of its answer, or its own address. */
  slow?: boolean;
  /** `If-Match` is read. */
  conditional?: boolean;
  /** Answers without the data having been read (health, this document). */
  withoutData?: boolean;
}

interface Spec<P extends z.ZodObject, Q extends z.ZodObject> extends Description {
  params: P;
  query: Q;
  run: (asked: Asked<z.output<P>, z.output<Q>>) => Answer | Promise<Answer>;
}

export interface Checked {
  /** Equal for requests that must have the same answer on the same data. */
  key: string;
  run: (task: Task) => Answer | Promise<Answer>;
}

/** One operation of the API: it is mounted, documented and tested from this and nothing else. */
export interface Operation extends Description {
  params: z.ZodObject;
  query: z.ZodObject;
  /** @throws InvalidInput 400 `unknown-parameter`, `invalid-parameter` */
  check: (raw: RawRequest) => Checked;
}

export type CheckPart = <S extends z.ZodObject>(schema: S, value: unknown) => z.output<S>;

/** Ties the types of an operation's parameters to its `run`, and forgets them outside. */
export const operationWith =
  (checkPath: CheckPart, checkQuery: CheckPart) =>
  <P extends z.ZodObject, Q extends z.ZodObject>({ run, ...spec }: Spec<P, Q>): Operation => ({
    ...spec,
    check: (raw) => {
      const params = checkPath(spec.params, raw.params);
      const query = checkQuery(spec.query, raw.query);
      return {
        key: JSON.stringify([spec.id, params, query, raw.language]),
        run: (task) => run({ ...raw, params, query, task, signal: task.signal }),
      };
    },
  });
