import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Sight, Surface } from '../renderer/surface.ts';

interface PointerTargets {
  onPoint: (node: number) => void;
  onClick: (node: number) => void;
}

/** Pointer on the circles: entering, leaving (-1), clicking a circle or the empty page (-1). */
export function usePointer(
  surface: Surface | null,
  sight: RefObject<Sight>,
  targets: PointerTargets,
) {
  const latest = useRef(targets);
  useEffect(() => {
    latest.current = targets;
  });
  useEffect(() => {
    if (!surface) return undefined;
    const { renderer } = surface;
    const position = (id: string) => sight.current.drawing?.scene.indexOf.get(id) ?? -1;
    const enter = ({ node }: { node: string }) => latest.current.onPoint(position(node));
    const leave = () => latest.current.onPoint(-1);
    const click = ({ node }: { node: string }) => latest.current.onClick(position(node));
    const clickStage = () => latest.current.onClick(-1);
    renderer.on('enterNode', enter);
    renderer.on('leaveNode', leave);
    renderer.on('leaveStage', leave);
    renderer.on('clickNode', click);
    renderer.on('clickStage', clickStage);
    return () => {
      renderer.off('enterNode', enter);
      renderer.off('leaveNode', leave);
      renderer.off('leaveStage', leave);
      renderer.off('clickNode', click);
      renderer.off('clickStage', clickStage);
    };
  }, [surface, sight]);
}
