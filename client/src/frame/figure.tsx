import type { Facets } from '../../../server/contract/scope.ts';
import type { Status } from '../../../server/contract/status.ts';
import { useWords } from '../i18n/use-words.ts';
import type { NamedTerritory } from '../scope/phrases.ts';
import { EmptyData } from '../states/empty-data.tsx';
import { EmptyScope } from '../states/empty-scope.tsx';
import { useAddress } from '../state/use-address.ts';
import { VIEWS } from '../views/index.ts';
import type { ViewProps } from '../views/view.ts';

interface Props extends ViewProps {
  status: Status | undefined;
  facets: Facets;
  territories: NamedTerritory[];
}

/** The view that the address asks for, or why there is nothing to see. */
export const Figure = ({ status, facets, territories, ...view }: Props) => {
  const { t } = useWords();
  const { address } = useAddress();
  if (view.picture.nodes.id.length === 0) {
    return status?.counts.organizations === 0 ? (
      <EmptyData />
    ) : (
      <EmptyScope facets={facets} scope={view.scope} territories={territories} />
    );
  }
  const shown = VIEWS.find((each) => each.id === address.view) ?? VIEWS[0];
  if (shown === undefined) return null;
  return (
    <section className="ts-view" aria-label={t(`title.${shown.id}`)}>
      <shown.component {...view} />
    </section>
  );
};
