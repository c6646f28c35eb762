import { useQueries } from '@tanstack/react-query';
import type { Facets } from '../../../server/contract/scope.ts';
import { territoryReading } from '../api/queries.ts';
import type { NamedTerritory } from './phrases.ts';

const LEVELS = { regions: 'region', provinces: 'province', areas: 'area' } as const;

const inFacets = (facets: Facets | undefined, id: string): NamedTerritory | null => {
  if (!facets) return null;
  for (const list of ['provinces', 'areas', 'regions'] as const) {
    const option = facets[list].find((each) => each.id === id);
    if (option) return { id, label: option.label, level: LEVELS[list] };
  }
  return null;
};

/** Names of the territories of a scope: those one can choose from a list, and others (a municipality found by search) by asking. */
export function useNamedTerritories(
  ids: readonly string[],
  facets: Facets | undefined,
): NamedTerritory[] {
  const known = ids.map((id) => inFacets(facets, id));
  const unknown = facets ? ids.filter((_, index) => known[index] === null) : [];
  const answers = useQueries({ queries: unknown.map((id) => territoryReading(id)) });
  return ids.map((id, index) => {
    const territory = answers[unknown.indexOf(id)]?.data;
    return known[index] ?? { id, label: territory?.name ?? '…', level: territory?.level ?? null };
  });
}
