/**
 * How often each letter that is not ASCII turns up among such letters of a language, in parts per thousand, rounded: enough to tell
 * encodings apart. `final`: how often it ends its word, as a share.
 */
export interface LetterHabits {
  letters: Readonly<Record<string, number>>;
  final: number;
}

const WESTERN: Readonly<Record<string, LetterHabits>> = {
  it: { letters: { à: 390, è: 190, ù: 110, ò: 130, ì: 80, é: 90 }, final: 0.93 },
  fr: {
    letters: {
      é: 560,
      è: 110,
      à: 120,
      ê: 60,
      ç: 40,
      ô: 30,
      î: 20,
      û: 15,
      â: 20,
      ù: 5,
      ë: 5,
      ï: 8,
      œ: 7,
    },
    final: 0.25,
  },
  de: { letters: { ü: 380, ä: 290, ö: 170, ß: 150, é: 10 }, final: 0.04 },
  es: { letters: { ó: 380, í: 200, á: 170, é: 110, ñ: 80, ú: 50, ü: 5, ª: 5, º: 10 }, final: 0.15 },
  pt: {
    letters: {
      ã: 260,
      ç: 240,
      é: 100,
      á: 100,
      í: 70,
      ó: 60,
      õ: 60,
      ê: 50,
      ú: 30,
      â: 20,
      ô: 15,
      à: 15,
      º: 5,
      ª: 5,
    },
    final: 0.12,
  },
  nordic: { letters: { ä: 320, ö: 230, å: 230, ø: 130, æ: 80, é: 10 }, final: 0.2 },
  ca: {
    letters: { ó: 250, é: 150, à: 160, í: 130, è: 110, ç: 60, ú: 50, ò: 50, á: 5, ï: 25, ü: 5 },
    final: 0.3,
  },
};

const CENTRAL: Readonly<Record<string, LetterHabits>> = {
  pl: {
    letters: { ł: 210, ę: 130, ą: 150, ó: 140, ż: 110, ś: 110, ć: 60, ń: 50, ź: 20 },
    final: 0.25,
  },
  cs: {
    letters: {
      í: 190,
      á: 150,
      é: 90,
      ě: 100,
      ř: 80,
      š: 60,
      č: 70,
      ž: 70,
      ý: 70,
      ů: 50,
      ú: 20,
      ň: 8,
      ť: 4,
      ó: 4,
      ď: 3,
    },
    final: 0.3,
  },
  sk: {
    letters: {
      á: 190,
      í: 120,
      é: 90,
      č: 110,
      š: 80,
      ž: 90,
      ý: 90,
      ú: 90,
      ľ: 40,
      ť: 50,
      ô: 20,
      ň: 20,
      ä: 8,
      ď: 15,
      ó: 8,
      ŕ: 1,
      ĺ: 1,
    },
    final: 0.25,
  },
  hu: { letters: { é: 280, á: 310, ö: 90, ó: 90, ő: 80, í: 50, ü: 60, ú: 30, ű: 20 }, final: 0.15 },
  hr: { letters: { č: 300, š: 250, ž: 210, ć: 180, đ: 60 }, final: 0.1 },
  ro: { letters: { ă: 380, ţ: 190, î: 160, ş: 190, â: 90 }, final: 0.2 },
};

const GREEK: Readonly<Record<string, LetterHabits>> = {
  el: {
    letters: {
      α: 95,
      ο: 85,
      ι: 70,
      ε: 70,
      τ: 75,
      ν: 60,
      σ: 45,
      η: 45,
      ρ: 45,
      π: 42,
      κ: 42,
      μ: 34,
      λ: 32,
      υ: 36,
      ς: 40,
      ω: 18,
      γ: 18,
      δ: 18,
      ί: 25,
      ό: 24,
      ά: 22,
      έ: 18,
      ή: 18,
      χ: 12,
      θ: 12,
      ύ: 12,
      φ: 9,
      β: 8,
      ώ: 9,
      ξ: 5,
      ζ: 4,
      ψ: 2,
      ϊ: 1,
      ϋ: 1,
      ΐ: 1,
    },
    final: 0.2,
  },
};

/** Languages that the files of each single-byte encoding are usually in. */
export const LANGUAGES_OF = {
  'windows-1252': WESTERN,
  macintosh: WESTERN,
  'windows-1250': CENTRAL,
  'windows-1253': GREEK,
} as const;

export type SingleByte = keyof typeof LANGUAGES_OF;
