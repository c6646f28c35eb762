import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { CameraState } from 'sigma/types';
import { detectGraphics } from '../renderer/graphics.ts';
import { createSurface } from '../renderer/surface.ts';
import type { Sight, Surface } from '../renderer/surface.ts';

/**
 * The renderer in `host`, from the moment it has a size to unmounting. When the browser takes its WebGL context away it is
 * made again with the camera where it was. Null while there is none; `onUnavailable` is called when there never will be.
 */
export function useSurface(
  host: RefObject<HTMLElement | null>,
  ready: boolean,
  sight: RefObject<Sight>,
  motion: boolean,
  onUnavailable: (reason: 'no-webgl') => void,
): Surface | null {
  const [surface, setSurface] = useState<Surface | null>(null);
  const [lives, setLives] = useState(0);
  const camera = useRef<CameraState | null>(null);
  const unavailable = useRef(onUnavailable);
  useEffect(() => {
    unavailable.current = onUnavailable;
  });
  useEffect(() => {
    if (!ready || !host.current) return undefined;
    const made = tryCreate(host.current, sight.current, motion);
    if (made === null) {
      unavailable.current('no-webgl');
      return undefined;
    }
    if (camera.current) made.renderer.getCamera().setState(camera.current);
    const forget = onContextLost(made, () => setLives((count) => count + 1));
    setSurface(made);
    return () => {
      forget();
      camera.current = made.renderer.getCamera().getState();
      made.renderer.kill();
      setSurface(null);
    };
  }, [host, ready, sight, motion, lives]);
  return surface;
}

function tryCreate(host: HTMLElement, sight: Sight, motion: boolean): Surface | null {
  const graphics = detectGraphics(document);
  if (graphics === 'none') return null;
  try {
    return createSurface(host, sight, graphics, motion);
  } catch {
    return null;
  }
}

/** A lost context takes several layers with it: the first one counts. */
function onContextLost({ renderer }: Surface, renew: () => void): () => void {
  const canvases = Object.values(renderer.getCanvases());
  const lost = (event: Event) => {
    event.preventDefault();
    forget();
    renew();
  };
  const forget = () => {
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
  };
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
  return forget;
}
