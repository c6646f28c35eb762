import type { Request } from 'express';
import { LANGUAGES, type Language } from '../../contract/fields.ts';

const DEFAULT: Language = 'it';

const isLanguage = (value: unknown): value is Language =>
  (LANGUAGES as readonly unknown[]).includes(value);

/** The language of texts and messages: `?language=`, else what the browser prefers, else Italian. */
export const languageOf = (request: Request): Language => {
  const asked = request.query['language'];
  if (isLanguage(asked)) return asked;
  const preferred = request.acceptsLanguages([DEFAULT, ...LANGUAGES]);
  return isLanguage(preferred) ? preferred : DEFAULT;
};
