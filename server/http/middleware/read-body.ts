import express, { type Request, type RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { AppError, InvalidInput } from '../../errors.ts';
import type { Operation } from '../operation.ts';
import { watchBody, type BodyLimits } from './watch-body.ts';

type BodySpec = NonNullable<Operation['body']>;

const MEGABYTE = 1_048_576;
const JSON_BYTES = MEGABYTE;
const FIELD_BYTES = MEGABYTE;
/** What a form holds beside its file. */
const FORM_BYTES = 2 * MEGABYTE;
/** A slow line sends 100 MB in ten minutes and is let; one that drips is not. */
const PACE = { silence: 15_000, slowest: 20_000, patience: 20_000 };

const bodyTooLarge = new AppError('too-large', 413, {
  it: 'Il corpo supera 1 MB.',
  en: 'The body exceeds 1 MB.',
});

const fileTooLarge = (maxBytes: number): AppError => {
  const limit = Math.floor(maxBytes / MEGABYTE);
  return new AppError('too-large', 413, {
    it: `Il file supera ${limit} MB. Dividilo in più file, o togli i fogli e le colonne che non servono.`,
    en: `The file exceeds ${limit} MB. Split it into several files, or leave out sheets and columns that are not needed.`,
  });
};

const limitsOf = ({ file }: BodySpec): BodyLimits =>
  file === undefined
    ? {
        ...PACE,
        maxBytes: JSON_BYTES,
        tooLarge: bodyTooLarge,
        maxTogether: 64 * MEGABYTE,
        slowest: 0,
      }
    : {
        ...PACE,
        maxBytes: file.maxBytes + FORM_BYTES,
        tooLarge: fileTooLarge(file.maxBytes),
        maxTogether: 3 * file.maxBytes,
      };

const unsupported = (given: string, types: readonly string[]): AppError =>
  new AppError('unsupported-media-type', 415, {
    it: `Il corpo è di tipo «${given}»: qui si legge ${types.join(' o ')}.`,
    en: `The body is of type "${given}": what is read here is ${types.join(' or ')}.`,
  });

const missing = (types: readonly string[]): InvalidInput =>
  new InvalidInput('missing-body', {
    it: `Manca il corpo della richiesta (${types.join(' o ')}).`,
    en: `The request has no body (${types.join(' or ')}).`,
  });

/** Many clients say "length 0" for a request without a body. */
const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Refuses what is not of the operation's media types before a byte of it is read. */
const checkType =
  ({ types, required }: BodySpec): RequestHandler =>
  (request, _response, next) => {
    const has = hasBody(request);
    if (!has && required) throw missing(types);
    if (has && request.is([...types]) === false)
      throw unsupported(request.headers['content-type'] ?? '', types);
    next();
  };

/** multer, and busboy below it, throw plain errors: whatever they cannot read is the sender's mistake. */
const uploadError = (error: Error, maxBytes: number): AppError =>
  error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE'
    ? fileTooLarge(maxBytes)
    : new InvalidInput(
        'malformed-multipart',
        {
          it: 'Il modulo (multipart/form-data) non si può leggere: serve un solo file, nel campo «file».',
          en: 'The form (multipart/form-data) cannot be read: one file is needed, in the field "file".',
        },
        { cause: error },
      );

const readForm = ({ field, maxBytes }: NonNullable<BodySpec['file']>): RequestHandler => {
  const read = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: {
      fileSize: maxBytes,
      files: 1,
      fields: 10,
      fieldSize: FIELD_BYTES,
      parts: 20,
      headerPairs: 100,
    },
  }).single(field);
  return (request, response, next) => {
    read(request, response, (error: unknown) => {
      next(error instanceof Error ? uploadError(error, maxBytes) : undefined);
    });
  };
};

/** Reads the body that an operation takes into `request.body`, and its file into `request.file`. */
export const readBody = (spec: Operation['body']): RequestHandler[] => {
  if (spec === undefined) return [];
  const read =
    spec.file === undefined
      ? express.json({ limit: JSON_BYTES, type: [...spec.types] })
      : readForm(spec.file);
  return [checkType(spec), watchBody(limitsOf(spec), read)];
};
