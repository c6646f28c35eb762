import type { Language } from '../contract/fields.ts';
import { importDecisions, type ImportDecisions } from '../contract/imports.ts';
import { InvalidInput } from '../errors.ts';
import { fieldErrors } from './field-errors.ts';

/**
 * What a person has decided, as it came; nothing is no decision, and so is an empty list, as earlier versions sent it.
 * @throws InvalidInput 422 `invalid-decisions`
 */
export const readDecisions = (input: unknown): ImportDecisions => {
  if (input === undefined || input === null) return {};
  if (Array.isArray(input) && input.length === 0) return {};
  const parsed = importDecisions.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error, input);
  const list = (language: Language): string =>
    errors.map(({ path, detail }) => `${path}: ${detail[language]}`).join('; ');
  throw new InvalidInput(
    'invalid-decisions',
    {
      it: `Le decisioni non si possono applicare. ${list('it')}.`,
      en: `The decisions cannot be applied. ${list('en')}.`,
    },
    { status: 422, errors },
  );
};

/** Later decisions count; what they do not speak of stays as it was. */
export const withDecisions = (before: ImportDecisions, more: ImportDecisions): ImportDecisions => ({
  ...before,
  ...more,
  duplicates: { ...before.duplicates, ...more.duplicates },
});

/** Whether the file must be matched again: who is whom has been decided otherwise. */
export const changesMatching = (before: ImportDecisions, after: ImportDecisions): boolean => {
  const [was, is] = [before.duplicates ?? {}, after.duplicates ?? {}];
  const pairs = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...pairs].some((pair) => was[pair] !== is[pair]);
};
