import type { Language } from '../contract/fields.ts';
import type { TerritoryLevel } from '../contract/territory.ts';
import type { Spoken } from './wording.ts';

/** A countable noun in one language; `gender` decides the Italian words around it. */
export interface Noun {
  one: string;
  many: string;
  gender: 'm' | 'f';
}
export type Nouns = Record<Language, Noun>;

const noun = (one: string, many: string, gender: 'm' | 'f' = 'm'): Noun => ({ one, many, gender });

export const NOUNS = {
  organization: {
    it: noun('organizzazione', 'organizzazioni', 'f'),
    en: noun('organisation', 'organisations'),
  },
  project: { it: noun('progetto', 'progetti'), en: noun('project', 'projects') },
  partner: { it: noun('partner', 'partner'), en: noun('partner', 'partners') },
  community: { it: noun('comunità', 'comunità', 'f'), en: noun('cluster', 'clusters') },
  group: { it: noun('gruppo', 'gruppi'), en: noun('group', 'groups') },
} satisfies Record<string, Nouns>;

export const LEVEL_NOUNS: Record<TerritoryLevel, Nouns> = {
  municipality: { it: noun('comune', 'comuni'), en: noun('municipality', 'municipalities') },
  area: { it: noun('ambito', 'ambiti'), en: noun('area', 'areas') },
  province: { it: noun('provincia', 'province', 'f'), en: noun('province', 'provinces') },
  region: { it: noun('regione', 'regioni', 'f'), en: noun('region', 'regions') },
};

const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** `1.180`, `0,7` in Italian, `1,180`, `0.7` in English. */
export const figure = (value: number, language: Language, digits = 0): string =>
  new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(value);

/** `1 progetto`, `55 progetti`. */
export const counted = (value: number, nouns: Nouns, language: Language): Spoken => ({
  phrase: `${figure(value, language)} ${value === 1 ? nouns[language].one : nouns[language].many}`,
  value,
});

/** Whole percents, but never 0% of something nor 100% of less than all. */
export const percentPoints = (share: number): number =>
  share <= 0 ? 0 : share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)));

/** Whether an Italian reads the figure with a vowel first: 1 (uno), 8, 80, 800 (otto...), 11 (undici). */
export const soundsLikeVowel = (value: number): boolean =>
  value === 1 || /^(8|11(\D|$))/.test(figure(value, 'it'));

/** `38%`, and the Italian article before it: `il 38%`, `l'8%`. */
export const percentWithArticle = (share: number): { article: string; percent: Spoken } => {
  const points = percentPoints(share);
  return {
    article: soundsLikeVowel(points) ? "l'" : 'il ',
    percent: { phrase: `${points}%`, value: points },
  };
};

/** `e`, or `ed` before the same vowel, as Italian likes it. */
const and = (next: string, language: Language): string =>
  language === 'en' ? 'and' : /^e/i.test(next) ? 'ed' : 'e';

const series = (parts: string[], language: Language): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2
    ? last
    : `${parts.slice(0, -1).join(', ')} ${and(last, language)} ${last}`;
};

/** `A, B e C`; more than four names become `A, B, C e altri 5` (`altre` for feminine nouns). */
export const listed = (names: string[], nouns: Nouns, language: Language): string => {
  if (names.length <= 4) return series(names, language);
  const rest = figure(names.length - 3, language);
  const others = nouns[language].gender === 'f' ? 'altre' : 'altri';
  return series(
    [...names.slice(0, 3), language === 'en' ? `${rest} others` : `${others} ${rest}`],
    language,
  );
};

/** Two place names as one: `Canavese e Biellese`, `Alessandrino, Novese e Tortonese`. Names of places stay as they are in every language. */
export const joinedPlaces = (first: string, second: string): string =>
  series(
    [first, second].flatMap((name) => name.split(' e ')),
    'it',
  );

const collators: Record<Language, Intl.Collator> = {
  it: new Intl.Collator('it'),
  en: new Intl.Collator('en'),
};

/** Alphabetical order as a reader of the language expects it. */
export const alphabetically =
  (language: Language) =>
  (a: string, b: string): number =>
    collators[language].compare(a, b);
