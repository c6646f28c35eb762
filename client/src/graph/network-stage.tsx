import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { CameraTools } from './parts/camera-tools.tsx';
import { HoverCard } from './parts/hover-card.tsx';
import { Legend } from './parts/legend.tsx';
import { radiusScale } from './scene/size.ts';
import { spokenPicture } from './scene/spoken.ts';
import { insetsOf } from './stage/insets.ts';
import { useCamera } from './stage/use-camera.ts';
import { useCursor } from './stage/use-cursor.ts';
import { useDrawing } from './stage/use-drawing.ts';
import { useFigure } from './stage/use-figure.ts';
import { useFonts } from './stage/use-fonts.ts';
import { useHover } from './stage/use-hover.ts';
import { useMedia } from './stage/use-media.ts';
import { usePointer } from './stage/use-pointer.ts';
import { useRadiusScale } from './stage/use-radius-scale.ts';
import { useSize } from './stage/use-size.ts';
import { useTheme } from './stage/use-theme.ts';
import { useVisits } from './stage/use-visits.ts';
import type { StageProps } from './types.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to give
import './stage.css';

/** Flight of the camera, ms: `--ts-camera`. */
const FLIGHT = 420;

/** The network as a figure: communities as places, organisations as circles, reached by pointer, touch and keyboard. */
export function NetworkStage(props: StageProps) {
  const { labels, onSelect, onHover, onUnavailable } = props;
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const anchors = useRef<HTMLDivElement>(null);
  const [legend, setLegend] = useState<HTMLElement | null>(null);
  const summary = useId();

  const size = useSize(root);
  const legendHeight = useSize(legend)?.height ?? 0;
  const theme = useTheme(root, probe);
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  const fontsReady = useFonts(theme?.family ?? null);
  const insets = useMemo(() => size && insetsOf(size, legendHeight), [size, legendHeight]);
  const { drawing, fit } = useDrawing(props, size, insets, theme);
  const figure = useFigure({ root, host, anchors }, drawing !== null, motion, onUnavailable);
  useEffect(() => {
    if (drawing && fit) figure?.show(drawing, fit);
  }, [figure, drawing, fit]);
  useEffect(() => figure?.name(labels, fontsReady), [figure, labels, fontsReady]);

  const scene = drawing?.scene ?? null;
  const idOf = (node: number) => scene?.picture.nodes.id[node] ?? null;
  const camera = useCamera(figure, insets, motion ? FLIGHT : 0);
  const radius = useRadiusScale(figure, radiusScale(fit?.scale ?? 1));
  const hover = useHover((node) => onHover(idOf(node)));
  const cursor = useCursor(drawing, camera, props);
  useVisits(figure, drawing, camera, props);
  usePointer(figure, {
    onPoint: hover.point,
    onMove: hover.close,
    onClick: (node) => {
      hover.close();
      onSelect(idOf(node));
    },
  });
  const { pointed } = hover;
  // The page may hand back what the pointer is on here: the card tells its name already.
  const elsewhere = pointed < 0 ? props.hovered : null;
  const listed = elsewhere === null ? -1 : (scene?.indexOf.get(elsewhere) ?? -1);
  useEffect(
    () => figure?.attend({ pointed, listed, cursor: cursor.node }),
    [figure, pointed, listed, cursor.node],
  );

  return (
    <div className="ts-stage" ref={root} data-testid="stage">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its keys itself */}
      <div
        className="ts-stage-view"
        data-pointing={pointed >= 0}
        data-walking={cursor.node >= 0}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one tab stop, arrows inside
        tabIndex={0}
        aria-label={labels.name(props.picture.projection)}
        aria-describedby={summary}
        onKeyDown={cursor.onKeyDown}
        onBlur={cursor.onBlur}
      >
        <div className="ts-stage-host" ref={host} />
      </div>
      <p className="ts-stage-unseen" id={summary}>
        {scene && labels.summary(spokenPicture(scene))} {labels.keys}
      </p>
      <div className="ts-stage-unseen" aria-live="polite">
        {cursor.said}
      </div>
      <div className="ts-stage-anchors" ref={anchors} aria-hidden="true" />
      <span className="ts-stage-probe" ref={probe} aria-hidden="true" />
      {scene?.count === 0 && <p className="ts-stage-empty">{labels.empty}</p>}
      {drawing && figure && hover.carded >= 0 && hover.carded < drawing.scene.count && (
        <HoverCard
          node={hover.carded}
          drawing={drawing}
          view={figure.view()}
          labels={labels}
          onEnter={hover.hold}
          onLeave={hover.close}
        />
      )}
      {scene && scene.count > 0 && (
        <Legend
          scene={scene}
          radiusScale={radius}
          labels={labels.legend}
          element={setLegend}
          size={props.size ?? null}
          colour={props.colour ?? null}
          choices={props.choices}
        />
      )}
      <CameraTools camera={camera} labels={labels} />
    </div>
  );
}
