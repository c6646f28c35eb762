import type { Text } from '../../contract/fields.ts';
import { isNote } from '../notes.ts';
import type { ColumnProfile } from './column-profile.ts';
import { judge, TOLD_BY_CELLS } from './evidence.ts';
import type { Meaning } from './heading-words.ts';
import { readHeading } from './read-heading.ts';
import { slotOfHeading, type SlotHeading } from './slot-of-heading.ts';

/** One thing that a column may mean. */
export interface Candidate {
  meaning: Meaning;
  /** 0 to 1. */
  score: number;
  origin: 'heading' | 'values';
  reasons: Text[];
}

/** A column with everything it may mean, the likeliest first. */
export interface Column {
  index: number;
  heading: string;
  profile: ColumnProfile;
  candidates: Candidate[];
  /** When the heading names one of several organisations of a row. */
  slot: SlotHeading | null;
}

const saidBy = (words: string): Text => ({
  it: `l’intestazione dice «${words}»`,
  en: `the heading says "${words}"`,
});

/** What heading and cells say together: either alone may do, both together make surer. */
const candidate = (
  meaning: Meaning,
  heading: { score: number; words: string } | null,
  profile: ColumnProfile,
): Candidate => {
  const { fit, alone, reason } = judge(meaning, profile);
  const said = heading === null ? 0 : heading.score * Math.min(1, fit);
  const score = 1 - (1 - said) * (1 - alone * (said > alone ? 0.4 : 1));
  return {
    meaning,
    score: Math.min(0.99, said === 0 ? alone : Math.max(said, score)),
    origin: said >= alone ? 'heading' : 'values',
    reasons: [
      ...(heading === null ? [] : [saidBy(heading.words)]),
      ...(reason === null ? [] : [reason]),
    ],
  };
};

const NOTHING = new Set<Meaning>(['nothing', 'personal']);

export const candidatesOf = (heading: string, profile: ColumnProfile): Candidate[] => {
  if (isNote(heading)) return [];
  const said = readHeading(heading);
  const fromHeading = said.map((guess) => candidate(guess.meaning, guess, profile));
  const [first] = said;
  // A heading that says clearly that the column is of no use is believed.
  const isRefused = first !== undefined && NOTHING.has(first.meaning) && first.score >= 0.75;
  const fromCells = isRefused
    ? []
    : TOLD_BY_CELLS.filter((meaning) => !said.some((guess) => guess.meaning === meaning))
        .map((meaning) => candidate(meaning, null, profile))
        .filter(({ score }) => score > 0);
  return [...fromHeading, ...fromCells].toSorted((a, b) => b.score - a.score);
};

export const columnOf = (index: number, heading: string, profile: ColumnProfile): Column => ({
  index,
  heading,
  profile,
  candidates: candidatesOf(heading, profile),
  slot: slotOfHeading(heading),
});
