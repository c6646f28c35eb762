import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Size } from '../scene/fit.ts';
import { lengthOf } from './over-stage.ts';

/** `covered`: px at the top that the page says it covers, `--ts-stage-top`. */
export interface StageSize extends Size {
  covered: number;
}

/** Size of an element in px, followed while it changes; null until it has one. An element that comes later is given itself, not by reference. */
export function useSize(
  element: RefObject<HTMLElement | null> | HTMLElement | null,
): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useEffect(() => {
    const watched = element !== null && 'current' in element ? element.current : element;
    if (!watched) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      if (width < 1 || height < 1) return;
      const covered = lengthOf(watched, '--ts-stage-top');
      setSize((old) => {
        const same = old?.width === width && old.height === height && old.covered === covered;
        return same ? old : { width, height, covered };
      });
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
