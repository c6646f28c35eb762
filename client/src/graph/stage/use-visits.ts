import { useEffect, useRef } from 'react';
import type { Drawing } from '../paint/drawing.ts';
import type { StageProps } from '../types.ts';
import type { Figure } from './figure.ts';
import type { CameraMoves } from './use-camera.ts';

/** When something is selected or pointed at as evidence, the camera goes there, only if part of it is off the stage. */
export function useVisits(
  figure: Figure | null,
  drawing: Drawing | null,
  camera: CameraMoves,
  { selected, evidence }: Pick<StageProps, 'selected' | 'evidence'>,
) {
  const latest = useRef({ drawing, camera });
  useEffect(() => {
    latest.current = { drawing, camera };
  });
  const ready = figure !== null && drawing !== null;
  useEffect(() => {
    const scene = latest.current.drawing?.scene;
    if (!ready || !scene) return;
    const ids = [...(selected === null ? [] : [selected]), ...(evidence?.nodes ?? [])];
    latest.current.camera.show(ids.flatMap((id) => scene.indexOf.get(id) ?? []));
  }, [ready, selected, evidence]);
}
