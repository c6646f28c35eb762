import { STATUS_CODES } from 'node:http';
import type { Language, Text } from '../contract/fields.ts';
import type { Problem } from '../contract/problem.ts';
import { AppError, internalError } from '../errors.ts';

export const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Record<number, string> = {
  400: 'Richiesta non valida',
  403: 'Richiesta rifiutata',
  404: 'Non trovato',
  405: 'Metodo non ammesso',
  408: 'Tempo scaduto',
  409: 'Conflitto con i dati presenti',
  412: 'Cambiato nel frattempo',
  413: 'Troppo grande',
  415: 'Tipo di contenuto non ammesso',
  422: 'Contenuto non valido',
  428: 'Manca una condizione',
  500: 'Errore interno',
  503: 'Servizio non disponibile',
  507: 'Spazio esaurito',
};

const titleOf = (status: number, language: Language): string =>
  (language === 'it' ? TITLES[status] : undefined) ?? STATUS_CODES[status] ?? 'Error';

/** Errors that libraries throw while they read a request, by their `type` (body-parser) or `code` (multer). */
const READING: Record<string, { code: string; status: number; detail: Text }> = {
  'entity.parse.failed': {
    code: 'malformed-json',
    status: 400,
    detail: { it: 'Il corpo non è JSON ben formato.', en: 'The body is not well-formed JSON.' },
  },
  'entity.too.large': {
    code: 'too-large',
    status: 413,
    detail: { it: 'Il corpo supera 1 MB.', en: 'The body exceeds 1 MB.' },
  },
  'encoding.unsupported': {
    code: 'unsupported-media-type',
    status: 415,
    detail: {
      it: 'La codifica del corpo (Content-Encoding) non è fra gzip, deflate e br.',
      en: 'The encoding of the body (Content-Encoding) is none of gzip, deflate and br.',
    },
  },
  'charset.unsupported': {
    code: 'unsupported-media-type',
    status: 415,
    detail: {
      it: 'Il corpo deve essere in UTF-8.',
      en: 'The body must be in UTF-8.',
    },
  },
};

const MALFORMED: Text = {
  it: 'La richiesta è malformata e non si può leggere.',
  en: 'The request is malformed and cannot be read.',
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** The error that a person should read for whatever was thrown; what is not foreseen is an `internal-error`. */
export const asAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  const known = READING[String(field(error, 'type'))];
  if (known !== undefined) {
    return new AppError(known.code, known.status, known.detail, { cause: error });
  }
  const status = field(error, 'status');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new AppError('malformed-request', 400, MALFORMED, { cause: error });
  }
  return internalError(error);
};

/** RFC 9457 problem details, in the language of the request. */
export const problemOf = (error: AppError, language: Language): Problem => ({
  type: `urn:tessuto:problem:${error.code}`,
  title: titleOf(error.status, language),
  status: error.status,
  code: error.code,
  detail: error.detail[language],
  ...(error.errors.length === 0
    ? {}
    : { errors: error.errors.map(({ path, detail }) => ({ path, detail: detail[language] })) }),
});
