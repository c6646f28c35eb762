import type { Facets } from '../../../server/contract/scope.ts';
import type { Status } from '../../../server/contract/status.ts';
import { useWords } from '../i18n/use-words.ts';
import type { NamedTerritory } from '../scope/phrases.ts';
import { EmptyData } from '../states/empty-data.tsx';
import { EmptyScope } from '../states/empty-scope.tsx';
import type { FigureView, ViewProps } from '../views/view.ts';

interface Props extends ViewProps {
  view: FigureView;
  status: Status | undefined;
  facets: Facets;
  territories: NamedTerritory[];
}

/** A view of the organisations in scope, or why there is nothing to see. */
export const Figure = ({ view, status, facets, territories, ...props }: Props) => {
  const { t } = useWords();
  if (props.picture.nodes.id.length === 0) {
    return status?.counts.organizations === 0 ? (
      <EmptyData />
    ) : (
      <EmptyScope facets={facets} scope={props.scope} territories={territories} />
    );
  }
  return (
    <section className="ts-view" aria-label={t(`title.${view.id}`)}>
      <view.component {...props} />
    </section>
  );
};
