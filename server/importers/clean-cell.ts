const ODD = /[^\x21-\x7e\u00c0-\u024f ]| {2}|^ | $/u;

/** On one line, white space collapsed and trimmed, Unicode NFC: the contract's form of a name. */
export const cleanCell = (cell: string): string =>
  ODD.test(cell) ? cell.normalize('NFC').replace(/\s+/gu, ' ').trim() : cell;
