import type { Kind } from '../../contract/organization.ts';
import { wordKey } from '../comparable.ts';
import { KIND_OF_WORDS } from './kind-words.ts';

const INITIALS =
  /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}\p{L}?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])/gu;
const LOST = /[øØæÆłŁđĐß]/gu;
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
};

/** "A.S.L. TO3" -> "ASL TO3", "S.p.A." -> "SpA": initials lose their points; letters that have no accent to lose are spelled. */
const plainName = (name: string): string => {
  const joined = name.includes('.')
    ? name.replace(
        INITIALS,
        (initials) => initials.replace(/[.\s]/gu, '') + (/\s$/u.test(initials) ? ' ' : ''),
      )
    : name;
  return joined.replace(LOST, (letter) => PLAIN[letter] ?? letter);
};

/** Groups of words by how they are looked up; the number is that of the group, and the lowest wins. */
interface Lookup {
  whole: Map<string, number>;
  beginnings: Map<string, number>;
  endings: Map<string, number>;
  /** By their first word, which may be followed by any letters (`*`). */
  phrases: Map<string, { words: string[]; group: number }[]>;
  written: Map<string, number>;
  lengths: { beginnings: number[]; endings: number[] };
}

const lengthsOf = (words: Map<string, number>): number[] => [
  ...new Set([...words.keys()].map(({ length }) => length)),
];

const keep = (map: Map<string, number>, word: string, group: number): void => {
  if (!map.has(word)) map.set(word, group);
};

const build = (): Lookup => {
  const lookup: Omit<Lookup, 'lengths'> = {
    whole: new Map(),
    beginnings: new Map(),
    endings: new Map(),
    phrases: new Map(),
    written: new Map(),
  };
  KIND_OF_WORDS.forEach(({ words, asWritten = [] }, group) => {
    for (const word of asWritten) keep(lookup.written, word, group);
    for (const word of words) {
      const [first = '', ...more] = word.split(' ');
      if (more.length > 0) {
        const known = lookup.phrases.get(first) ?? [];
        lookup.phrases.set(first, [...known, { words: more, group }]);
      } else if (word.startsWith('*')) keep(lookup.endings, word.slice(1), group);
      else if (word.endsWith('*')) keep(lookup.beginnings, word.slice(0, -1), group);
      else keep(lookup.whole, word, group);
    }
  });
  const { beginnings, endings } = lookup;
  return { ...lookup, lengths: { beginnings: lengthsOf(beginnings), endings: lengthsOf(endings) } };
};

const LOOKUP = build();
const NONE = KIND_OF_WORDS.length;

const ofWord = (word: string): number => {
  const { whole, beginnings, endings, lengths } = LOOKUP;
  let group = whole.get(word) ?? NONE;
  for (const length of lengths.beginnings) {
    if (length <= word.length)
      group = Math.min(group, beginnings.get(word.slice(0, length)) ?? NONE);
  }
  for (const length of lengths.endings) {
    if (length <= word.length) group = Math.min(group, endings.get(word.slice(-length)) ?? NONE);
  }
  return group;
};

const fits = (word: string | undefined, wanted: string): boolean =>
  wanted.endsWith('*') ? (word?.startsWith(wanted.slice(0, -1)) ?? false) : word === wanted;

/** The first group that a name has a word of. O(letters of the name). */
const groupOf = (name: string): number => {
  const plain = plainName(name);
  const words = wordKey(plain).split(' ');
  let group = NONE;
  words.forEach((word, at) => {
    group = Math.min(group, ofWord(word));
    for (const phrase of LOOKUP.phrases.get(word) ?? []) {
      if (phrase.words.every((wanted, index) => fits(words[at + 1 + index], wanted))) {
        group = Math.min(group, phrase.group);
      }
    }
  });
  for (const [written, of] of LOOKUP.written) {
    const isThere = of < group && plain.includes(written);
    if (isThere && plain.split(/[^\p{L}\p{N}/]+/u).includes(written)) group = of;
  }
  return group;
};

/** What a name gives away of the kind of body that bears it; null when nothing. */
export const kindFromName = (name: string): Kind | null =>
  KIND_OF_WORDS[groupOf(name)]?.kind ?? null;

const VAGUE = KIND_OF_WORDS.findIndex(({ isVague }) => isVague === true);

/** Whether a text is surely the name of a body: not by a word such as "centro" alone. */
export const namesBody = (text: string): boolean => groupOf(text) < VAGUE;
