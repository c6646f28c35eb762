import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorBoundary } from '../../states/error-boundary.tsx';
import { Message } from '../../states/message.tsx';
import { TableView } from '../table/table-view.tsx';
import type { ViewProps } from '../view.ts';
import { stageLabels } from './stage-labels.ts';

// The words and the panel are read while the drawing is still on its way.
const NetworkStage = lazy(async () => {
  const { NetworkStage: stage } = await import('../../graph/network-stage.tsx');
  return { default: stage };
});

/** The table instead of the drawing, with the reason. */
const WithoutDrawing = (props: ViewProps) => {
  const { t } = useWords();
  return (
    <div className="ts-fallback">
      <Message tone="warn" title={t('state.noWebglTitle')}>
        <p>{t('state.noWebglText')}</p>
      </Message>
      <TableView {...props} />
    </div>
  );
};

/** The network as a drawing; where a browser cannot draw it, the table of the same organisations. */
export const NetworkView = (props: ViewProps) => {
  const { t, language } = useWords();
  const [drawable, setDrawable] = useState(true);
  const labels = useMemo(() => stageLabels(t, language), [t, language]);
  if (!drawable) return <WithoutDrawing {...props} />;
  return (
    <ErrorBoundary fallback={<WithoutDrawing {...props} />}>
      <Suspense fallback={<p className="ts-drawing">{t('state.drawing')}</p>}>
        <NetworkStage
          picture={props.picture}
          selected={props.selected}
          evidence={props.evidence}
          hovered={props.hovered}
          language={language}
          labels={labels}
          onSelect={props.onSelect}
          onHover={props.onHover}
          onUnavailable={() => setDrawable(false)}
        />
      </Suspense>
    </ErrorBoundary>
  );
};
