const SHOWN = 4;

/** A few words in a row. */
export const listed = (words: readonly string[]): string => words.slice(0, SHOWN).join(' ');
