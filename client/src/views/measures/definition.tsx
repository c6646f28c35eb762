import { definitionParts } from './definition-parts.ts';

/** How an indicator is computed: its formula, then each of its figures on a line of its own. */
export const Definition = ({ text }: { text: string }) =>
  definitionParts(text).map(({ term, words }, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never move
    <p lang="en" key={at}>
      {term !== null && <b>{term}: </b>}
      {words.map((word, index) =>
        // Between two backticks.
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never move
        index % 2 === 1 ? <code key={index}>{word}</code> : word,
      )}
    </p>
  ));
