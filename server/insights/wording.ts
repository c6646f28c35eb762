/** A number as a sentence says it: `phrase` stands in the text letter by letter. */
export interface Spoken {
  phrase: string;
  value: number;
}

/** A text and the numbers it says, in the order in which it says them. */
export interface Sentence {
  text: string;
  numbers: Spoken[];
}

type Part = string | Spoken | Sentence;

const textOf = (part: Part): string =>
  typeof part === 'string' ? part : 'phrase' in part ? part.phrase : part.text;

const numbersOf = (part: Part): Spoken[] =>
  typeof part === 'string' ? [] : 'phrase' in part ? [part] : part.numbers;

/**
 * Template tag that writes a sentence: interpolated numbers and sentences bring their phrases along, so that a phrase
 * cannot differ from what the text says.
 */
export const sentence = (literals: TemplateStringsArray, ...parts: Part[]): Sentence => ({
  text: literals.reduce((text, literal, i) => text + textOf(parts[i - 1] ?? '') + literal),
  numbers: parts.flatMap(numbersOf),
});

/** Sentences one after the other, those that have nothing to say left out. */
export const paragraph = (...sentences: (Sentence | null)[]): Sentence => {
  const said = sentences.filter((each) => each !== null);
  return {
    text: said.map((each) => each.text).join(' '),
    numbers: said.flatMap((each) => each.numbers),
  };
};

const raise = (part: string): string => part.charAt(0).toLocaleUpperCase() + part.slice(1);

/** First letter in upper case, in the text and in the phrase that begins it. */
export const capitalized = ({ text, numbers }: Sentence): Sentence => {
  const [first, ...others] = numbers;
  return first !== undefined && text.startsWith(first.phrase)
    ? { text: raise(text), numbers: [{ ...first, phrase: raise(first.phrase) }, ...others] }
    : { text: raise(text), numbers };
};
