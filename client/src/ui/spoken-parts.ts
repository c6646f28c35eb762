export interface SpokenPart {
  /** Where in the sentence it begins. */
  at: number;
  text: string;
  /** True for the words of a number. */
  strong: boolean;
}

/**
 * Cuts a sentence at its numbers: "268 organizzazioni in 55 progetti" with the phrases "268 organizzazioni" and
 * "55 progetti" becomes three parts. A phrase that is not there, or lies over an earlier one, stays plain text;
 * the parts in a row are always the whole sentence.
 */
export function spokenParts(text: string, phrases: readonly string[]): SpokenPart[] {
  const found: [from: number, to: number][] = [];
  for (const phrase of phrases) {
    // The same words may be said twice: each phrase takes the first place that is still free.
    let from = phrase === '' ? -1 : text.indexOf(phrase);
    while (from >= 0 && found.some(([a, b]) => from < b && from + phrase.length > a))
      from = text.indexOf(phrase, from + 1);
    if (from >= 0) found.push([from, from + phrase.length]);
  }
  const parts: SpokenPart[] = [];
  let at = 0;
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
    parts.push({ at, text: text.slice(at, from), strong: false });
    parts.push({ at: from, text: text.slice(from, to), strong: true });
    at = to;
  }
  parts.push({ at, text: text.slice(at), strong: false });
  return parts.filter((part) => part.text !== '');
}
