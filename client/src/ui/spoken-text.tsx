import { spokenParts } from './spoken-parts.ts';

/** A sentence with its numbers set apart. */
export const SpokenText = (o: { text: string; numbers: { phrase: string }[] }) => (
  <>
    {spokenParts(
      o.text,
      o.numbers.map((number) => number.phrase),
    ).map((part, index) =>
      // The parts of one sentence never change place.
      part.strong ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
    )}
  </>
);
