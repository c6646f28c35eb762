import { mayBeAcronym } from './acronym.ts';
import type { Comparable, Word } from './comparable.ts';
import { shapeOf, type Shape } from './likeness.ts';

/** A word, what it is worth, and its writings as they are compared. */
export interface WeighedWord extends Word {
  /** How much it tells two bodies apart or holds them together, 0 to 1: rare words more, words for what bodies do little. */
  worth: number;
  /** Of its canonical form, and of what is written where that is another. */
  shapes: readonly Shape[];
  /** Whether it may stand for words of another name. */
  short: boolean;
}

export interface WeighedName extends Comparable {
  words: WeighedWord[];
  /** Each word joined with the next one, as if they were written as one; null where a number follows. */
  joined: (Shape | null)[];
}

/** As if the list stood within so many other names: in a list of ten, a word that two have is not common. */
const BACKGROUND = 1_000;
const LEAST = { proper: 0.35, generic: 0.08, number: 0.3 };
const GENERIC_SHARE = 0.3;
const NUMBER_WORTH = 0.45;
const TAIL_SHARE = 0.25;
/** A place in a name says where, which the seat says too. */
const PLACE_SHARE = 0.6;

/** A rare long word that differs by a letter from one so many times as common is a slip of it. */
const SLIP_TIMES = 5;
const SLIP_LENGTH = 6;

const deletions = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

/** Word -> the common word that it is a slip of. Words are compared only where they agree but for one letter each. */
const slips = (counts: ReadonlyMap<string, number>): Map<string, string> => {
  const near = new Map<string, string[]>();
  const common = [...counts].filter(
    ([word, count]) => count >= SLIP_TIMES && word.length >= SLIP_LENGTH,
  );
  for (const [word] of common)
    for (const part of deletions(word)) {
      const list = near.get(part);
      if (list === undefined) near.set(part, [word]);
      else list.push(word);
    }
  const found = new Map<string, string>();
  for (const [word, count] of counts) {
    if (word.length < SLIP_LENGTH) continue;
    let best: string | null = null;
    for (const part of deletions(word))
      for (const other of near.get(part) ?? []) {
        const times = counts.get(other) ?? 0;
        if (times >= SLIP_TIMES * count && times > (counts.get(best ?? '') ?? 0)) best = other;
      }
    if (best !== null) found.set(word, best);
  }
  return found;
};

/** Worth from rarity (inverse document frequency, Spärck Jones 1972) among these names. O(words × their length). */
export const weighNames = (
  names: readonly Comparable[],
  places: ReadonlySet<string>,
): WeighedName[] => {
  const counts = new Map<string, number>();
  const rolesOf = new Map<string, Word['role']>();
  for (const { words } of names)
    for (const text of new Set(words.map((word) => word.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const { words } of names) for (const { text, role } of words) rolesOf.set(text, role);
  const slipOf = slips(counts);
  const all = Math.log(names.length + BACKGROUND);

  const worthOf = (text: string): number => {
    const meant = slipOf.get(text) ?? text;
    const role = rolesOf.get(meant) ?? 'proper';
    const rarity = Math.log((names.length + BACKGROUND) / ((counts.get(meant) ?? 0) + 1)) / all;
    const share =
      rarity * (role === 'generic' ? GENERIC_SHARE : places.has(meant) ? PLACE_SHARE : 1);
    return Math.max(LEAST[role], role === 'number' ? NUMBER_WORTH : share);
  };
  const worths = new Map([...counts.keys()].map((text) => [text, worthOf(text)]));

  const shapes = new Map<string, Shape>();
  const shaped = (word: string): Shape => {
    const known = shapes.get(word) ?? shapeOf(word);
    shapes.set(word, known);
    return known;
  };
  const weighed = (word: Word): WeighedWord => {
    const { text, spelled, tail } = word;
    const worth = (worths.get(text) ?? 1) * (tail ? TAIL_SHARE : 1);
    const writings = text === spelled ? [shaped(text)] : [shaped(text), shaped(spelled)];
    return { ...word, worth, shapes: writings, short: mayBeAcronym(word) };
  };
  const joinedFrom = (words: readonly Word[]): (Shape | null)[] =>
    words
      .slice(1)
      .map((next, at) =>
        next.role === 'number' ? null : shaped((words[at]?.spelled ?? '') + next.spelled),
      );
  return names.map((name) => {
    const words = name.words.map(weighed);
    return Object.assign({}, name, { words, joined: joinedFrom(words) });
  });
};
