import type { Language } from '../../../server/contract/fields.ts';

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const satisfies Record<Language, string>;

/** 1180 -> "1.180" or "1,180": grouped from the first thousand, also in Italian, where the default groups from ten thousand. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(LOCALES[language], {
    useGrouping: 'always',
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace('-', '−');

/** 0.2431 -> "24%"; what is there but rounds to nothing is "<1%". */
export const formatShare = (value: number, language: Language): string => {
  if (value > 0 && value < 0.005) return '<1%';
  return `${formatNumber(value * 100, language)}%`;
};

/** 84700 -> "84.700 €" or "€84,700". */
export const formatEuros = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
    maximumFractionDigits: 0,
  }).format(value);

/** An ISO date or instant -> "22.11.2026" or "22/11/2026", on the calendar of the reader. */
export const formatDate = (iso: string, language: Language): string => {
  const parts = new Intl.DateTimeFormat(LOCALES[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const text = parts.format(new Date(iso.length === 10 ? `${iso}T12:00:00` : iso));
  return language === 'it' ? text.replaceAll('/', '.') : text;
};

/** Two ISO dates -> "2020–2022", "2020", "dal 2020"; null when neither is known. */
export const formatYears = (
  start: string | null,
  end: string | null,
  language: Language,
): string | null => {
  const [from, to] = [start?.slice(0, 4), end?.slice(0, 4)];
  if (from === undefined && to === undefined) return null;
  if (to === undefined) return language === 'it' ? `dal ${from}` : `since ${from}`;
  if (from === undefined) return language === 'it' ? `fino al ${to}` : `until ${to}`;
  return from === to ? from : `${from}–${to}`;
};

/** ["a", "b", "c"] -> "a, b e c". */
export const formatList = (items: string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
