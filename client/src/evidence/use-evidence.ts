import { useMemo } from 'react';
import type { Insight } from '../../../server/contract/insights.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { useSeatedIn } from '../api/queries.ts';
import type { ProjectDetail } from '../api/use-project.ts';
import type { Evidence } from '../graph/types.ts';
import { useWords, type Words } from '../i18n/use-words.ts';
import { participantsIn } from '../panel/participants.ts';
import type { Address } from '../state/address.ts';
import type { PageScope } from '../state/scope.ts';
import { labelOf, modeFor, organizationsOf, present, territoryOf } from './evidence.ts';

interface Sources {
  address: Address;
  scope: PageScope;
  picture: NetworkPicture | undefined;
  insights: readonly Insight[] | undefined;
  /** The project that is open. */
  project: ProjectDetail | undefined;
  /** Name of the territory that the evidence names. */
  place: string | undefined;
}

const seatedEvidence = (t: Words, nodes: string[], place: string | undefined): Evidence => ({
  label: t('evidence.from', { place: place ?? '…' }),
  nodes,
  mode: 'isolate',
});

/**
 * What is pointed out on the picture. An organisation that is open stands alone, a project shows its participants;
 * else what the address calls the evidence. Null when there is none, or it is not of these data.
 */
export function useEvidence({ address, scope, picture, insights, project, place }: Sources) {
  const { t } = useWords();
  const territory = territoryOf(address.evidence);
  const seated = useSeatedIn(territory, scope).data;
  return useMemo((): Evidence | null => {
    if (picture === undefined || address.organization !== null) return null;
    if (address.project !== null) {
      if (project === undefined) return null;
      const nodes = participantsIn(picture, project.participations).map(({ id }) => id);
      return { label: project.project.title, nodes, mode: modeFor(nodes.length) };
    }
    if (territory !== null) {
      const ids = (seated?.columns['id'] ?? []).map(String);
      return seatedEvidence(t, present(ids, picture), place);
    }
    const insight = insights?.find((each) => each.id === address.evidence);
    if (insight === undefined) return null;
    const nodes = organizationsOf(insight, picture);
    return { label: labelOf(insight), nodes, mode: modeFor(nodes.length) };
  }, [
    t,
    picture,
    insights,
    project,
    seated,
    territory,
    place,
    address.organization,
    address.project,
    address.evidence,
  ]);
}
