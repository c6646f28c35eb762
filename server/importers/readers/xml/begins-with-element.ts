const HEAD = 8_192;

/** What may stand before the root of a document, by how it begins and how it ends. */
const ASIDE: readonly [begins: string, ends: string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** Where the first element begins, or -1. Steps over declarations and comments, each once. */
const rootStart = (head: string): number => {
  let at = head.indexOf('<');
  while (at !== -1) {
    const aside = ASIDE.find(([begins]) => head.startsWith(begins, at));
    if (aside === undefined) return at;
    const end = head.indexOf(aside[1], at);
    // The declarations inside a document type end in `>` too, and are stepped over one by one.
    at = end === -1 ? -1 : head.indexOf('<', end);
  }
  return -1;
};

/** Whether an XML document has this root element, whatever stands before it. */
export const beginsWithElement = (bytes: Uint8Array, name: string): boolean => {
  const isWide = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const head = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes.subarray(0, HEAD));
  const at = rootStart(head);
  const root = at === -1 ? null : /^<(?:[\w.-]+:)?([\w.-]+)/u.exec(head.slice(at, at + 200));
  return root?.[1] === name;
};
