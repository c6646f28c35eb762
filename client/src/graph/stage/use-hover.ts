import { useCallback, useEffect, useRef, useState } from 'react';

/** The card waits this long, ms: a pointer on its way somewhere opens nothing. */
const OPEN_AFTER = 120;
/** And stays this long, so that the pointer can reach it. */
const CLOSE_AFTER = 160;

export interface Hover {
  /** Position of the node under the pointer, -1 for none. */
  pointed: number;
  /** Position of the node whose card is open, -1 for none. */
  carded: number;
  point: (node: number) => void;
  /** The pointer is on the card. */
  hold: () => void;
  close: () => void;
}

/** Pointer and card. `onHover` hears of every change of the node pointed at. */
export function useHover(onHover: (node: number) => void): Hover {
  const [pointed, setPointed] = useState(-1);
  const [carded, setCarded] = useState(-1);
  const timer = useRef<number | undefined>(undefined);
  const report = useRef(onHover);
  useEffect(() => {
    report.current = onHover;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const settle = useCallback((node: number, delay: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setCarded(node);
      if (node < 0) {
        setPointed(-1);
        report.current(-1);
      }
    }, delay);
  }, []);
  const point = useCallback(
    (node: number) => {
      if (node >= 0) {
        setPointed(node);
        setCarded((open) => (open === node ? open : -1));
        report.current(node);
      }
      settle(node, node >= 0 ? OPEN_AFTER : CLOSE_AFTER);
    },
    [settle],
  );
  const hold = useCallback(() => window.clearTimeout(timer.current), []);
  const close = useCallback(() => settle(-1, 0), [settle]);
  return { pointed, carded, point, hold, close };
}
