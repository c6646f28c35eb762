import { BODIES } from './vocabulary/bodies.ts';
import { LEGAL_FORMS } from './vocabulary/legal-forms.ts';
import {
  ABBREVIATIONS,
  GENERIC_ENDINGS,
  GENERIC_WORDS,
  LITTLE_WORDS,
  SAME_WORD,
  UNIT_WORDS,
} from './vocabulary/words.ts';
import { acronymsIn, numberOf, plainName } from './name-text.ts';

/** What a word of a name says: who it is (`proper`), what it is or does (`generic`), which of several (`number`). */
export type WordRole = 'proper' | 'generic' | 'number';

export interface Word {
  /** Canonical. */
  text: string;
  /** As written, but for accents and case. */
  spelled: string;
  role: WordRole;
  /** Written as one: with dots, or in capitals among small letters. */
  acronym: boolean;
  /** Stands after a legal form that closes the name: a place or a note rather than the name. */
  tail: boolean;
}

/** A name made comparable. */
export interface Comparable {
  /** What is left of the name, in its order, in canonical spelling; the kind of body is one word of it. */
  words: Word[];
  /** Equal for names that differ in nothing but order, spelling of the same words and legal form. */
  key: string;
  /** Ids of `LEGAL_FORMS`, sorted. */
  forms: string[];
  /** Id of `BODIES`. */
  body: string | null;
  numbers: string[];
  /** Who the saint is, for a name that has one: "giovanni battista". */
  saint: string | null;
  /** Words that make it a part of something larger. */
  units: string[];
  /** First letter of every word that counts in an acronym, and the word of `words` that it belongs to (-1: of a legal form). */
  initials: { letter: string; word: number }[];
}

interface Matcher {
  pattern: RegExp;
  idOf: (written: string) => string;
}

/** One pass for all the expressions; which one it was is looked up by what was found. */
const matcher = (of: readonly { id: string; written: string }[], shape: string): Matcher => {
  const pattern = new RegExp(shape.replace('*', of.map(({ written }) => written).join('|')), 'gu');
  const each = of.map(({ id, written }) => ({ id, whole: new RegExp(`^(?:${written})$`, 'u') }));
  const known = new Map<string, string>();
  return {
    pattern,
    idOf: (written) => {
      const found = known.get(written) ?? each.find(({ whole }) => whole.test(written))?.id ?? '';
      known.set(written, found);
      return found;
    },
  };
};

const inside = LEGAL_FORMS.filter(({ atEdge }) => atEdge !== true);
const FORMS = matcher(inside, '(?<![^ ])(?:*)(?![^ ])');
const LAST_FORMS = matcher(LEGAL_FORMS, '(?<= )(?:*)$');
const FIRST_FORMS = matcher(
  LEGAL_FORMS.filter(({ id }) => ['company', 'plc', 'verein'].includes(id)),
  '^(?:*)(?= )',
);
const FIRST_BODY = matcher(BODIES, '^(?:*)(?![^ ])');
const LAST_BODY = matcher(BODIES, '(?<= )(?:*)(?: d[aei]l?(?:la)?)?$');
/** Forms that close a name: what comes after them is no part of it. */
const CLOSING: ReadonlySet<string> = new Set(
  LEGAL_FORMS.filter(({ class: of, id }) => of === 'company' || id === 'onlus').map(({ id }) => id),
);

interface Piece {
  text: string;
  form: string | null;
  body: string | null;
}

const split = (pieces: Piece[], { pattern, idOf }: Matcher, as: 'form' | 'body'): Piece[] =>
  pieces.flatMap((piece): Piece[] => {
    if (piece.form !== null || piece.body !== null) return [piece];
    const parts: Piece[] = [];
    let from = 0;
    for (const match of piece.text.matchAll(pattern)) {
      const before = piece.text.slice(from, match.index).trim();
      if (before !== '') parts.push({ text: before, form: null, body: null });
      const id = idOf(match[0]);
      parts.push({ text: match[0], form: null, body: null, [as]: id });
      from = match.index + match[0].length;
    }
    const rest = piece.text.slice(from).trim();
    if (rest !== '') parts.push({ text: rest, form: null, body: null });
    return parts;
  });

