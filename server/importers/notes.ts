/**
 * What begins with this sign in a table of ours is a note to people: a column by its heading, a row by its first filled cell. The
 * reasons beside refused rows and the example in a template are left where they are when the file comes back.
 */
export const NOTE = '# ';

export const isNote = (cell: string): boolean => cell.startsWith(NOTE);

/** Whether a row as a whole is a note. */
export const isNoteRow = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => cell !== '');
  return first !== undefined && isNote(first);
};
