import type { Language } from '../contract/fields.ts';
import type { Duplicate as ToldDuplicate, ImportDecisions } from '../contract/imports.ts';
import type { Duplicate } from '../importers/index.ts';

const side = ({
  placeName,
  identifiers,
  ...rest
}: Duplicate['incoming']): ToldDuplicate['sides']['incoming'] => ({
  ...rest,
  place: placeName,
  identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
});

/** Organisations that may be the same, in the words of the contract. */
export const tellDuplicates = (
  duplicates: readonly Duplicate[],
  { duplicates: decided = {} }: ImportDecisions,
  language: Language,
): ToldDuplicate[] =>
  duplicates.map(({ id, incoming, existing, score, group, reasons, against, decision }) => ({
    id,
    incoming: incoming.id,
    existing: existing.id,
    score,
    group,
    reasons: reasons.map((reason) => reason[language]),
    against: against.map((reason) => reason[language]),
    decision: decided[id] ?? decision,
    sides: { incoming: side(incoming), existing: side(existing) },
  }));
