import type { Facets } from '../../../server/contract/scope.ts';
import type { NetworkPicture } from '../../../server/contract/network.ts';
import { useActors, useInsights } from '../api/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import type { PageScope } from '../state/scope.ts';
import { PartError } from '../states/part-error.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { ActorList } from './actor-list.tsx';
import { InsightList } from './insight-list.tsx';
import { PanelIndex } from './panel-index.tsx';
import { TerritoryList } from './territory-list.tsx';

interface Props {
  picture: NetworkPicture;
  scope: PageScope;
  facets: Facets;
  hovered: string | null;
  onHover: (id: string | null) => void;
}

/** The reading of the network: what it says, who connects it, where it is. */
export const Brief = ({ picture, scope, facets, hovered, onHover }: Props) => {
  const { t, language } = useWords();
  const insights = useInsights(scope, language);
  const actors = useActors(scope, language);
  return (
    <>
      <section className="ts-brief" aria-label={t('brief.title')}>
        <div className="ts-panel-head">
          <h2 tabIndex={-1}>{t('brief.title')}</h2>
          <PanelIndex />
        </div>
        {insights.isError && <PartError onRetry={() => void insights.refetch()} />}
        {insights.isPending && <Skeleton lines={8} />}
        {insights.data && <InsightList items={insights.data.items} picture={picture} />}
      </section>
      <section className="ts-who" aria-label={t('actors.title')}>
        <h3 id="ts-actors" tabIndex={-1}>
          {t('actors.title')}
        </h3>
        {actors.isError && <PartError onRetry={() => void actors.refetch()} />}
        {actors.isPending && <Skeleton lines={8} />}
        {actors.data && (
          <ActorList actors={actors.data} picture={picture} hovered={hovered} onHover={onHover} />
        )}
      </section>
      <section className="ts-where" aria-label={t('territories.title')}>
        <TerritoryList scope={scope} areas={facets.areas.length > 0} />
      </section>
    </>
  );
};
