import { z } from 'zod';
import { language } from '../contract/fields.ts';
import { InvalidInput } from '../errors.ts';
import { nearest } from '../importers/nearest.ts';
import { fieldErrors, shown } from '../services/field-errors.ts';
import { operationWith, type CheckPart } from './operation.ts';

export const noParameters = z.object({});

/** Understood by every operation, beside its own parameters. */
export const commonParameters = z.object({
  language: language
    .optional()
    .meta({ description: 'Language of texts and messages; without it, as Accept-Language says' }),
});

/**
 * 400 naming the parameter and the known one that is spelled most like it.
 * A parameter that is silently ignored gives a picture of something else than what was asked.
 */
export const unknownParameter = (name: string, known: readonly string[]): InvalidInput => {
  const [like] = nearest(name, known, 1);
  const list = known.toSorted().join(', ');
  const hint = {
    it: like === undefined ? `Sono possibili: ${list}.` : `Forse «${like}»?`,
    en: like === undefined ? `Possible are: ${list}.` : `Perhaps "${like}"?`,
  };
  return new InvalidInput(
    'unknown-parameter',
    {
      it: `Il parametro «${shown(name)}» non esiste qui. ${hint.it}`,
      en: `There is no parameter "${shown(name)}" here. ${hint.en}`,
    },
    { errors: [{ path: shown(name), detail: hint }] },
  );
};

const parsed: CheckPart = (schema, value) => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = fieldErrors(result.error, value);
  throw new InvalidInput(
    'invalid-parameter',
    {
      it: `Parametri non validi: ${errors.map(({ path, detail }) => `${path}: ${detail.it}`).join('; ')}.`,
      en: `Invalid parameters: ${errors.map(({ path, detail }) => `${path}: ${detail.en}`).join('; ')}.`,
    },
    { errors },
  );
};

const checkQuery: CheckPart = (schema, value) => {
  const known = Object.keys({ ...commonParameters.shape, ...schema.shape });
  const given = Object.entries(value as Record<string, unknown>);
  const stranger = given.find(([name]) => !known.includes(name));
  if (stranger !== undefined) throw unknownParameter(stranger[0], known);
  parsed(commonParameters, value);
  return parsed(schema, value);
};

/** Defines an operation whose path and query are checked here. */
export const operation = operationWith(parsed, checkQuery);
