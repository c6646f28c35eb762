import type { z } from 'zod';
import { RECORDS, type RecordOf, type RecordType } from '../contract/records.ts';
import { InvalidInput } from '../errors.ts';
import { nearest } from '../importers/nearest.ts';
import { fieldErrors, shown, type FieldError } from './field-errors.ts';

/** The body of a request that is no record: 422, with the fields that are wrong. */
const invalid = (errors: FieldError[]): InvalidInput =>
  new InvalidInput(
    'invalid-record',
    {
      it: `Il record non è valido: ${errors.map(({ path, detail }) => `${path}: ${detail.it}`).join('; ')}.`,
      en: `The record is not valid: ${errors.map(({ path, detail }) => `${path}: ${detail.en}`).join('; ')}.`,
    },
    { status: 422, errors },
  );

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asFields = (body: unknown): Record<string, unknown> => {
  if (isPlainObject(body)) return body;
  throw invalid([
    {
      path: '',
      detail: {
        it: `serve un oggetto JSON, non «${shown(body)}»`,
        en: `a JSON object is needed, not "${shown(body)}"`,
      },
    },
  ]);
};

const fieldsOf = (type: RecordType): string[] =>
  Object.keys((RECORDS[type].schema as unknown as z.ZodObject).shape);

const unknownFields = (type: RecordType, fields: Record<string, unknown>): FieldError[] => {
  const known = fieldsOf(type);
  return Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const [like] = nearest(field, known, 1);
      return {
        path: shown(field),
        detail: {
          it: `campo sconosciuto${like === undefined ? '' : `; forse «${like}»?`}`,
          en: `unknown field${like === undefined ? '' : `; perhaps "${like}"?`}`,
        },
      };
    });
};

/** Texts that no store keeps as they are: half a surrogate pair, or the character NUL. */
const brokenTexts = (value: unknown, path: string[] = []): FieldError[] => {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return [];
    const detail = {
      it: 'contiene un carattere che non si può conservare (NUL o mezza coppia surrogata)',
      en: 'contains a character that cannot be kept (NUL or half a surrogate pair)',
    };
    return [{ path: path.join('.'), detail }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => brokenTexts(part, [...path, key]));
};

/** The end of a period that lies before its start. */
const backwards = (record: object): FieldError[] => {
  const { start, end } = record as { start?: string | null; end?: string | null };
  if (typeof start !== 'string' || typeof end !== 'string' || end >= start) return [];
  const detail = { it: `viene prima dell’inizio (${start})`, en: `is before the start (${start})` };
  return [{ path: 'end', detail }];
};

/**
 * The record that these fields make, in its one canonical form.
 * @throws InvalidInput 422 `invalid-record`, each wrong field with its path and reason
 */
export const parseRecord = <T extends RecordType>(
  type: T,
  fields: Record<string, unknown>,
): RecordOf[T] => {
  const early = [...unknownFields(type, fields), ...brokenTexts(fields)];
  const parsed = RECORDS[type].schema.safeParse(fields);
  const errors = [
    ...early,
    ...(parsed.success ? backwards(parsed.data) : fieldErrors(parsed.error, fields)),
  ];
  if (!parsed.success || errors.length > 0) throw invalid(errors);
  return parsed.data;
};

export { invalid as invalidRecord };
