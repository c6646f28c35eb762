import { useEffect, useState } from 'react';
import type { Figure } from './figure.ts';

/** Zooming settles before the legend follows, ms. */
const SETTLE = 120;

/** What radii are multiplied by on screen where the camera stands, or `atRest` before it has moved. */
export function useRadiusScale(figure: Figure | null, atRest: number): number {
  const [moved, setMoved] = useState<{ figure: Figure; atRest: number; scale: number } | null>(
    null,
  );
  useEffect(() => {
    if (!figure) return undefined;
    const camera = figure.renderer.getCamera();
    let timer: number | undefined;
    const follow = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(
        () => setMoved({ figure, atRest, scale: figure.view().radius }),
        SETTLE,
      );
    };
    camera.on('updated', follow);
    return () => {
      window.clearTimeout(timer);
      camera.off('updated', follow);
    };
  }, [figure, atRest]);
  return moved?.figure === figure && moved?.atRest === atRest ? moved.scale : atRest;
}
