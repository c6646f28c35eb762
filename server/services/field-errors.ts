import type { z } from 'zod';
import type { Text } from '../contract/fields.ts';

/** A value that does not fit its schema: where it is (`sources.0.url`), and why, for a person. */
export interface FieldError {
  path: string;
  detail: Text;
}

type Issue = z.core.$ZodIssue;
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>;

const LONGEST = 80;

/** A value as it is shown in a message: short, on one line. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const list = (values: readonly unknown[]): string => values.map(String).join(', ');

const TYPES: Record<string, Text> = {
  string: { it: 'un testo', en: 'a text' },
  number: { it: 'un numero', en: 'a number' },
  int: { it: 'un numero intero', en: 'a whole number' },
  boolean: { it: 'vero o falso (true, false)', en: 'true or false' },
  array: { it: 'un elenco', en: 'a list' },
  object: { it: 'un oggetto', en: 'an object' },
};

const FORMATS: Record<string, Text> = {
  date: { it: 'una data AAAA-MM-GG', en: 'a date YYYY-MM-DD' },
  datetime: { it: 'un istante ISO 8601', en: 'an ISO 8601 instant' },
  url: {
    it: 'un indirizzo web (http:// o https://)',
    en: 'a web address (http:// or https://)',
  },
};

const unit = (origin: string): Text => {
  if (origin === 'string') return { it: ' caratteri', en: ' characters' };
  return origin === 'array' ? { it: ' elementi', en: ' items' } : { it: '', en: '' };
};

/** One wording for each kind of issue; `value` is what was given there. */
const WORDINGS: { [C in Issue['code']]: (issue: IssueOf<C>, value: unknown) => Text } = {
  invalid_type: ({ expected }, value) => {
    if (value === undefined) return { it: 'manca', en: 'is missing' };
    const type = TYPES[expected] ?? { it: expected, en: expected };
    return {
      it: `«${shown(value)}» non va bene: serve ${type.it}`,
      en: `"${shown(value)}" does not fit: ${type.en} is needed`,
    };
  },
  too_big: ({ maximum, origin }) => ({
    it: `al massimo ${maximum}${unit(origin).it}`,
    en: `at most ${maximum}${unit(origin).en}`,
  }),
  too_small: ({ minimum, origin }) => ({
    it: `almeno ${minimum}${unit(origin).it}`,
    en: `at least ${minimum}${unit(origin).en}`,
  }),
  invalid_format: ({ format, pattern }, value) => {
    const known = FORMATS[format];
    return {
      it: `«${shown(value)}» non va bene: serve ${known?.it ?? `la forma ${pattern ?? format}`}`,
      en: `"${shown(value)}" does not fit: ${known?.en ?? `the form ${pattern ?? format}`} is needed`,
    };
  },
  not_multiple_of: ({ divisor }) => ({
    it: `serve un multiplo di ${divisor}`,
    en: `a multiple of ${divisor} is needed`,
  }),
  unrecognized_keys: ({ keys }) => ({
    it: `campi sconosciuti: ${list(keys)}`,
    en: `unknown fields: ${list(keys)}`,
  }),
  invalid_value: ({ values }, value) => ({
    it: `«${shown(value)}» non è fra i valori possibili: ${list(values)}`,
    en: `"${shown(value)}" is not among the possible values: ${list(values)}`,
  }),
  invalid_union: (_issue, value) => ({
    it: `«${shown(value)}» non ha nessuna delle forme possibili`,
    en: `"${shown(value)}" has none of the possible forms`,
  }),
  invalid_key: (_issue, value) => ({
    it: `«${shown(value)}» ha un nome di campo che non va bene`,
    en: `"${shown(value)}" has a field name that does not fit`,
  }),
  invalid_element: (_issue, value) => ({
    it: `«${shown(value)}» ha un elemento che non va bene`,
    en: `"${shown(value)}" has an item that does not fit`,
  }),
  custom: ({ message, params }) => ({
    it: typeof params?.['it'] === 'string' ? params['it'] : message,
    en: message,
  }),
};

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

/** The alternative that the value was most likely meant for: one that fails on more than its type. */
const closest = (issue: Issue): Issue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const branch =
    issue.errors.find((issues) => issues.every((each) => each.code !== 'invalid_type')) ??
    issue.errors[0];
  if (branch === undefined || branch.length === 0) return [issue];
  return branch.flatMap((each) => closest({ ...each, path: [...issue.path, ...each.path] }));
};

/** The issues of a failed parse of `input`, in words. */
export const fieldErrors = (error: z.core.$ZodError, input: unknown): FieldError[] =>
  error.issues.flatMap(closest).map((issue) => {
    const word = WORDINGS[issue.code] as (issue: Issue, value: unknown) => Text;
    return {
      path: issue.path.map(String).join('.'),
      detail: word(issue, valueAt(input, issue.path)),
    };
  });
