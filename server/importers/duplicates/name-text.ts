/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const withoutAccents = (text: string): string =>
  text
    .replace(/[°ºª]/gu, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter);

/** Initials of legal forms that end a run of single letters: "D S M N V" is "dsm nv". */
const RUN_ENDS = /^(.{2,})(nv|bv|ag|sa|spa|srl|plc)$/u;

const joinRun = (letters: string): string => letters.replace(RUN_ENDS, '$1 $2');

/** "Coop.va" and "Fond.ne" are abbreviations whose end is written. */
const CONTRACTION = /(\p{L}{2,})\.(?:ne|va|ta|le|li|to|ti|ni|na|no|ria|rio|ale)(?![\p{L}\p{N}])/gu;
/** "Co.Ge.Sa.", "C.I.S.S.", "S.p.A.": short pieces with dots between them and no blanks. */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}{1,3}(?:\.\p{L}{1,3}){2,}(?![\p{L}\p{N}])\.?/gu;
const SINGLES = /(?<![\p{L}\p{N}])\p{L}(?: \p{L})+(?![\p{L}\p{N}])/gu;

/**
 * A name as words without accents, case and punctuation, parted by single blanks: initials are joined ("C. I. S. S." and "C.I.S.S."
 * are "ciss"), letters and digits parted ("TO3" is "to 3"). O(length).
 */
export const plainName = (name: string): string =>
  withoutAccents(name)
    .replace(CONTRACTION, '$1 ')
    .replace(/['’`´]s(?![\p{L}\p{N}])/gu, 's')
    .replace(DOTTED, (dotted) => dotted.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ')
    .replace(SINGLES, (run) => joinRun(run.replaceAll(' ', '')))
    .trim();

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,8}(?!\p{L})/gu;

/** The acronyms of a name as `plainName` writes them: what has dots between its letters, or capitals among words that have not. */
export const acronymsIn = (name: string): Set<string> => {
  const dotted = withoutAccents(name).match(DOTTED) ?? [];
  const capitals = /\p{Ll}{3}/u.test(name) ? (name.match(CAPITALS) ?? []) : [];
  return new Set([
    ...dotted.map((each) => each.replaceAll('.', '')),
    ...capitals.map((each) => withoutAccents(each)),
  ]);
};

const ROMAN = /^(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})$/u;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10 };

/** A number in digits or Roman numerals (II to XXXIX), without leading zeros; null for other words. */
export const numberOf = (word: string): string | null => {
  if (/^\d+$/u.test(word)) return word.replace(/^0+(?=\d)/u, '');
  if (!ROMAN.test(word)) return null;
  const values = Array.from(word, (letter) => ROMAN_VALUES[letter] ?? 0);
  const sum = values.reduce(
    (total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
};
