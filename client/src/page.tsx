import { Suspense, useCallback } from 'react';
import { useRevisionWatch } from './api/use-revision-watch.ts';
import { AppBar } from './frame/app-bar.tsx';
import { DemoNotice } from './frame/demo-notice.tsx';
import { FigureHead } from './frame/figure-head.tsx';
import { Figure } from './frame/figure.tsx';
import { Footer } from './frame/footer.tsx';
import { SkipLinks } from './frame/skip-links.tsx';
import { useAnnouncements, usePageTitle } from './frame/use-announcements.ts';
import { usePageData } from './frame/use-page-data.ts';
import { useWords } from './i18n/use-words.ts';
import { Panel } from './panel/panel.tsx';
import { useAddress } from './state/use-address.ts';
import { useDocument } from './state/use-document.ts';
import { useHovered } from './state/use-hovered.ts';
import { useStepBack } from './state/use-step-back.ts';
import { ErrorState } from './states/error-state.tsx';
import { FirstLoading, FirstPanel } from './states/first-loading.tsx';
import { LoadingBar } from './states/loading-bar.tsx';
import { useKept } from './ui/use-kept.ts';
import { viewOf } from './views/index.ts';

/** The one page: bar, notice, what is looked at, the view, the reading beside it, the foot. */
export const Page = () => {
  const { language } = useWords();
  const { go } = useAddress();
  const data = usePageData();
  const { address, status, facets, scope, picture, territories, evidence, chip } = data;
  const [hovered, setHovered] = useHovered(address);
  const [notice, setNotice] = useKept('demo-notice', ['open', 'closed'], 'open');
  const error = picture.error ?? facets.error;
  useRevisionWatch(status, error !== null);
  const title = usePageTitle(data);
  useDocument(language, title);
  useAnnouncements(data);
  useStepBack(go);
  const onSelect = useCallback(
    (id: string | null) => go({ organization: id, project: null }),
    [go],
  );

  // Without any organisation there is nothing to choose from.
  const nothing = status.data?.counts.organizations === 0;
  const demo = status.data?.demo === true && !nothing;
  const view = viewOf(address.view);
  // A page of its own needs no picture, and does not wait for it.
  const loading = !error && !(facets.data && ('page' in view || picture.data));
  const readable = facets.data !== undefined && (picture.data?.nodes.id.length ?? 0) > 0;
  const shared = { scope, hovered, onHover: setHovered };
  const hasHead = !nothing && (!('page' in view) || view.scoped);
  return (
    <div className="ts-app">
      <SkipLinks panel={readable && !('page' in view)} />
      <AppBar demo={demo && notice === 'closed'} />
      {demo && notice === 'open' && <DemoNotice onHide={() => setNotice('closed')} />}
      <main className={`ts-main ts-main-${address.view}${'page' in view ? ' ts-main-page' : ''}`}>
        <div className="ts-figure" id="ts-figure" tabIndex={-1}>
          <h1 className="visually-hidden">{title}</h1>
          <LoadingBar active={!('page' in view) && (picture.isFetching || facets.isFetching)} />
          {facets.data && hasHead && (
            <FigureHead facets={facets.data} scope={scope} territories={territories} chip={chip} />
          )}
          {error && !('page' in view ? facets.data : picture.data) && (
            <ErrorState
              error={error}
              onRetry={() => {
                void facets.refetch();
                void picture.refetch();
              }}
            />
          )}
          {loading && !('page' in view) && <FirstLoading />}
          {'page' in view && facets.data && (
            <Suspense fallback={<FirstLoading />}>
              <view.page scope={scope} facets={facets.data} />
            </Suspense>
          )}
          {!('page' in view) && picture.data && facets.data && (
            <Figure
              {...shared}
              view={view}
              picture={picture.data}
              status={status.data}
              facets={facets.data}
              territories={territories}
              evidence={evidence}
              selected={address.organization}
              onSelect={onSelect}
            />
          )}
        </div>
        {loading && !('page' in view) && <FirstPanel />}
        {!('page' in view) && picture.data && facets.data && readable && (
          <Panel {...shared} picture={picture.data} facets={facets.data} />
        )}
      </main>
      <Footer status={status.data} scope={scope} />
    </div>
  );
};
