/**
 * Two spellings of one text that differ only in case, spacing or the shape of quotes and dashes give the same key.
 * Used where a wrong "same" would do harm: the identity of organisations and projects.
 */
export const nameKey = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : plainer(text);

/** Words of ASCII, one blank between them: only their case can differ. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u;

const plainer = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‛`´ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** Looser: accents and punctuation do not count either ("MONDOVI'" is "Mondovì"). Used for places and words of a list. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Official codes lose their leading zeros in spreadsheets: "001272" and "1272" are one. */
export const codeKey = (code: string): string => {
  const compact = code.toLowerCase().replace(/\s/gu, '');
  return /^\d+$/u.test(compact) ? compact.replace(/^0+(?=\d)/u, '') : compact;
};
