import { useEffect, useRef } from 'react';
import type { Figure } from './figure.ts';

interface PointerTargets {
  /** A circle, by position, or -1 when it is left. */
  onPoint: (node: number) => void;
  /** A circle, or -1 for the empty page. */
  onClick: (node: number) => void;
  onMove: () => void;
}

/** What the pointer does on the circles, and the camera under it. */
export function usePointer(figure: Figure | null, targets: PointerTargets) {
  const latest = useRef(targets);
  useEffect(() => {
    latest.current = targets;
  });
  useEffect(() => {
    if (!figure) return undefined;
    const { renderer } = figure;
    const position = (id: string) => figure.drawing()?.scene.indexOf.get(id) ?? -1;
    const enter = ({ node }: { node: string }) => latest.current.onPoint(position(node));
    const leave = () => latest.current.onPoint(-1);
    const click = ({ node }: { node: string }) => latest.current.onClick(position(node));
    const clickStage = () => latest.current.onClick(-1);
    const moved = () => latest.current.onMove();
    renderer.on('enterNode', enter);
    renderer.on('leaveNode', leave);
    renderer.on('leaveStage', leave);
    renderer.on('clickNode', click);
    renderer.on('clickStage', clickStage);
    renderer.getCamera().on('updated', moved);
    return () => {
      renderer.off('enterNode', enter);
      renderer.off('leaveNode', leave);
      renderer.off('leaveStage', leave);
      renderer.off('clickNode', click);
      renderer.off('clickStage', clickStage);
      renderer.getCamera().off('updated', moved);
    };
  }, [figure]);
}
