/** A label before the code itself: "Grant agreement ID: 662192", "C.F. 00488410010". */
const LABEL = /^\p{L}[\p{L}. ]{0,40}(?::\s*|\.\s+)(?=\S*\d)/u;

export const withoutLabel = (cell: string): string => cell.replace(LABEL, '');
