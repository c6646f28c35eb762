import type { Language } from '../contract/fields.ts';
import type { Duplicate as ToldDuplicate, ImportDecisions } from '../contract/imports.ts';
import type { Duplicate } from '../importers/index.ts';
import { duplicateReasons } from './imports-words.ts';

/** The same name is worth a look; with the same seat it is likely. */
const score = ({ incoming, existing }: Duplicate): number =>
  incoming.territory !== null && incoming.territory === existing.territory ? 0.9 : 0.7;

const side = ({
  id,
  name,
  identifiers,
}: Duplicate['incoming']): ToldDuplicate['sides']['incoming'] => ({
  id,
  name,
  place: null,
  identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
  projects: 0,
  rows: [],
});

/** Organisations that may be the same, in the words of the contract. */
export const tellDuplicates = (
  duplicates: readonly Duplicate[],
  { duplicates: decided = {} }: ImportDecisions,
  language: Language,
): ToldDuplicate[] =>
  duplicates.map((duplicate) => {
    const id = `${duplicate.incoming.id}~${duplicate.existing.id}`;
    return {
      id,
      incoming: duplicate.incoming.id,
      existing: duplicate.existing.id,
      score: score(duplicate),
      group: 'probable',
      reasons: duplicateReasons(duplicate).map((reason) => reason[language]),
      against: [],
      decision: decided[id] ?? 'later',
      sides: { incoming: side(duplicate.incoming), existing: side(duplicate.existing) },
    };
  });
