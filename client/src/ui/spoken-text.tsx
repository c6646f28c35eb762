import { spokenParts } from './spoken-parts.ts';

/** A sentence with its numbers set apart. */
export const SpokenText = (o: { text: string; numbers: { phrase: string }[] }) => (
  <>
    {spokenParts(
      o.text,
      o.numbers.map((number) => number.phrase),
    ).map((part) =>
      part.strong ? <b key={part.at}>{part.text}</b> : <span key={part.at}>{part.text}</span>,
    )}
  </>
);