/** Forms at the edges are looked for until there are no more: "Astra, AB", "Rossi S.r.l. SB". */
const withForms = (plain: string): Piece[] => {
  let pieces = split([{ text: plain, form: null, body: null }], FORMS, 'form');
  for (;;) {
    const at = pieces.findLastIndex(({ form }) => form === null);
    const last = pieces[at];
    const parts = last === undefined ? [] : split([last], LAST_FORMS, 'form');
    if (parts.length < 2) break;
    pieces = pieces.toSpliced(at, 1, ...parts);
  }
  const [first, ...others] = pieces;
  if (first?.form === null) pieces = [...split([first], FIRST_FORMS, 'form'), ...others];
  return pieces;
};

const withBody = (pieces: Piece[]): Piece[] => {
  const at = pieces.findIndex(({ form }) => form === null);
  const piece = pieces[at];
  if (piece === undefined) return pieces;
  const first = split([piece], FIRST_BODY, 'body');
  const found = first.some(({ body }) => body !== null) ? first : split([piece], LAST_BODY, 'body');
  return pieces.toSpliced(at, 1, ...found);
};

const canonical = (word: string): string => {
  const whole = ABBREVIATIONS.get(word) ?? word;
  return SAME_WORD.get(whole) ?? whole;
};

const roleOf = (text: string): WordRole =>
  GENERIC_WORDS.has(text) || UNIT_WORDS.has(text) || GENERIC_ENDINGS.test(text)
    ? 'generic'
    : 'proper';

const SAINT_WORDS = 2;

const saintOf = (words: readonly Word[]): string | null => {
  const at = words.findIndex(({ text }) => text === 'san' || text === 'santi');
  if (at === -1) return null;
  const named = words.slice(at + 1).filter(({ role, tail }) => role !== 'generic' && !tail);
  return named.length === 0
    ? null
    : named
        .slice(0, SAINT_WORDS)
        .map(({ text }) => text)
        .join(' ');
};

/** The parts of a name by what they say. Pure; O(length). */
export const comparable = (name: string): Comparable => {
  const plain = plainName(name);
  const pieces = withBody(withForms(plain));
  const acronyms = acronymsIn(name);
  const words: Word[] = [];
  const forms = new Set<string>();
  const initials: Comparable['initials'] = [];
  let body: string | null = null;
  let tail = false;
  for (const piece of pieces) {
    const raw = piece.text.split(' ').filter((word) => word !== '');
    // An article never ends a name: the last word of "ASL AT" is one that counts.
    const closes = piece === pieces.at(-1);
    const counted = raw.filter(
      (word, at) => !LITTLE_WORDS.has(word) || (closes && raw.length > 1 && at === raw.length - 1),
    );
    if (piece.form !== null) {
      forms.add(piece.form);
      tail ||= CLOSING.has(piece.form) && words.some(({ role }) => role === 'proper');
      initials.push(...counted.map((word) => ({ letter: word.charAt(0), word: -1 })));
      continue;
    }
    if (piece.body !== null) {
      body = piece.body;
      words.push({
        text: `(${piece.body})`,
        spelled: piece.text,
        role: 'generic',
        acronym: false,
        tail: false,
      });
      initials.push(...counted.map((word) => ({ letter: word.charAt(0), word: words.length - 1 })));
      continue;
    }
    for (const word of counted.length > 0 ? counted : raw) {
      const number = numberOf(word);
      const text = number ?? canonical(word);
      if (text.length === 1 && number === null && words.length > 0) continue;
      const role = number === null ? roleOf(text) : 'number';
      words.push({ text, spelled: word, role, acronym: acronyms.has(word), tail });
      initials.push({ letter: word.charAt(0), word: words.length - 1 });
    }
  }
  const texts = words.map(({ text }) => text);
  return {
    words,
    key: texts.toSorted().join(' '),
    forms: [...forms].toSorted(),
    body,
    numbers: words
      .filter((word) => word.role === 'number' && !word.tail)
      .map(({ text }) => text)
      .toSorted(),
    saint: saintOf(words),
    units: texts.filter((text) => UNIT_WORDS.has(text)),
    initials,
  };
};
