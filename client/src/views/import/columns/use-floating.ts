import { useLayoutEffect, useState } from 'react';

interface Place {
  left: number;
  top?: number;
  bottom?: number;
  maxHeight: number;
}

const GAP = 4;
const EDGE = 8;
const WIDTH = 340;
const ENOUGH = 320;

const placeBeside = (anchor: DOMRect): Place => {
  const left = Math.max(EDGE, Math.min(anchor.left, innerWidth - WIDTH - EDGE));
  const below = innerHeight - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  return below >= ENOUGH || below >= above
    ? { left, top: anchor.bottom + GAP, maxHeight: below }
    : { left, bottom: innerHeight - anchor.top + GAP, maxHeight: above };
};

/** Where something that floats over the page stands beside its anchor, px of the window; it follows what scrolls. */
export function useFloating(anchor: HTMLElement): Place {
  const [place, setPlace] = useState(() => placeBeside(anchor.getBoundingClientRect()));
  useLayoutEffect(() => {
    const follow = () => setPlace(placeBeside(anchor.getBoundingClientRect()));
    follow();
    addEventListener('resize', follow);
    document.addEventListener('scroll', follow, true);
    return () => {
      removeEventListener('resize', follow);
      document.removeEventListener('scroll', follow, true);
    };
  }, [anchor]);
  return place;
}
