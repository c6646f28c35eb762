import type { Facets } from '../../../server/contract/scope.ts';
import type { Address } from './address.ts';

/** The part of the address that says which organisations are looked at. */
export type PageScope = Pick<Address, 'kinds' | 'measures' | 'territories'>;

export const wholeScope: PageScope = { kinds: [], measures: [], territories: [] };

export const SCOPE_FIELDS = ['kinds', 'measures', 'territories'] as const;
export type ScopeField = (typeof SCOPE_FIELDS)[number];

/** Without the measures that the data do not have, as in a link older than the data; null facets (not yet known) leave it as it is. */
export function knownScope(address: Address, facets: Facets | undefined): PageScope {
  const measures = facets && new Set(facets.measures.map((each) => each.id));
  return {
    kinds: address.kinds,
    measures: measures ? address.measures.filter((id) => measures.has(id)) : address.measures,
    territories: address.territories,
  };
}

/** The parameters of the API, in a steady order, so that one scope is one address. */
export const scopeQuery = (scope: PageScope): [string, string][] => [
  ...scope.kinds.map((kind): [string, string] => ['kind', kind]),
  ...scope.measures.toSorted().map((id): [string, string] => ['measure', id]),
  ...scope.territories.toSorted().map((id): [string, string] => ['territory', id]),
];

export const filteredFields = (scope: PageScope): ScopeField[] =>
  SCOPE_FIELDS.filter((field) => scope[field].length > 0);
