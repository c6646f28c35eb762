import type { Language } from '../contract/fields.ts';
import { mapping, type Mapping } from '../contract/imports.ts';
import { InvalidInput } from '../errors.ts';
import { fieldErrors } from './field-errors.ts';

const SHOWN = 5;

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInput(
      'invalid-mapping',
      {
        it: `La mappatura non è JSON valido: ${reason}. Controlla virgole, parentesi e virgolette.`,
        en: `The mapping is not valid JSON: ${reason}. Check commas, brackets and quotes.`,
      },
      { status: 422, cause },
    );
  }
};

/** JSON text or a parsed value -> a mapping; null when none is given. Errors: `InvalidInput` (422) `invalid-mapping` with the paths. */
export const readMapping = (input: unknown): Mapping | null => {
  if (input === undefined || input === null || input === '') return null;
  const value = typeof input === 'string' ? parseText(input) : input;
  const parsed = mapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error, value);
  const list = (language: Language): string =>
    errors
      .slice(0, SHOWN)
      .map(({ path, detail }) => (path === '' ? detail[language] : `${path}: ${detail[language]}`))
      .join('; ');
  throw new InvalidInput(
    'invalid-mapping',
    {
      it: `La mappatura non va bene. ${list('it')}.`,
      en: `The mapping does not fit. ${list('en')}.`,
    },
    { status: 422, errors },
  );
};
