import { useEffect, useState, type RefObject } from 'react';

/** Rows beyond the edges that are drawn too, so that quick scrolling shows no gap. */
const BEYOND = 12;
/** The window moves in steps of so many rows: not every pixel of scrolling is worth a drawing. */
const STEP = 4;

export interface RowWindow {
  /** First row drawn, and the one after the last. */
  from: number;
  to: number;
}

/** Which of many rows of the same height are in sight of the box that scrolls them. */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow {
  const [seen, setSeen] = useState({ first: 0, rows: BEYOND });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight / STEP) * STEP;
      const rows = Math.ceil(element.clientHeight / rowHeight) + STEP;
      setSeen((before) =>
        before.first === first && before.rows === rows ? before : { first, rows },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, rowHeight]);
  const to = Math.min(count, seen.first + seen.rows + BEYOND);
  return { from: Math.min(Math.max(0, seen.first - BEYOND), to), to };
}
