import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorBoundary } from '../../states/error-boundary.tsx';
import { Message } from '../../states/message.tsx';
import { TableView } from '../table/table-view.tsx';
import type { ViewProps } from '../view.ts';
import { ReadingChoice } from './reading-choice.tsx';
import { RunState } from '../measures/run-state.tsx';
import { stageLabels } from './stage-labels.ts';
import { useReadings } from './use-readings.ts';

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
  const { measures, size, colour } = useReadings(props.picture, props.scope);
  const choices = {
    size: (
      <ReadingChoice
        option="grandezza"
        label={t('stage.sizeBy')}
        usual={t('stage.counts.organizations')}
        measures={measures}
      />
    ),
    colour: (
      <ReadingChoice
        option="colore"
        label={t('stage.colourBy')}
        usual={t('stage.communities')}
        measures={measures}
      />
    ),
  };
  if (!drawable) return <WithoutDrawing {...props} />;
  return (
    <ErrorBoundary fallback={<WithoutDrawing {...props} />}>
      <div className="ts-stage-run">
        <RunState run={size.run} />
        <RunState run={colour.run} />
      </div>
      <Suspense fallback={<p className="ts-drawing">{t('state.drawing')}</p>}>
        <NetworkStage
          picture={props.picture}
          selected={props.selected}
          evidence={props.evidence}
          size={size.reading}
          colour={colour.reading}
          choices={choices}
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
