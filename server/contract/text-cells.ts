/** Characters that make a spreadsheet program compute a cell of a text file instead of showing it. */
const COMPUTED = /^'*[=+\-@\t\r]/;

/**
 * A text as a cell of CSV that stays text: an apostrophe goes before what a program would take for a formula. It also goes before a
 * text that begins with apostrophes and then such a character, so that taking one away always gives the text back (`plainCell`).
 */
export const safeCell = (text: string): string => (COMPUTED.test(text) ? `'${text}` : text);

/** The text behind a cell that `safeCell` made; any other cell as it is. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && COMPUTED.test(cell) ? cell.slice(1) : cell;
