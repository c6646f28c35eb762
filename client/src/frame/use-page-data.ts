import { useMemo } from 'react';
import { useFacets, useInsights, usePicture, useStatus } from '../api/queries.ts';
import { useProject } from '../api/use-project.ts';
import { territoryOf } from '../evidence/evidence.ts';
import { useEvidence } from '../evidence/use-evidence.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNamedTerritories } from '../scope/use-named-territories.ts';
import { knownScope } from '../state/scope.ts';
import { useAddress } from '../state/use-address.ts';
import { chipOf } from './chip.ts';

/** All that the page shows: what the address asks for, as far as the answers are there. */
export function usePageData() {
  const { t, language } = useWords();
  const { address } = useAddress();
  const status = useStatus();
  const facets = useFacets();
  const scope = useMemo(() => knownScope(address, facets.data), [address, facets.data]);
  const picture = usePicture(scope);
  const insights = useInsights(scope, language);
  const project = useProject(address.project);
  const territories = useNamedTerritories(scope.territories, facets.data);
  const pointedAt = territoryOf(address.evidence);
  const [place] = useNamedTerritories(pointedAt === null ? [] : [pointedAt], facets.data);
  const evidence = useEvidence({
    address,
    scope,
    picture: picture.data,
    insights: insights.data?.items,
    project: project.data,
    place: place?.label,
  });
  const chip = chipOf(t, {
    address,
    picture: picture.data,
    project: project.data,
    evidence,
  });
  return { address, status, facets, scope, picture, territories, evidence, chip };
}
export type PageData = ReturnType<typeof usePageData>;
