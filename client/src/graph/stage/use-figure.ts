import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { StageProps } from '../types.ts';
import { createFigureHolder } from './figure-holder.ts';
import type { Figure } from './figure.ts';

interface FigureRefs {
  root: RefObject<HTMLElement | null>;
  host: RefObject<HTMLElement | null>;
  anchors: RefObject<HTMLElement | null>;
}

/** The figure on this page, from the moment it is `ready` to be drawn until unmounting; null meanwhile and without WebGL. */
export function useFigure(
  { root, host, anchors }: FigureRefs,
  ready: boolean,
  motion: boolean,
  onUnavailable: StageProps['onUnavailable'],
): Figure | null {
  const [holder] = useState(createFigureHolder);
  const unavailable = useRef(onUnavailable);
  useEffect(() => {
    unavailable.current = onUnavailable;
  });
  useEffect(() => {
    if (!ready || !root.current || !host.current || !anchors.current) return undefined;
    const page = { root: root.current, host: host.current, anchors: anchors.current };
    return holder.open(page, motion, () => unavailable.current('no-webgl'));
  }, [holder, root, host, anchors, ready, motion]);
  return useSyncExternalStore(holder.subscribe, holder.current);
}
