/** A paragraph of a definition: what it defines, if it begins with that, and its text, every second piece of which is code. */
export interface DefinitionPart {
  term: string | null;
  words: string[];
}

/** A figure, or several, that a sentence of a definition is about: "expected, sd: mean and …". */
const TERM = /^(\p{L}[\p{L}\p{N}…, =]{0,40}): /u;
/** A full stop before such a sentence. */
const BREAK = /(?<=\.) (?=\p{L}[\p{L}\p{N}…, =]{0,40}: )/u;

/** A definition as it is read: its figures one below the other, the names of parameters set apart. */
export const definitionParts = (text: string): DefinitionPart[] =>
  text.split(BREAK).map((sentence) => {
    const term = TERM.exec(sentence)?.[1] ?? null;
    const rest = term === null ? sentence : sentence.slice(term.length + 2);
    return { term, words: rest.split('`') };
  });
