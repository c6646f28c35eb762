import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { NO_LABELS } from './labels/plan.ts';
import { CameraTools } from './parts/camera-tools.tsx';
import { HoverCard } from './parts/hover-card.tsx';
import { Legend } from './parts/legend.tsx';
import type { Sight } from './renderer/surface.ts';
import { radiusScale } from './scene/size.ts';
import { spokenPicture } from './scene/spoken.ts';
import { viewOf } from './stage/camera.ts';
import { insetsOf } from './stage/insets.ts';
import type { Overlay } from './stage/overlay.ts';
import { boxesOver, lengthOf } from './stage/over-stage.ts';
import { useCamera } from './stage/use-camera.ts';
import { useCursor } from './stage/use-cursor.ts';
import { useDrawing } from './stage/use-drawing.ts';
import { useFonts } from './stage/use-fonts.ts';
import { useHover } from './stage/use-hover.ts';
import { useMedia } from './stage/use-media.ts';
import { usePainter } from './stage/use-painter.ts';
import { usePointer } from './stage/use-pointer.ts';
import { useRendering } from './stage/use-rendering.ts';
import { useSize } from './stage/use-size.ts';
import { useSurface } from './stage/use-surface.ts';
import { useTheme } from './stage/use-theme.ts';
import { useVisits } from './stage/use-visits.ts';
import type { StageProps } from './types.ts';
import './stage.css';

const FLIGHT = 420;
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The network as a figure: communities as places, organisations as circles, with everything a pointer or a keyboard can do to it. */
export function NetworkStage(props: StageProps) {
  const { labels, onSelect, onHover, onUnavailable } = props;
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const anchors = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLDivElement>(null);
  const sight = useRef<Sight>({ drawing: null, restScale: 1 });
  const overlay = useRef<Overlay>({ pointed: -1, cursor: -1, plan: NO_LABELS, plannedAt: null });

  const size = useSize(root);
  const legendSize = useSize(legend);
  const theme = useTheme(root, probe);
  const motion = !useMedia('(prefers-reduced-motion: reduce)');
  const fontsReady = useFonts(theme?.family ?? null);
  const insets = useMemo(
    () => size && insetsOf(size, lengthOf(root.current, '--ts-stage-top'), legendSize?.height ?? 0),
    [size, legendSize?.height],
  );
  const { drawing, fit } = useDrawing(props, size, insets, theme);
  const surface = useSurface(host, drawing !== null, sight, motion, onUnavailable);
  useRendering(surface, sight, drawing, fit);
  const taken = useCallback(() => boxesOver(root.current), []);
  const repaint = usePainter({
    ...{ surface, stage: root, anchors, sight, overlay, drawing, labels, fontsReady, taken },
  });

  const margins = useRef(NO_INSETS);
  useEffect(() => {
    margins.current = insets ?? NO_INSETS;
  });
  const camera = useCamera(surface, sight, margins, motion ? FLIGHT : 0);
  useVisits(surface, drawing, camera, props);
  const scene = drawing?.scene ?? null;
  const idOf = (node: number) => (node < 0 ? null : (scene?.picture.nodes.id[node] ?? null));
  const hover = useHover((node) => onHover(idOf(node)));
  const cursor = useCursor(drawing, camera, props);
  usePointer(surface, sight, {
    onPoint: hover.point,
    onClick: (node) => {
      hover.close();
      onSelect(idOf(node));
    },
  });

  const listed = props.hovered === null ? -1 : (scene?.indexOf.get(props.hovered) ?? -1);
  const pointed = hover.pointed >= 0 ? hover.pointed : listed;
  useEffect(() => {
    overlay.current.pointed = pointed;
    overlay.current.cursor = cursor.node;
    repaint();
  }, [pointed, cursor.node, repaint]);
  useEffect(() => {
    if (!surface) return undefined;
    const moving = surface.renderer.getCamera();
    moving.on('updated', hover.close);
    return () => void moving.off('updated', hover.close);
  }, [surface, hover.close]);

  const summary = useId();
  const carded = drawing && surface && hover.carded >= 0 && hover.carded < drawing.scene.count;
  return (
    <div className="ts-stage" ref={root} data-testid="stage">
      <div
        className={hover.pointed >= 0 ? 'ts-stage-view ts-stage-pointing' : 'ts-stage-view'}
        role="application"
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
      {scene && scene.count === 0 && <p className="ts-stage-empty">{labels.empty}</p>}
      {carded && (
        <HoverCard
          node={hover.carded}
          drawing={drawing}
          view={viewOf(surface.renderer)}
          labels={labels}
          onEnter={hover.hold}
          onLeave={hover.close}
        />
      )}
      {scene && scene.count > 0 && (
        <Legend
          scene={scene}
          radiusScale={radiusScale(fit?.scale ?? 1)}
          labels={labels.legend}
          element={legend}
        />
      )}
      <CameraTools camera={camera} labels={labels} />
    </div>
  );
}
